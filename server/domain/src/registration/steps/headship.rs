//! Steps 19–22: the early headship coaching offer (registration.md §1.5).

use super::{Input, Step, YES_OR_NO, dead_end, question};
use crate::courses::CourseIdentifier;
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, StepSlug, View};

const STAGES: &[Choice] = &[
    Choice::new("completed_npqh", "Completed"),
    Choice::new("studying_npqh", "Doing it now"),
    Choice::new("will_start_npqh", "Starting soon"),
    Choice::new("none", "None of these"),
];

fn ehco(view: &View<'_>) -> bool {
    view.takes(CourseIdentifier::EarlyHeadshipCoachingOffer)
}

pub(super) const NPQH_STATUS: Step = question(
    StepSlug::NpqhStatus,
    ehco,
    AnswerKey::NpqhStatus,
    Input::Fixed(STAGES),
    "Tell us where you are with the Headship NPQ",
    |_| {
        Content::titled("Early headship coaching offer")
            .asking("Where are you with the Headship NPQ?")
            .paragraph("The coaching offer is for people who have done, are doing or are about to start the Headship NPQ.")
    },
);

pub(super) const EHCO_UNAVAILABLE: Step = dead_end(
    StepSlug::EhcoUnavailable,
    |view| ehco(view) && view.is(AnswerKey::NpqhStatus, "none"),
    |_| {
        Content::titled("You cannot register for the Early headship coaching offer")
            .paragraph("It is only for people who take the Headship NPQ.")
            .step_link("Change course", StepSlug::ChooseYourNpq)
    },
);

pub(super) const EHCO_HEADTEACHER: Step = question(
    StepSlug::EhcoHeadteacher,
    ehco,
    AnswerKey::EhcoHeadteacher,
    Input::Fixed(YES_OR_NO),
    "Tell us if you are a headteacher now",
    |_| Content::titled("Are you a headteacher?"),
);

pub(super) const EHCO_NEW_HEADTEACHER: Step = question(
    StepSlug::EhcoNewHeadteacher,
    |view| ehco(view) && view.is(AnswerKey::EhcoHeadteacher, "yes"),
    AnswerKey::EhcoNewHeadteacher,
    Input::Fixed(YES_OR_NO),
    "Tell us if you are within your first 5 years as a headteacher",
    |_| Content::titled("Are you within your first 5 years as a headteacher?"),
);
