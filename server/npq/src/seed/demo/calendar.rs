//! When things happen, counted from the day of the demonstration.

use chrono::{DateTime, Days, Months, NaiveDate, TimeZone as _, Utc};

/// A day at an hour, UTC.
pub(super) fn moment(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    let time = day
        .and_hms_opt(hour, 0, 0)
        .expect("an hour below 24 is a time of day");
    Utc.from_utc_datetime(&time)
}

pub(super) fn days_before(today: NaiveDate, days: u64) -> NaiveDate {
    today - Days::new(days)
}

/// The period of a statement: declared until the deadline, paid a month later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) deadline: NaiveDate,
    pub(super) payment: NaiveDate,
}

/// Every second month from two years before `today` to four months after it; one of them fell due
/// a week ago and waits for its payment.
pub(super) fn periods(today: NaiveDate) -> Vec<Period> {
    let first = days_before(today, 8)
        .checked_sub_months(Months::new(26))
        .expect("a few years ago is a date");
    (0..16)
        .map(|n| {
            let deadline = first + Months::new(2 * n);
            Period {
                deadline,
                payment: deadline + Months::new(1),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_fall_due_on_both_sides_of_today() {
        let today = NaiveDate::from_ymd_opt(2026, 8, 31).unwrap();
        let periods = periods(today);
        assert!(periods.iter().any(|p| p.payment < today));
        assert!(
            periods
                .iter()
                .any(|p| p.deadline < today && p.payment > today)
        );
        assert!(periods.iter().filter(|p| p.deadline > today).count() >= 2);
    }
}
