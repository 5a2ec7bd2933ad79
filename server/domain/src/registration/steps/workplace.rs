//! Steps 6 and 7: the school or college (registration.md §1.5).

use super::{Input, Step, dead_end, question};
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, StepSlug, View, WorkplaceSearch};

pub(super) const UNKNOWN_WORKPLACE: &str = "We do not recognise that workplace. Search again";
pub(super) const PICK_WORKPLACE: &str = "Search for your workplace and pick it from the list";

/// The picker of steps 6 and 9.
pub(super) const SCHOOLS_AND_LOCAL_AUTHORITIES: Input = Input::Workplace {
    search: WorkplaceSearch::SchoolsAndLocalAuthorities,
    bad_format: UNKNOWN_WORKPLACE,
    not_found: |_| UNKNOWN_WORKPLACE.to_owned(),
};

pub(super) fn workplace_content(_: &View<'_>) -> Content {
    Content::titled("What is your workplace called?")
        .hint("Search by postcode, unique reference number (URN) or name. If you work for a trust, pick one of its schools.")
        .details(
            "Cannot find it?",
            &[
                "Try a mix of postcode, name, URN and street.",
                "You can look up the exact name on Get Information about Schools (GIAS).",
            ],
        )
        .link(
            "Get Information about Schools",
            "https://get-information-schools.service.gov.uk/",
        )
}

fn school_like(view: &View<'_>) -> bool {
    view.english_school_like()
}

pub(super) const CHOOSE_SCHOOL: Step = question(
    StepSlug::ChooseSchool,
    school_like,
    AnswerKey::InstitutionIdentifier,
    SCHOOLS_AND_LOCAL_AUTHORITIES,
    PICK_WORKPLACE,
    workplace_content,
);

pub(super) const SCHOOL_NOT_IN_ENGLAND: Step = dead_end(
    StepSlug::SchoolNotInEngland,
    |view| school_like(view) && outside_england(view),
    |_| {
        Content::titled("You cannot register with this workplace")
            .paragraph("We can only register people whose school or college is in England, Guernsey, Jersey or the Isle of Man.")
            .paragraph("Ask whoever arranges your training about other ways to take an NPQ.")
            .step_link("Change your workplace", StepSlug::ChooseSchool)
    },
);

pub(super) fn outside_england(view: &View<'_>) -> bool {
    view.workplace().is_some_and(|place| !place.in_england())
}
