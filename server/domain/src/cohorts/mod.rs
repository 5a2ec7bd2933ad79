//! Cohorts, course groups and schedules (finance.md §2).

mod default_schedule;

pub use default_schedule::{Schedule, default_schedule};

use crate::closed_list;

closed_list! {
    /// What scholarship funding a cohort has (registration.md §4.7).
    pub enum CohortFunding ("cohort funding") {
        Zero = "zero",
        Capped = "capped",
        Full = "full",
    }
}

closed_list! {
    /// Courses that share schedules and a price structure (finance.md §2.2).
    pub enum CourseGroup ("course group") {
        Leadership = "leadership",
        Specialist = "specialist",
        Ehco = "ehco",
        Support = "support",
    }
}

/// A cohort as people name it: `2026b` is start year 2026, suffix `b`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CohortName {
    /// The year in which its participants start.
    pub start_year: i32,
    /// `a` unless several cohorts start in one year.
    pub suffix: char,
}
