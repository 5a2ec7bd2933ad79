//! Cohorts, course groups and schedules (finance.md §2).

mod default_schedule;

pub use default_schedule::{Schedule, default_schedule};

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::London;

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

/// The day that a moment falls on. Windows and deadlines are days in Europe/London.
pub fn london_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&London).date_naive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summer_evening_in_utc_is_the_next_day_in_london() {
        for (moment, day) in [
            ("2026-07-31T23:30:00Z", "2026-08-01"),
            ("2026-12-31T23:30:00Z", "2026-12-31"),
        ] {
            let moment = DateTime::parse_from_rfc3339(moment).unwrap().to_utc();
            assert_eq!(london_day(moment), day.parse().unwrap());
        }
    }
}
