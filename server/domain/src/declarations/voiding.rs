//! Taking a declaration back: voiding it, or clawing back what was paid (provider-api.md §4.8;
//! finance.md §3.6, §8.3).

use chrono::NaiveDate;

use super::{DeclarationState, DeclarationType};
use crate::courses::CourseIdentifier;
use crate::ids::StatementId;

/// What a decision to take a declaration back rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoidFacts {
    /// Where it stands.
    pub state: DeclarationState,
    /// The milestone.
    pub declaration_type: DeclarationType,
    /// The day it is declared for.
    pub declared_on: NaiveDate,
    /// The application's course.
    pub course: CourseIdentifier,
    /// Whether a refund stands on a statement already.
    pub has_refund: bool,
    /// Whether its statement is authorised and about to be paid.
    pub being_paid: bool,
    /// The next statement that can hold a refund.
    pub next_statement: Option<StatementId>,
    /// The start year of the declaration's cohort.
    pub cohort_start_year: i32,
    /// The day of the decision.
    pub today: NaiveDate,
}

/// What taking it back changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voiding {
    /// The statement that gets a refund; `None` when nothing was paid, and the unpaid item of the
    /// declaration is voided with it.
    pub refund_on: Option<StatementId>,
    /// The completion date of the voided outcome to record; `None` where there are no outcomes.
    pub voided_outcome_on: Option<NaiveDate>,
}

/// Why a declaration cannot be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoidRefusal {
    /// V1.
    AlreadyVoided,
    /// V2: it will be, or was, refunded.
    AlreadyRefunded,
    /// V3: no statement of the cohort is open to hold the refund.
    NoStatement {
        /// The start year of the declaration's cohort.
        cohort_start_year: i32,
    },
    /// V4.
    NotPaid,
    /// Its statement is authorised; what was authorised is what gets paid (finance.md §4.8).
    BeingPaid,
}

/// Decides; refusals come in the contract's order.
pub fn void(facts: &VoidFacts) -> Result<Voiding, Vec<VoidRefusal>> {
    use DeclarationState as S;
    let refusals = match facts.state {
        S::Voided => vec![VoidRefusal::AlreadyVoided],
        S::Payable if facts.being_paid => vec![VoidRefusal::BeingPaid],
        S::Submitted | S::Eligible | S::Payable | S::Ineligible => vec![],
        S::Paid | S::AwaitingClawback | S::ClawedBack => claw_back_refusals(facts),
    };
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let has_outcome =
        facts.declaration_type == DeclarationType::Completed && facts.course.has_outcomes();
    Ok(Voiding {
        refund_on: facts
            .next_statement
            .filter(|_| facts.state == DeclarationState::Paid),
        // Not later than today, should the request's clock stand before the declared day.
        voided_outcome_on: has_outcome.then(|| facts.declared_on.min(facts.today)),
    })
}

fn claw_back_refusals(facts: &VoidFacts) -> Vec<VoidRefusal> {
    let mut refusals = Vec::new();
    if facts.has_refund {
        refusals.push(VoidRefusal::AlreadyRefunded);
    }
    if facts.next_statement.is_none() {
        refusals.push(VoidRefusal::NoStatement {
            cohort_start_year: facts.cohort_start_year,
        });
    }
    if refusals.is_empty() && facts.state != DeclarationState::Paid {
        refusals.push(VoidRefusal::NotPaid);
    }
    refusals
}

#[cfg(test)]
mod tests {
    use super::*;
    use DeclarationState as S;
    use VoidRefusal as R;
    use uuid::Uuid;

    fn facts(state: S) -> VoidFacts {
        VoidFacts {
            state,
            declaration_type: DeclarationType::Started,
            declared_on: "2024-10-31".parse().unwrap(),
            course: CourseIdentifier::Headship,
            has_refund: false,
            being_paid: false,
            next_statement: Some(Uuid::from_u128(1).into()),
            cohort_start_year: 2024,
            today: "2024-11-26".parse().unwrap(),
        }
    }

    #[test]
    fn a_declaration_is_taken_back_as_provider_api_4_8_says() {
        let refund = Some(Uuid::from_u128(1).into());
        let ended = R::NoStatement {
            cohort_start_year: 2024,
        };
        for (state, has_refund, statement, expected) in [
            (S::Submitted, false, false, Ok(None)),
            (S::Eligible, false, true, Ok(None)),
            (S::Payable, false, true, Ok(None)),
            (S::Payable, false, false, Ok(None)),
            (S::Ineligible, false, false, Ok(None)),
            (S::Voided, false, true, Err(vec![R::AlreadyVoided])),
            (S::Paid, false, true, Ok(refund)),
            (S::Paid, false, false, Err(vec![ended])),
            (S::Paid, true, true, Err(vec![R::AlreadyRefunded])),
            (
                S::AwaitingClawback,
                true,
                true,
                Err(vec![R::AlreadyRefunded]),
            ),
            (
                S::AwaitingClawback,
                true,
                false,
                Err(vec![R::AlreadyRefunded, ended]),
            ),
            (S::AwaitingClawback, false, true, Err(vec![R::NotPaid])),
            (S::AwaitingClawback, false, false, Err(vec![ended])),
            (S::ClawedBack, true, true, Err(vec![R::AlreadyRefunded])),
            (S::ClawedBack, false, true, Err(vec![R::NotPaid])),
        ] {
            let facts = VoidFacts {
                has_refund,
                next_statement: facts(state).next_statement.filter(|_| statement),
                ..facts(state)
            };
            assert_eq!(void(&facts).map(|v| v.refund_on), expected, "{facts:?}");
        }
    }

    #[test]
    fn what_is_being_paid_stays_as_it_was_authorised() {
        let facts = VoidFacts {
            being_paid: true,
            ..facts(S::Payable)
        };
        assert_eq!(void(&facts), Err(vec![R::BeingPaid]));
    }

    #[test]
    fn a_completed_course_loses_its_outcome() {
        use CourseIdentifier::{EarlyHeadshipCoachingOffer, Headship};
        let day = |text: &str| Some(text.parse().unwrap());
        for (state, declaration_type, course, today, expected) in [
            (
                S::Eligible,
                DeclarationType::Completed,
                Headship,
                "2024-11-26",
                day("2024-10-31"),
            ),
            (
                S::Paid,
                DeclarationType::Completed,
                Headship,
                "2024-11-26",
                day("2024-10-31"),
            ),
            (
                S::Eligible,
                DeclarationType::Completed,
                Headship,
                "2024-10-30",
                day("2024-10-30"),
            ),
            (
                S::Eligible,
                DeclarationType::Started,
                Headship,
                "2024-11-26",
                None,
            ),
            (
                S::Eligible,
                DeclarationType::Completed,
                EarlyHeadshipCoachingOffer,
                "2024-11-26",
                None,
            ),
        ] {
            let facts = VoidFacts {
                declaration_type,
                course,
                today: today.parse().unwrap(),
                ..facts(state)
            };
            assert_eq!(
                void(&facts).unwrap().voided_outcome_on,
                expected,
                "{facts:?}"
            );
        }
    }
}
