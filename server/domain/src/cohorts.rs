//! Cohorts, course groups and schedules (finance.md §2).

use crate::closed_list;

closed_list! {
    /// What scholarship funding a cohort has (registration.md §4.7).
    pub enum CohortFunding ("cohort funding") {
        Zero = "zero",
        Capped = "capped",
        Full = "full",
    }
}
