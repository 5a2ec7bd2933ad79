//! Moving a participant to another schedule, maybe of another cohort (provider-api.md §4.5, §7.5;
//! finance.md §2.5).

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::applications::TrainingStatus;
use crate::cohorts::{CohortFunding, CourseGroup};
use crate::courses::CourseIdentifier;
use crate::declarations::DeclarationType;
use crate::ids::{CohortId, ScheduleId};

/// A cohort as far as moving into and out of it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CohortFacts {
    /// Its row.
    pub id: CohortId,
    /// The year in which its participants start.
    pub start_year: i32,
    /// What funding it has.
    pub funding: CohortFunding,
}

/// A schedule as far as moving to it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleFacts {
    /// Its row.
    pub id: ScheduleId,
    /// For which group of courses.
    pub course_group: CourseGroup,
    /// Declarations must be dated after the beginning of this day.
    pub applies_from: NaiveDate,
    /// What can be declared on it.
    pub allowed_types: Vec<DeclarationType>,
}

/// A submitted, eligible, payable or paid declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeclaredMilestone {
    /// What was declared.
    pub declaration_type: DeclarationType,
    /// For when.
    pub declaration_date: DateTime<Utc>,
}

/// The accepted application that is to move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledApplication {
    /// Where training stands.
    pub status: TrainingStatus,
    /// The course's group.
    pub course_group: CourseGroup,
    /// The stored flag.
    pub eligible_for_funding: bool,
    /// The stored funded place.
    pub funded_place: Option<bool>,
    /// The application's cohort.
    pub cohort: CohortFacts,
    /// The current schedule and its cohort's start year; absent on some old records.
    pub schedule: Option<(ScheduleId, i32)>,
    /// What is declared and counts.
    pub live_declarations: Vec<DeclaredMilestone>,
}

/// What a decision to move rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeScheduleFacts {
    /// The course as sent; `None` when nobody knows it.
    pub course: Option<CourseIdentifier>,
    /// The application, if it is found.
    pub application: Option<ScheduledApplication>,
    /// The cohort that was asked for, or else the current one; `None` when nobody knows it.
    pub cohort: Option<CohortFacts>,
    /// The schedule of that cohort that was asked for.
    pub schedule: Option<ScheduleFacts>,
    /// Whether the lead provider has a contract for the course on any statement of the cohort.
    pub has_contract: bool,
}

/// What moving changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduleChange {
    /// The new schedule.
    pub schedule_id: ScheduleId,
    /// Its cohort; the application's from now on.
    pub cohort_id: CohortId,
    /// The funded place from now on.
    pub funded_place: Option<bool>,
}

/// Why a participant cannot move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeScheduleRefusal {
    /// A3.
    CourseNotRecognised,
    /// A4.
    ParticipantNotRecognised,
    /// C1, C2: no schedule was named, or the cohort has none of that name.
    ScheduleNotFound,
    /// C3.
    NoContract,
    /// C4.
    AlreadyWithdrawn,
    /// C5: a declaration would not fit the new schedule.
    DeclarationsWouldNotFit,
    /// C6.
    ScheduleUnchanged,
    /// C7.
    ScheduleNotForCourse,
    /// C8: what is declared belongs to the current cohort.
    DeclaredInCurrentCohort,
    /// C9: out of a capped cohort into one with full funding.
    CohortLosesFundingCap,
    /// Out of a cohort without funding into one with it (§7.5).
    CohortGainsFunding,
}

/// Decides; refusals come in the contract's order.
pub fn change_schedule(
    facts: &ChangeScheduleFacts,
) -> Result<ScheduleChange, Vec<ChangeScheduleRefusal>> {
    use ChangeScheduleRefusal as R;
    let mut refusals = Vec::new();
    if facts.course.is_none() {
        refusals.push(R::CourseNotRecognised);
    }
    if facts.application.is_none() {
        refusals.push(R::ParticipantNotRecognised);
    }
    if facts.schedule.is_none() {
        refusals.push(R::ScheduleNotFound);
    }
    if refusals.is_empty() && !facts.has_contract {
        refusals.push(R::NoContract);
    }
    if let Some(application) = &facts.application {
        if application.status == TrainingStatus::Withdrawn {
            refusals.push(R::AlreadyWithdrawn);
        }
        if let Some(schedule) = &facts.schedule {
            refusals.extend(schedule_refusals(application, schedule));
        }
        if let Some(cohort) = facts.cohort {
            refusals.extend(cohort_refusals(application, cohort));
        }
    }
    match (&facts.application, facts.cohort, &facts.schedule) {
        (Some(application), Some(cohort), Some(schedule)) if refusals.is_empty() => {
            Ok(ScheduleChange {
                schedule_id: schedule.id,
                cohort_id: cohort.id,
                funded_place: funded_place_in(application, cohort),
            })
        }
        _ => Err(refusals),
    }
}

fn schedule_refusals(
    application: &ScheduledApplication,
    schedule: &ScheduleFacts,
) -> Vec<ChangeScheduleRefusal> {
    use ChangeScheduleRefusal as R;
    let opens = schedule.applies_from.and_time(NaiveTime::MIN).and_utc();
    let mut refusals = Vec::new();
    // Strictly after the first moment, although a declaration at that very moment can be made.
    if application.live_declarations.iter().any(|declared| {
        !schedule.allowed_types.contains(&declared.declaration_type)
            || declared.declaration_date <= opens
    }) {
        refusals.push(R::DeclarationsWouldNotFit);
    }
    if application
        .schedule
        .is_some_and(|(id, _)| id == schedule.id)
    {
        refusals.push(R::ScheduleUnchanged);
    }
    if schedule.course_group != application.course_group {
        refusals.push(R::ScheduleNotForCourse);
    }
    refusals
}

fn cohort_refusals(
    application: &ScheduledApplication,
    cohort: CohortFacts,
) -> Vec<ChangeScheduleRefusal> {
    use ChangeScheduleRefusal as R;
    use CohortFunding::{Capped, Full, Zero};
    let mut refusals = Vec::new();
    let current_year = application
        .schedule
        .map_or(application.cohort.start_year, |(_, year)| year);
    if !application.live_declarations.is_empty() && cohort.start_year != current_year {
        refusals.push(R::DeclaredInCurrentCohort);
    }
    match (application.cohort.funding, cohort.funding) {
        (Capped, Full) => refusals.push(R::CohortLosesFundingCap),
        (Zero, Capped | Full) => refusals.push(R::CohortGainsFunding),
        (Capped, Capped | Zero) | (Zero, Zero) | (Full, Zero | Capped | Full) => {}
    }
    refusals
}

fn funded_place_in(application: &ScheduledApplication, cohort: CohortFacts) -> Option<bool> {
    use CohortFunding::{Capped, Full, Zero};
    match (application.cohort.funding, cohort.funding) {
        (_, Zero) => Some(false),
        (Full, Capped) => Some(application.eligible_for_funding),
        (Full, Full) | (Capped | Zero, Capped | Full) => application.funded_place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cohorts::CohortFunding::{Capped, Full, Zero};
    use ChangeScheduleRefusal as R;
    use uuid::Uuid;

    const CURRENT: u128 = 1;
    const OTHER: u128 = 2;

    fn cohort(id: u128, start_year: i32, funding: CohortFunding) -> CohortFacts {
        CohortFacts {
            id: Uuid::from_u128(id).into(),
            start_year,
            funding,
        }
    }

    fn declared(declaration_type: DeclarationType, date: &str) -> DeclaredMilestone {
        DeclaredMilestone {
            declaration_type,
            declaration_date: date.parse().unwrap(),
        }
    }

    /// Autumn to spring within the capped cohort 2024, nothing declared.
    fn within_the_cohort() -> ChangeScheduleFacts {
        ChangeScheduleFacts {
            course: Some(CourseIdentifier::SeniorLeadership),
            application: Some(ScheduledApplication {
                status: TrainingStatus::Active,
                course_group: CourseGroup::Leadership,
                eligible_for_funding: true,
                funded_place: Some(false),
                cohort: cohort(24, 2024, Capped),
                schedule: Some((Uuid::from_u128(CURRENT).into(), 2024)),
                live_declarations: vec![],
            }),
            cohort: Some(cohort(24, 2024, Capped)),
            schedule: Some(ScheduleFacts {
                id: Uuid::from_u128(OTHER).into(),
                course_group: CourseGroup::Leadership,
                applies_from: "2025-01-01".parse().unwrap(),
                allowed_types: DeclarationType::ALL.to_vec(),
            }),
            has_contract: true,
        }
    }

    fn application(facts: &mut ChangeScheduleFacts) -> &mut ScheduledApplication {
        facts.application.as_mut().unwrap()
    }

    fn schedule(facts: &mut ChangeScheduleFacts) -> &mut ScheduleFacts {
        facts.schedule.as_mut().unwrap()
    }

    #[test]
    fn a_participant_moves_unless_a_row_of_provider_api_4_5_forbids_it() {
        type Change = fn(&mut ChangeScheduleFacts);
        let rows: [(&str, Change, &[R]); 20] = [
            ("another schedule of the cohort", |_| (), &[]),
            (
                "deferred",
                |f| application(f).status = TrainingStatus::Deferred,
                &[],
            ),
            (
                "A3 and A4",
                |f| (f.course, f.application) = (None, None),
                &[R::CourseNotRecognised, R::ParticipantNotRecognised],
            ),
            (
                "A4",
                |f| f.application = None,
                &[R::ParticipantNotRecognised],
            ),
            ("C1, C2", |f| f.schedule = None, &[R::ScheduleNotFound]),
            (
                "C2, unknown cohort (Q15)",
                |f| (f.cohort, f.schedule) = (None, None),
                &[R::ScheduleNotFound],
            ),
            ("C3", |f| f.has_contract = false, &[R::NoContract]),
            (
                "C3 is guarded",
                |f| (f.has_contract, f.schedule) = (false, None),
                &[R::ScheduleNotFound],
            ),
            (
                "C4",
                |f| application(f).status = TrainingStatus::Withdrawn,
                &[R::AlreadyWithdrawn],
            ),
            (
                "C3 guards nothing",
                |f| {
                    f.has_contract = false;
                    application(f).status = TrainingStatus::Withdrawn;
                },
                &[R::NoContract, R::AlreadyWithdrawn],
            ),
            (
                "C5, dated on the first moment",
                |f| {
                    application(f)
                        .live_declarations
                        .push(declared(DeclarationType::Started, "2025-01-01T00:00:00Z"));
                },
                &[R::DeclarationsWouldNotFit],
            ),
            (
                "C5, a second later",
                |f| {
                    application(f)
                        .live_declarations
                        .push(declared(DeclarationType::Started, "2025-01-01T00:00:01Z"));
                },
                &[],
            ),
            (
                "C5, type not allowed",
                |f| {
                    schedule(f)
                        .allowed_types
                        .retain(|t| *t != DeclarationType::Retained2);
                    application(f)
                        .live_declarations
                        .push(declared(DeclarationType::Retained2, "2025-02-01T00:00:00Z"));
                },
                &[R::DeclarationsWouldNotFit],
            ),
            (
                "C6",
                |f| schedule(f).id = Uuid::from_u128(CURRENT).into(),
                &[R::ScheduleUnchanged],
            ),
            (
                "C7",
                |f| schedule(f).course_group = CourseGroup::Ehco,
                &[R::ScheduleNotForCourse],
            ),
            (
                "C8",
                |f| {
                    f.cohort = Some(cohort(25, 2025, Capped));
                    application(f)
                        .live_declarations
                        .push(declared(DeclarationType::Started, "2025-02-01T00:00:00Z"));
                },
                &[R::DeclaredInCurrentCohort],
            ),
            (
                "C8 although the schedule is not found",
                |f| {
                    f.schedule = None;
                    f.cohort = Some(cohort(25, 2025, Capped));
                    application(f)
                        .live_declarations
                        .push(declared(DeclarationType::Started, "2025-02-01T00:00:00Z"));
                },
                &[R::ScheduleNotFound, R::DeclaredInCurrentCohort],
            ),
            (
                "C9",
                |f| f.cohort = Some(cohort(23, 2023, Full)),
                &[R::CohortLosesFundingCap],
            ),
            (
                "out of a cohort without funding",
                |f| application(f).cohort.funding = Zero,
                &[R::CohortGainsFunding],
            ),
            (
                "C4 to C7 together",
                |f| {
                    application(f).status = TrainingStatus::Withdrawn;
                    application(f)
                        .live_declarations
                        .push(declared(DeclarationType::Started, "2024-02-01T00:00:00Z"));
                    *schedule(f) = ScheduleFacts {
                        id: Uuid::from_u128(CURRENT).into(),
                        course_group: CourseGroup::Ehco,
                        ..schedule(f).clone()
                    };
                },
                &[
                    R::AlreadyWithdrawn,
                    R::DeclarationsWouldNotFit,
                    R::ScheduleUnchanged,
                    R::ScheduleNotForCourse,
                ],
            ),
        ];
        for (why, change, expected) in rows {
            let mut facts = within_the_cohort();
            change(&mut facts);
            let refusals = change_schedule(&facts).err().unwrap_or_default();
            assert_eq!(refusals, expected, "{why}");
        }
    }

    #[test]
    fn the_funded_place_follows_the_cohort() {
        for (from, to, eligible, before, after) in [
            (Full, Capped, true, None, Some(true)),
            (Full, Capped, false, None, Some(false)),
            (Full, Full, true, None, None),
            (Capped, Capped, true, Some(false), Some(false)),
            (Capped, Capped, true, Some(true), Some(true)),
            (Capped, Zero, true, Some(true), Some(false)),
            (Full, Zero, true, None, Some(false)),
            (Zero, Zero, true, Some(false), Some(false)),
        ] {
            let mut facts = within_the_cohort();
            facts.cohort = Some(cohort(25, 2025, to));
            *application(&mut facts) = ScheduledApplication {
                cohort: cohort(24, 2024, from),
                eligible_for_funding: eligible,
                funded_place: before,
                ..application(&mut facts).clone()
            };
            let change = change_schedule(&facts).unwrap();
            assert_eq!(
                change.funded_place, after,
                "{from} to {to}, eligible {eligible}"
            );
            assert_eq!(change.cohort_id, Uuid::from_u128(25).into());
        }
    }
}
