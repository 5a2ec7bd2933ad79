//! A lead provider accepts an application (provider-api.md §4.1, §7.4; finance.md §1.1).

use chrono::NaiveDate;

use super::relations::{Related, rival, siblings};
use super::{ApprovalStatus, FundedPlaceAnswer};
use crate::cohorts::{CohortFunding, CohortName, CourseGroup, Schedule, default_schedule};
use crate::ids::{ApplicationId, ScheduleId};

/// What the lead provider says when accepting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AcceptRequest {
    /// Whether the participant gets a funded place.
    pub funded_place: FundedPlaceAnswer,
    /// The schedule by its identifier; the default for the day when absent.
    pub schedule_identifier: Option<String>,
}

/// What a decision to accept rests on.
#[derive(Debug, Clone)]
pub struct AcceptFacts {
    /// The application itself.
    pub application: Related,
    /// The stored flag, not the effective one (provider-api.md §4.1 row 6).
    pub eligible_for_funding: bool,
    /// The application's cohort.
    pub cohort: CohortName,
    /// What funding that cohort has.
    pub cohort_funding: CohortFunding,
    /// The course's group.
    pub course_group: CourseGroup,
    /// The schedules of the cohort **and** the course's group.
    pub schedules: Vec<Schedule>,
    /// Every application of everybody who counts as the applicant.
    pub others: Vec<Related>,
    /// The day of the decision.
    pub today: NaiveDate,
}

/// What accepting changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The schedule that the participant follows.
    pub schedule_id: ScheduleId,
    /// The funded place to store: none in a cohort that does not count them.
    pub funded_place: Option<bool>,
    /// The pending applications that are rejected along with it.
    pub rejected_siblings: Vec<ApplicationId>,
}

/// Why an application cannot be accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptRefusal {
    /// A capped cohort needs a plain yes or no.
    FundedPlaceNotBoolean,
    /// A cohort without funding has no funded places.
    FundedPlaceInUnfundedCohort,
    /// It is accepted.
    AlreadyAccepted,
    /// It is rejected, and that is final.
    AlreadyRejected,
    /// The person has an accepted application for the course.
    AcceptedElsewhere,
    /// A funded place for somebody who is not eligible.
    NotEligibleForFundedPlace,
    /// The named schedule is not one of the cohort and the course.
    ScheduleNotValidForCourse,
    /// No schedule was named and the cohort holds none for the day.
    NoDefaultSchedule,
}

/// Decides. Refusals come in the contract's order; a later check that rests on an earlier one
/// is not made when an earlier one failed.
pub fn accept(
    facts: &AcceptFacts,
    request: &AcceptRequest,
) -> Result<Acceptance, Vec<AcceptRefusal>> {
    let mut refusals = Vec::new();
    refusals.extend(funded_place_refusal(
        facts.cohort_funding,
        request.funded_place,
    ));
    match facts.application.approval {
        ApprovalStatus::Pending => {}
        ApprovalStatus::Accepted => refusals.push(AcceptRefusal::AlreadyAccepted),
        ApprovalStatus::Rejected => refusals.push(AcceptRefusal::AlreadyRejected),
    }
    if rival(&facts.application, &facts.others).is_some() {
        refusals.push(AcceptRefusal::AcceptedElsewhere);
    }
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let funded_place = match facts.cohort_funding {
        CohortFunding::Capped | CohortFunding::Zero => request.funded_place.as_bool(),
        CohortFunding::Full => None,
    };
    if funded_place == Some(true) && !facts.eligible_for_funding {
        return Err(vec![AcceptRefusal::NotEligibleForFundedPlace]);
    }
    Ok(Acceptance {
        schedule_id: schedule(facts, request).map_err(|refusal| vec![refusal])?,
        funded_place,
        rejected_siblings: siblings(&facts.application, &facts.others),
    })
}

fn funded_place_refusal(
    funding: CohortFunding,
    answer: FundedPlaceAnswer,
) -> Option<AcceptRefusal> {
    match (funding, answer.as_bool()) {
        (CohortFunding::Capped, None) => Some(AcceptRefusal::FundedPlaceNotBoolean),
        (CohortFunding::Zero, None | Some(true)) => {
            Some(AcceptRefusal::FundedPlaceInUnfundedCohort)
        }
        (CohortFunding::Capped, Some(_))
        | (CohortFunding::Zero, Some(false))
        | (CohortFunding::Full, _) => None,
    }
}

fn schedule(facts: &AcceptFacts, request: &AcceptRequest) -> Result<ScheduleId, AcceptRefusal> {
    match &request.schedule_identifier {
        Some(identifier) => facts
            .schedules
            .iter()
            .find(|schedule| schedule.identifier == *identifier)
            .ok_or(AcceptRefusal::ScheduleNotValidForCourse),
        None => default_schedule(
            facts.cohort,
            facts.course_group,
            &facts.schedules,
            facts.today,
        )
        .ok_or(AcceptRefusal::NoDefaultSchedule),
    }
    .map(|schedule| schedule.id)
}

#[cfg(test)]
mod tests {
    use super::super::relations::tests::application;
    use super::*;
    use uuid::Uuid;

    const AUTUMN: u128 = 11;
    const SPRING: u128 = 12;

    fn facts(funding: CohortFunding) -> AcceptFacts {
        let schedule = |id: u128, identifier: &str| Schedule {
            id: Uuid::from_u128(id).into(),
            identifier: identifier.into(),
            acceptance: None,
        };
        AcceptFacts {
            application: application(1, ApprovalStatus::Pending),
            eligible_for_funding: true,
            cohort: CohortName {
                start_year: 2024,
                suffix: 'a',
            },
            cohort_funding: funding,
            course_group: CourseGroup::Leadership,
            schedules: vec![
                schedule(AUTUMN, "npq-leadership-autumn"),
                schedule(SPRING, "npq-leadership-spring"),
            ],
            others: vec![],
            today: "2024-11-26".parse().unwrap(),
        }
    }

    fn says(funded_place: FundedPlaceAnswer, schedule: Option<&str>) -> AcceptRequest {
        AcceptRequest {
            funded_place,
            schedule_identifier: schedule.map(str::to_owned),
        }
    }

    #[test]
    fn the_cohorts_funding_says_what_the_funded_place_may_be() {
        use AcceptRefusal::{FundedPlaceInUnfundedCohort, FundedPlaceNotBoolean};
        use CohortFunding::{Capped, Full, Zero};
        use FundedPlaceAnswer::{Missing, No, NotBoolean, Yes};
        for (funding, answer, expected) in [
            (Capped, Yes, Ok(Some(true))),
            (Capped, No, Ok(Some(false))),
            (Capped, Missing, Err(FundedPlaceNotBoolean)),
            (Capped, NotBoolean, Err(FundedPlaceNotBoolean)),
            (Zero, No, Ok(Some(false))),
            (Zero, Yes, Err(FundedPlaceInUnfundedCohort)),
            (Zero, Missing, Err(FundedPlaceInUnfundedCohort)),
            (Zero, NotBoolean, Err(FundedPlaceInUnfundedCohort)),
            (Full, Yes, Ok(None)),
            (Full, No, Ok(None)),
            (Full, Missing, Ok(None)),
            (Full, NotBoolean, Ok(None)),
        ] {
            assert_eq!(
                accept(&facts(funding), &says(answer, None)).map(|a| a.funded_place),
                expected.map_err(|refusal| vec![refusal]),
                "{funding} {answer:?}"
            );
        }
    }

    #[test]
    fn refusals_come_in_order_and_guarded_ones_only_alone() {
        use AcceptRefusal as R;
        use ApprovalStatus::{Accepted, Pending, Rejected};
        use FundedPlaceAnswer::{Missing, No, Yes};
        for (approval, eligible, has_rival, answer, schedule, expected) in [
            (Accepted, true, false, No, None, vec![R::AlreadyAccepted]),
            (Rejected, true, false, No, None, vec![R::AlreadyRejected]),
            (Pending, true, true, No, None, vec![R::AcceptedElsewhere]),
            (
                Rejected,
                false,
                true,
                Missing,
                Some("any-schedule"),
                vec![
                    R::FundedPlaceNotBoolean,
                    R::AlreadyRejected,
                    R::AcceptedElsewhere,
                ],
            ),
            (
                Pending,
                false,
                false,
                Yes,
                Some("any-schedule"),
                vec![R::NotEligibleForFundedPlace],
            ),
            (Accepted, false, false, Yes, None, vec![R::AlreadyAccepted]),
            (
                Pending,
                true,
                false,
                Yes,
                Some("any-schedule"),
                vec![R::ScheduleNotValidForCourse],
            ),
        ] {
            let mut facts = facts(CohortFunding::Capped);
            facts.application.approval = approval;
            facts.eligible_for_funding = eligible;
            if has_rival {
                facts.others.push(application(2, Accepted));
            }
            assert_eq!(
                accept(&facts, &says(answer, schedule)),
                Err(expected),
                "{approval} eligible={eligible} rival={has_rival} {answer:?} {schedule:?}"
            );
        }
    }

    #[test]
    fn the_schedule_is_the_named_one_or_the_days_default() {
        let facts = facts(CohortFunding::Full);
        for (named, expected) in [
            (Some("npq-leadership-spring"), SPRING),
            (Some("npq-leadership-autumn"), AUTUMN),
            (None, AUTUMN),
        ] {
            let accepted = accept(&facts, &says(FundedPlaceAnswer::Missing, named)).unwrap();
            assert_eq!(accepted.schedule_id, Uuid::from_u128(expected).into());
        }
    }

    #[test]
    fn a_cohort_without_a_schedule_for_the_day_is_a_refusal() {
        let mut facts = facts(CohortFunding::Full);
        facts.schedules.clear();
        assert_eq!(
            accept(&facts, &AcceptRequest::default()),
            Err(vec![AcceptRefusal::NoDefaultSchedule])
        );
    }

    #[test]
    fn accepting_rejects_the_pending_siblings_alone() {
        let mut facts = facts(CohortFunding::Full);
        facts.others = vec![
            application(2, ApprovalStatus::Pending),
            application(3, ApprovalStatus::Rejected),
        ];
        assert_eq!(
            accept(&facts, &AcceptRequest::default())
                .unwrap()
                .rejected_siblings,
            vec![Uuid::from_u128(2).into()]
        );
    }
}
