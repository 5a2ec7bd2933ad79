//! What a step shows: everything a front end needs to render it, and no rule.

use std::borrow::Cow;

use super::{AnswerKey, FieldError, StepKind, StepSlug};
use crate::courses::CourseIdentifier;
use crate::funding::{FundingOutcome, FundingStatusCode};

/// A step with its content, for one draft at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Which step.
    pub slug: StepSlug,
    /// What it asks of the reader.
    pub kind: StepKind,
    /// Names the content: the slug, or the panel's key on a funding page.
    pub content_key: String,
    /// The heading.
    pub title: String,
    /// Paragraphs above the field.
    pub intro: Vec<String>,
    /// One on a question, none elsewhere.
    pub fields: Vec<Field>,
    /// Folded help.
    pub details: Vec<Disclosure>,
    /// A warning that stands out.
    pub warning: Option<String>,
    /// Funding pages only.
    pub panel: Option<FundingPanel>,
    /// Links below.
    pub links: Vec<Link>,
    /// The button; empty on a dead end.
    pub submit_label: &'static str,
    /// Why a stored answer no longer stands.
    pub errors: Vec<FieldError>,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// One of the options.
    Radio,
    /// One line of text.
    Text,
    /// A month of a year.
    Month,
    /// One box to tick.
    Checkbox,
    /// Search and pick a workplace.
    Workplace,
    /// Search and pick an ITT provider.
    IttProvider,
}

/// Where a workplace field searches (§6.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkplaceSearch {
    /// Steps 6 and 9.
    SchoolsAndLocalAuthorities,
    /// Step 12.
    ChildcareProviders,
}

/// The field of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The answer key.
    pub name: AnswerKey,
    /// How it is filled in.
    pub kind: FieldKind,
    /// The question.
    pub label: String,
    /// Help under the question.
    pub hint: Option<String>,
    /// Radios and the checkbox.
    pub options: Vec<Choice>,
    /// The stored answer.
    pub value: Option<String>,
    /// How the stored answer reads.
    pub display: Option<String>,
    /// Text only.
    pub max_length: Option<usize>,
    /// Workplaces only.
    pub search: Option<WorkplaceSearch>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is stored.
    pub value: Cow<'static, str>,
    /// What is read.
    pub label: Cow<'static, str>,
    /// Help under the label.
    pub hint: Option<Cow<'static, str>>,
    /// An "or" stands before it.
    pub divider_before: bool,
}

impl Choice {
    pub(super) const fn new(value: &'static str, label: &'static str) -> Self {
        Self::fixed(value, label, None, false)
    }

    pub(super) const fn hinted(
        value: &'static str,
        label: &'static str,
        hint: &'static str,
    ) -> Self {
        Self::fixed(value, label, Some(hint), false)
    }

    pub(super) const fn after_or(value: &'static str, label: &'static str) -> Self {
        Self::fixed(value, label, None, true)
    }

    pub(super) const fn fixed(
        value: &'static str,
        label: &'static str,
        hint: Option<&'static str>,
        divider_before: bool,
    ) -> Self {
        Self {
            value: Cow::Borrowed(value),
            label: Cow::Borrowed(label),
            hint: match hint {
                Some(hint) => Some(Cow::Borrowed(hint)),
                None => None,
            },
            divider_before,
        }
    }
}

/// Folded help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// The line that opens it.
    pub summary: String,
    /// Its paragraphs.
    pub body: Vec<String>,
}

/// A link below the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its text.
    pub text: String,
    /// Where it leads.
    pub target: LinkTarget,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// Another site.
    Address(&'static str),
    /// A step of the journey, in the current mode.
    Step(StepSlug),
}

/// The panel of a funding page (§4.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundingPanel {
    /// Its name.
    pub key: &'static str,
    /// The code it speaks of.
    pub code: FundingStatusCode,
    /// One of three answers.
    pub outcome: FundingOutcome,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Courses that would be funded.
    pub suggestions: Vec<CourseSuggestion>,
}

/// A course that would be funded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CourseSuggestion {
    /// The course.
    pub course: CourseIdentifier,
    /// What would have to be true besides.
    pub conditional: Option<&'static str>,
}
