//! What the account pages make of a stored registration (registration.md §4.9, §6.4, §9.2).

use chrono::{DateTime, NaiveDate, Utc};

use crate::applications::{ApprovalStatus, TeacherCatchment};
use crate::cohorts::london_day;

/// Rejections from before this day ended with the former service.
const EXPIRED_BEFORE: NaiveDate = day(2024, 6, 30);

/// Targeted support funding is told for registrations from before this day.
const TARGETED_SUPPORT_BEFORE: NaiveDate = day(2024, 4, 2);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// What the provider decided, as the teacher is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProviderStatus {
    /// Nothing yet: the teacher has to apply there.
    ApplyWithProvider,
    /// Accepted.
    Successful,
    /// Rejected.
    Unsuccessful,
    /// Rejected before 30 June 2024: register again.
    Expired,
}

impl ProviderStatus {
    /// Of an application that was submitted then.
    pub fn of(approval: ApprovalStatus, submitted_at: DateTime<Utc>) -> Self {
        match approval {
            ApprovalStatus::Pending => Self::ApplyWithProvider,
            ApprovalStatus::Accepted => Self::Successful,
            ApprovalStatus::Rejected if london_day(submitted_at) < EXPIRED_BEFORE => Self::Expired,
            ApprovalStatus::Rejected => Self::Unsuccessful,
        }
    }
}

/// Whether targeted support funding is told.
pub fn has_targeted_support(stored: bool, submitted_at: DateTime<Utc>) -> bool {
    stored && london_day(submitted_at) < TARGETED_SUPPORT_BEFORE
}

/// Whether the teacher works in England, where it is known. Older records have no catchment: a
/// workplace whose `urn` is of the English register counts.
pub fn works_in_england(catchment: Option<&str>, urn: Option<&str>) -> Option<bool> {
    if let Some(catchment) = catchment {
        return Some(catchment == TeacherCatchment::England.as_str());
    }
    urn?.starts_with('1').then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(moment: &str) -> DateTime<Utc> {
        moment.parse().unwrap()
    }

    #[test]
    fn a_rejection_expires_by_the_day_in_london() {
        use ApprovalStatus as A;
        use ProviderStatus as P;
        for (approval, moment, expected) in [
            (A::Pending, "2024-01-01T00:00:00Z", P::ApplyWithProvider),
            (A::Accepted, "2024-01-01T00:00:00Z", P::Successful),
            (A::Rejected, "2024-01-01T00:00:00Z", P::Expired),
            (A::Rejected, "2024-06-29T22:59:59Z", P::Expired),
            (A::Rejected, "2024-06-29T23:00:00Z", P::Unsuccessful),
            (A::Rejected, "2026-01-01T00:00:00Z", P::Unsuccessful),
        ] {
            assert_eq!(
                ProviderStatus::of(approval, at(moment)),
                expected,
                "{moment}"
            );
        }
    }

    #[test]
    fn targeted_support_is_told_of_registrations_before_april_2024() {
        for (stored, moment, told) in [
            (true, "2024-04-01T22:59:59Z", true),
            (true, "2024-04-01T23:00:00Z", false),
            (false, "2024-01-01T00:00:00Z", false),
        ] {
            assert_eq!(has_targeted_support(stored, at(moment)), told, "{moment}");
        }
    }

    #[test]
    fn england_is_the_catchment_or_for_older_records_the_english_register() {
        for (catchment, urn, expected) in [
            (Some("england"), None, Some(true)),
            (Some("wales"), Some("100001"), Some(false)),
            (None, Some("100001"), Some(true)),
            (None, Some("400001"), None),
            (None, None, None),
        ] {
            assert_eq!(works_in_england(catchment, urn), expected);
        }
    }
}
