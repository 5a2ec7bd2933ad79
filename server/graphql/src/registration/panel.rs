//! The panel of a funding page (registration.md §4.8).

use async_graphql::SimpleObject;
use domain::registration::{FundingPanel as DomainPanel, Reference};

use crate::access::{Access, auth};
use crate::courses::Course;
use crate::funding::FundingOutcome;

/// What somebody is told about scholarship funding.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct FundingPanel {
    /// Names the panel, e.g. `funding.no.setting`.
    key: String,
    /// The code it speaks of.
    code: String,
    /// One of three answers.
    outcome: FundingOutcome,
    /// The answer, in words.
    tag: String,
    /// Its paragraphs.
    paragraphs: Vec<String>,
    /// Courses that the same answers would fund.
    suggestions: Vec<CourseSuggestion>,
}

/// A course that would be funded.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct CourseSuggestion {
    /// The course.
    course: Course,
    /// What would have to be true besides.
    conditional: Option<String>,
}

impl FundingPanel {
    pub(super) fn shown(panel: DomainPanel, reference: &Reference) -> Self {
        let course = |identifier| {
            let mut courses = reference.courses.iter();
            courses.find(|course| course.identifier == identifier)
        };
        let suggestions = panel.suggestions.iter().filter_map(|suggestion| {
            Some(CourseSuggestion {
                course: course(suggestion.course)?.into(),
                conditional: suggestion.conditional.map(str::to_owned),
            })
        });
        Self {
            suggestions: suggestions.collect(),
            key: panel.key.into(),
            code: panel.code.to_string(),
            tag: panel.outcome.tag().into(),
            outcome: panel.outcome.into(),
            paragraphs: panel.paragraphs,
        }
    }
}
