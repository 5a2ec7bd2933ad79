//! Participant outcomes (finance.md §1.7, §8).

mod recording;

pub use recording::{
    GivenCompletionDate, GivenCourse, GivenState, OutcomeFacts, OutcomeRefusal, OutcomeRequest,
    RecordedOutcome, Recording, record,
};

use crate::closed_list;

closed_list! {
    /// What came of a completed course.
    pub enum OutcomeState ("outcome state") {
        Passed = "passed",
        Failed = "failed",
        Voided = "voided",
    }
}
