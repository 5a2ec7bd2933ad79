//! The schedule that an accepted application gets when the lead provider names none
//! (finance.md §2.4).

use chrono::{Datelike, NaiveDate};

use super::{CohortName, CourseGroup};
use crate::ids::ScheduleId;

/// A schedule of one cohort and one course group, as far as choosing among them goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// Its row.
    pub id: ScheduleId,
    /// Its name on the wire, e.g. `npq-leadership-spring`; unique in the cohort.
    pub identifier: String,
    /// First and last day on which an acceptance falls into it, where somebody has set them.
    pub acceptance: Option<(NaiveDate, NaiveDate)>,
}

impl Schedule {
    fn accepts_on(&self, day: NaiveDate) -> bool {
        self.acceptance
            .is_some_and(|(first, last)| (first..=last).contains(&day))
    }
}

/// Chooses among `schedules`, which are those of the application's cohort and course group.
///
/// The stored acceptance windows decide as soon as they single out one schedule; where they are
/// unset or overlap, the calendar of finance.md §2.4 does. `None` when the cohort does not hold
/// the schedule that the calendar asks for.
pub fn default_schedule(
    cohort: CohortName,
    group: CourseGroup,
    schedules: &[Schedule],
    today: NaiveDate,
) -> Option<&Schedule> {
    let mut open = schedules.iter().filter(|s| s.accepts_on(today));
    if let (Some(only), None) = (open.next(), open.next()) {
        return Some(only);
    }
    match identifier_by_calendar(cohort, group, today) {
        Wanted::Named(identifier) => schedules.iter().find(|s| s.identifier == identifier),
        Wanted::TheOnlyOne => match schedules {
            [only] => Some(only),
            _ => None,
        },
    }
}

/// What the calendar asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Named(&'static str),
    TheOnlyOne,
}

fn identifier_by_calendar(cohort: CohortName, group: CourseGroup, today: NaiveDate) -> Wanted {
    match group {
        CourseGroup::Leadership => Wanted::Named(match season(cohort, today) {
            Season::Autumn => "npq-leadership-autumn",
            Season::Spring => "npq-leadership-spring",
        }),
        CourseGroup::Specialist => Wanted::Named(match season(cohort, today) {
            Season::Autumn => "npq-specialist-autumn",
            Season::Spring => "npq-specialist-spring",
        }),
        CourseGroup::Ehco => ehco(cohort, today),
        CourseGroup::Support => Wanted::Named("npq-aso-december"),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Season {
    Autumn,
    Spring,
}

/// The cohorts of 2024 to 2026 took applications far outside their season; every other cohort
/// goes by the day of the year alone.
fn season(cohort: CohortName, today: NaiveDate) -> Season {
    let between = |first: (i32, u32, u32), last: (i32, u32, u32)| {
        (first..=last).contains(&(today.year(), today.month(), today.day()))
    };
    match (cohort.start_year, cohort.suffix) {
        (2026, 'a') => Season::Spring,
        (2026, 'b') => Season::Autumn,
        (2025, _) if between((2025, 8, 1), (2026, 4, 30)) => Season::Autumn,
        (2025, _) if between((2024, 6, 28), (2025, 6, 6)) => Season::Spring,
        (2024, _) if between((2024, 6, 28), (2025, 6, 6)) => Season::Autumn,
        _ => match (today.month(), today.day()) {
            (1..=3, _) | (4, 1..=2) | (12, 26..) => Season::Spring,
            _ => Season::Autumn,
        },
    }
}

fn ehco(cohort: CohortName, today: NaiveDate) -> Wanted {
    if cohort.start_year <= 2021 || (cohort.start_year, cohort.suffix) == (2026, 'a') {
        return Wanted::TheOnlyOne;
    }
    let first_year = today.year() == cohort.start_year;
    let second_year = today.year() == cohort.start_year + 1;
    Wanted::Named(match today.month() {
        9..=11 if first_year => "npq-ehco-november",
        12 if first_year => "npq-ehco-december",
        1..=2 if second_year => "npq-ehco-december",
        3..=5 if second_year => "npq-ehco-march",
        _ => "npq-ehco-june",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn cohort(text: &str) -> CohortName {
        CohortName {
            start_year: text[..4].parse().unwrap(),
            suffix: text[4..].parse().unwrap(),
        }
    }

    fn schedules(identifiers: &[&str]) -> Vec<Schedule> {
        (1..)
            .zip(identifiers)
            .map(|(n, identifier)| Schedule {
                id: Uuid::from_u128(n).into(),
                identifier: (*identifier).to_owned(),
                acceptance: None,
            })
            .collect()
    }

    fn chosen(of: &str, group: CourseGroup, held: &[Schedule], on: &str) -> Option<String> {
        default_schedule(cohort(of), group, held, day(on)).map(|s| s.identifier.clone())
    }

    #[test]
    fn the_calendar_decides_as_finance_2_4_says() {
        use CourseGroup::{Ehco, Leadership, Specialist, Support};
        let held = |group| match group {
            Leadership => schedules(&["npq-leadership-autumn", "npq-leadership-spring"]),
            Specialist => schedules(&["npq-specialist-autumn", "npq-specialist-spring"]),
            Ehco => schedules(&[
                "npq-ehco-november",
                "npq-ehco-december",
                "npq-ehco-march",
                "npq-ehco-june",
            ]),
            Support => schedules(&["npq-aso-november", "npq-aso-december"]),
        };
        for (of, group, on, identifier) in [
            ("2026a", Leadership, "2026-11-24", "npq-leadership-spring"),
            ("2026b", Leadership, "2027-02-01", "npq-leadership-autumn"),
            ("2025b", Specialist, "2025-08-01", "npq-specialist-autumn"),
            ("2025b", Specialist, "2026-04-30", "npq-specialist-autumn"),
            ("2025a", Specialist, "2025-06-06", "npq-specialist-spring"),
            ("2025a", Leadership, "2024-06-28", "npq-leadership-spring"),
            ("2025a", Leadership, "2025-06-07", "npq-leadership-autumn"),
            ("2024a", Leadership, "2025-02-01", "npq-leadership-autumn"),
            ("2024a", Leadership, "2025-06-06", "npq-leadership-autumn"),
            ("2024a", Leadership, "2026-01-10", "npq-leadership-spring"),
            ("2022a", Leadership, "2022-06-01", "npq-leadership-autumn"),
            ("2022a", Leadership, "2022-12-25", "npq-leadership-autumn"),
            ("2022a", Leadership, "2022-12-26", "npq-leadership-spring"),
            ("2023a", Specialist, "2024-01-01", "npq-specialist-spring"),
            ("2023a", Specialist, "2024-04-02", "npq-specialist-spring"),
            ("2023a", Specialist, "2024-04-03", "npq-specialist-autumn"),
            ("2023a", Ehco, "2023-08-31", "npq-ehco-june"),
            ("2023a", Ehco, "2023-09-01", "npq-ehco-november"),
            ("2023a", Ehco, "2023-11-30", "npq-ehco-november"),
            ("2023a", Ehco, "2023-12-01", "npq-ehco-december"),
            ("2023a", Ehco, "2024-02-29", "npq-ehco-december"),
            ("2023a", Ehco, "2024-03-01", "npq-ehco-march"),
            ("2023a", Ehco, "2024-05-31", "npq-ehco-march"),
            ("2023a", Ehco, "2024-06-01", "npq-ehco-june"),
            ("2023a", Ehco, "2024-10-01", "npq-ehco-june"),
            ("2023a", Ehco, "2025-03-15", "npq-ehco-june"),
            ("2021a", Support, "2021-11-20", "npq-aso-december"),
        ] {
            assert_eq!(
                chosen(of, group, &held(group), on).as_deref(),
                Some(identifier),
                "{of} {group} on {on}"
            );
        }
    }

    #[test]
    fn an_ehco_cohort_with_one_schedule_takes_it_whatever_the_day() {
        let june = schedules(&["npq-ehco-june"]);
        for of in ["2021a", "2026a"] {
            assert_eq!(
                chosen(of, CourseGroup::Ehco, &june, "2026-11-24").as_deref(),
                Some("npq-ehco-june")
            );
        }
        let two = schedules(&["npq-ehco-june", "npq-ehco-march"]);
        assert_eq!(chosen("2021a", CourseGroup::Ehco, &two, "2021-11-24"), None);
    }

    #[test]
    fn a_schedule_that_the_cohort_does_not_hold_is_not_invented() {
        let autumn = schedules(&["npq-leadership-autumn"]);
        assert_eq!(
            chosen("2024a", CourseGroup::Leadership, &autumn, "2026-01-10"),
            None
        );
    }

    #[test]
    fn a_stored_window_that_singles_out_one_schedule_beats_the_calendar() {
        let mut held = schedules(&["npq-leadership-autumn", "npq-leadership-spring"]);
        held[0].acceptance = Some((day("2027-06-01"), day("2027-12-31")));
        held[1].acceptance = Some((day("2028-01-01"), day("2028-03-31")));
        let on = |date| chosen("2027a", CourseGroup::Leadership, &held, date);
        assert_eq!(on("2027-12-31").as_deref(), Some("npq-leadership-autumn"));
        assert_eq!(on("2028-01-01").as_deref(), Some("npq-leadership-spring"));
    }

    #[test]
    fn windows_that_overlap_leave_the_choice_to_the_calendar() {
        let mut held = schedules(&["npq-leadership-autumn", "npq-leadership-spring"]);
        for schedule in &mut held {
            schedule.acceptance = Some((day("2027-01-01"), day("2027-12-01")));
        }
        assert_eq!(
            chosen("2027a", CourseGroup::Leadership, &held, "2027-02-01").as_deref(),
            Some("npq-leadership-spring")
        );
    }
}
