//! Participant outcomes (finance.md §1.7, §8).

use crate::closed_list;

closed_list! {
    /// What came of a completed course.
    pub enum OutcomeState ("outcome state") {
        Passed = "passed",
        Failed = "failed",
        Voided = "voided",
    }
}
