//! Step 18: the course (registration.md §1.5).

use std::borrow::Cow;

use super::{Input, Refused, Step, always, question};
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, FieldErrorCode, StepSlug, View};

pub(super) const CHOOSE_YOUR_NPQ: Step = question(
    StepSlug::ChooseYourNpq,
    always,
    AnswerKey::CourseIdentifier,
    Input::Computed(offered, not_offered),
    "Pick a course",
    |_| {
        Content::titled("Choose an NPQ")
            .asking("Which course do you want to do?")
            .paragraph(
                "To do an NPQ and the Early headship coaching offer, send two registrations.",
            )
    },
);

fn offered(view: &View<'_>) -> Vec<Choice> {
    let Some(cohort) = view.cohort() else {
        return Vec::new();
    };
    let mut choices: Vec<_> = view
        .reference
        .offered_courses(&cohort.identifier)
        .map(|course| Choice {
            value: Cow::Borrowed(course.identifier.as_str()),
            label: Cow::Borrowed(course.identifier.label()),
            hint: course.identifier.hint().map(Cow::Borrowed),
            divider_before: false,
        })
        .collect();
    if let [_, .., last] = choices.as_mut_slice() {
        last.divider_before = true;
    }
    choices
}

fn not_offered(view: &View<'_>, _: &str) -> Refused {
    let start = view.cohort().map_or("that start", |c| &c.description);
    (
        FieldErrorCode::NotOffered,
        format!("That course is not available for {start}. Pick another"),
    )
}
