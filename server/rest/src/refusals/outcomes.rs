//! About outcomes (provider-api.md §4.6).

use domain::outcomes::OutcomeRefusal;

use super::InWords;
use super::training::COURSE_NOT_RECOGNISED;
use crate::envelopes::Message;

impl InWords for OutcomeRefusal {
    fn in_words(&self) -> Message {
        match self {
            Self::CourseNotRecognised => COURSE_NOT_RECOGNISED,
            Self::CourseMissing => Message::new(
                "course_identifier",
                "Enter a '#/course_identifier' value for this participant.",
            ),
            Self::StateNotRecognised => Message::new(
                "state",
                "The attribute '#/state' can only include 'passed' or 'failed' values. If you need to void an outcome, you will need to void the associated 'completed' declaration.",
            ),
            Self::StateMissing => Message::new(
                "state",
                "The '#/state' is missing from your request. Please include a 'passed' or 'failed' value and try again.",
            ),
            Self::DateMissing => Message::new(
                "completion_date",
                "The '#/completion_date' is missing from your request. Please include a completion_date value and try again.",
            ),
            Self::DateInWrongForm => Message::new(
                "completion_date",
                "The '#/completion_date' value must be in the following format: 'yyyy-mm-dd'",
            ),
            Self::NotCompleted => Message::new(
                "base",
                "The participant has not had a 'completed' declaration submitted for them. Therefore you cannot update their outcome.",
            ),
            Self::DateInFuture => Message::new(
                "completion_date",
                "The '#/completion_date' value cannot be a future date. Check the date and try again.",
            ),
        }
    }
}
