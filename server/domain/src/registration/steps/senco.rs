//! Steps 26 and 27: special educational needs co-ordinators (registration.md §1.5).

use super::{Input, Step, question};
use crate::courses::CourseIdentifier;
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, StepSlug, View};

const ROLES: &[Choice] = &[
    Choice::new("yes", "Yes"),
    Choice::new("no_but_i_plan_to_become_one", "Not yet, but I plan to be"),
    Choice::new(
        "no_i_do_not_plan_to_be_a_SENCO",
        "No, and I do not plan to be",
    ),
];

fn senco(view: &View<'_>) -> bool {
    view.takes(CourseIdentifier::Senco)
}

pub(super) const IN_ROLE: Step = question(
    StepSlug::SencoInRole,
    senco,
    AnswerKey::SencoInRole,
    Input::Fixed(ROLES),
    "Tell us if you are, or plan to become, a SENCO",
    |_| Content::titled("Are you a special educational needs co-ordinator (SENCO)?"),
);

pub(super) const START_DATE: Step = question(
    StepSlug::SencoStartDate,
    |view| senco(view) && view.is(AnswerKey::SencoInRole, "yes"),
    AnswerKey::SencoStartDate,
    Input::Month,
    "Enter the month and year you started as a SENCO",
    |_| Content::titled("When did you start as a SENCO?").hint("For example, 9 2025"),
);
