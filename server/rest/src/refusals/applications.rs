//! About applications (provider-api.md §4.1–4.3, §7.4).

use domain::applications::{AcceptRefusal, FundedPlaceRefusal, RejectRefusal};

use super::InWords;
use crate::envelopes::Message;

impl InWords for AcceptRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::FundedPlaceNotBoolean => SET_FUNDED_PLACE,
            Self::FundedPlaceInUnfundedCohort => Message::new(
                "funded_place",
                "The '#/funded_place' field should be false for unfunded cohorts.",
            ),
            Self::AlreadyAccepted => Message::new(
                "application",
                "This NPQ application has already been accepted",
            ),
            Self::AlreadyRejected => Message::new(
                "application",
                "Once rejected an application cannot change state",
            ),
            Self::AcceptedElsewhere => Message::new(
                "application",
                "The participant has already had an application accepted for this course.",
            ),
            Self::NotEligibleForFundedPlace => Message::new(
                "application",
                "The participant is not eligible for funding, so '#/funded_place' cannot be set to true.",
            ),
            Self::ScheduleNotValidForCourse => Message::new(
                "schedule_identifier",
                "Selected schedule is not valid for the course",
            ),
            Self::NoDefaultSchedule => Message::new("schedule", "Schedule cannot be determined"),
        }
    }
}

impl InWords for RejectRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::AlreadyRejected => Message::new(
                "application",
                "This NPQ application has already been rejected",
            ),
            Self::AlreadyAccepted => Message::new(
                "application",
                "Once accepted an application cannot change state",
            ),
        }
    }
}

impl InWords for FundedPlaceRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::NotBoolean => SET_FUNDED_PLACE,
            Self::NotAccepted => Message::new(
                "application",
                "You must accept the application before attempting to change the '#/funded_place' setting.",
            ),
            Self::NotEligible => Message::new(
                "application",
                "This participant is not eligible for funding. Contact us if you think this is wrong.",
            ),
            Self::CohortNotCapped => Message::new(
                "application",
                "Leave the '#/funded_place' field blank. It's only needed for participants starting NPQs from autumn 2024 onwards.",
            ),
            Self::LiveDeclarations => Message::new(
                "application",
                "You must void or claw back your declarations for this participant before being able to set '#/funded_place' to false",
            ),
        }
    }
}

const SET_FUNDED_PLACE: Message =
    Message::new("funded_place", "Set '#/funded_place' to true or false.");
