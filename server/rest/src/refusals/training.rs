//! About training and schedules (provider-api.md §4.4, §4.5, §7.5).

use domain::training::{ChangeScheduleRefusal, TrainingRefusal};

use super::InWords;
use crate::envelopes::Message;

impl InWords for TrainingRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::CourseNotRecognised => COURSE_NOT_RECOGNISED,
            Self::ParticipantNotRecognised => PARTICIPANT_NOT_RECOGNISED,
            Self::AlreadyActive => {
                Message::new("participant_id", "The participant is already active")
            }
            Self::ReasonNotRecognised => {
                Message::new("reason", "The property '#/reason' must be a valid reason")
            }
            Self::AlreadyDeferred => {
                Message::new("participant_id", "The participant is already deferred")
            }
            Self::AlreadyWithdrawn => ALREADY_WITHDRAWN,
            Self::NoDeclarations => Message::new(
                "participant_id",
                "You cannot defer an NPQ participant that has no declarations",
            ),
            Self::NoStartedDeclaration => Message::new(
                "participant_id",
                "An NPQ participant who has not got a started declaration cannot be withdrawn. Please contact support for assistance",
            ),
        }
    }
}

impl InWords for ChangeScheduleRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::CourseNotRecognised => COURSE_NOT_RECOGNISED,
            Self::ParticipantNotRecognised => PARTICIPANT_NOT_RECOGNISED,
            Self::ScheduleNotFound => Message::new(
                "schedule_identifier",
                "The property '#/schedule_identifier' must be present",
            ),
            Self::NoContract => Message::new(
                "cohort",
                "You cannot change a participant to this cohort as you do not have a contract for the cohort and course. Contact the DfE for assistance.",
            ),
            Self::AlreadyWithdrawn => ALREADY_WITHDRAWN,
            Self::DeclarationsWouldNotFit => Message::new(
                "schedule_identifier",
                "Changing schedule would invalidate existing declarations. Please void them first.",
            ),
            Self::ScheduleUnchanged => Message::new(
                "schedule_identifier",
                "Selected schedule is already on the profile",
            ),
            Self::ScheduleNotForCourse => Message::new(
                "schedule_identifier",
                "Selected schedule is not valid for the course",
            ),
            Self::DeclaredInCurrentCohort | Self::CohortLosesFundingCap => {
                Message::new("cohort", "You cannot change the '#/cohort' field")
            }
            Self::CohortGainsFunding => Message::new(
                "cohort",
                "You cannot change the '#/cohort' field from one that is not funded to with that is funded",
            ),
        }
    }
}

/// A3, and row 4 of declaring.
pub(super) const COURSE_NOT_RECOGNISED: Message = Message::new(
    "course_identifier",
    "The entered '#/course_identifier' is not recognised for the given participant. Check details and try again.",
);

/// A4, and row 2 of declaring.
pub(super) const PARTICIPANT_NOT_RECOGNISED: Message = Message::new(
    "participant_id",
    "Your update cannot be made as the '#/participant_id' is not recognised. Check participant details and try again.",
);

const ALREADY_WITHDRAWN: Message =
    Message::new("participant_id", "The participant is already withdrawn");
