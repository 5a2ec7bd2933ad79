//! The funded place: what a lead provider may say, and when it may be changed
//! (provider-api.md §4.3; finance.md §1.3).

use super::ApprovalStatus;
use crate::cohorts::CohortFunding;

/// What was said about the funded place. Only a plain yes or no is an answer; that something
/// else was said still matters to a rule that asks for "anything but no".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FundedPlaceAnswer {
    /// Nothing.
    #[default]
    Missing,
    /// A plain no.
    No,
    /// A plain yes.
    Yes,
    /// Something that is neither, such as the text `"true"`.
    NotBoolean,
}

impl FundedPlaceAnswer {
    /// The plain yes or no, if it is one.
    pub fn as_bool(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Missing | Self::NotBoolean => None,
        }
    }

    fn is_truthy(self) -> bool {
        matches!(self, Self::Yes | Self::NotBoolean)
    }
}

/// What a decision to change the funded place rests on.
#[derive(Debug, Clone, Copy)]
pub struct FundedPlaceFacts {
    /// Whether it was accepted.
    pub approval: ApprovalStatus,
    /// The stored flag, not the effective one.
    pub eligible_for_funding: bool,
    /// What funding the cohort has.
    pub cohort_funding: CohortFunding,
    /// Whether a declaration is submitted, eligible, payable or paid.
    pub has_live_declarations: bool,
}

/// Why the funded place cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundedPlaceRefusal {
    /// Neither a plain yes nor a plain no.
    NotBoolean,
    /// It is not accepted.
    NotAccepted,
    /// The person is not eligible for funding.
    NotEligible,
    /// The cohort does not count funded places.
    CohortNotCapped,
    /// Declarations rest on the funded place.
    LiveDeclarations,
}

/// Decides; refusals come in the contract's order.
pub fn change_funded_place(
    facts: FundedPlaceFacts,
    answer: FundedPlaceAnswer,
) -> Result<bool, Vec<FundedPlaceRefusal>> {
    let mut refusals = Vec::new();
    if answer.as_bool().is_none() {
        refusals.push(FundedPlaceRefusal::NotBoolean);
    }
    if facts.approval != ApprovalStatus::Accepted {
        refusals.push(FundedPlaceRefusal::NotAccepted);
    }
    if answer.is_truthy() && !facts.eligible_for_funding {
        refusals.push(FundedPlaceRefusal::NotEligible);
    }
    if refusals.is_empty() && facts.cohort_funding != CohortFunding::Capped {
        refusals.push(FundedPlaceRefusal::CohortNotCapped);
    }
    if !answer.is_truthy() && facts.has_live_declarations {
        refusals.push(FundedPlaceRefusal::LiveDeclarations);
    }
    match answer.as_bool() {
        Some(funded_place) if refusals.is_empty() => Ok(funded_place),
        Some(_) | None => Err(refusals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_funded_place_changes_as_provider_api_4_3_says() {
        use ApprovalStatus::{Accepted, Pending, Rejected};
        use CohortFunding::{Capped, Full, Zero};
        use FundedPlaceAnswer::{Missing, No, NotBoolean, Yes};
        use FundedPlaceRefusal as R;
        for (approval, eligible, cohort_funding, live, answer, expected) in [
            (Accepted, true, Capped, false, Yes, Ok(true)),
            (Accepted, true, Capped, false, No, Ok(false)),
            (Accepted, true, Capped, true, Yes, Ok(true)),
            (Accepted, false, Capped, false, No, Ok(false)),
            (
                Accepted,
                true,
                Capped,
                true,
                No,
                Err(vec![R::LiveDeclarations]),
            ),
            (
                Accepted,
                true,
                Capped,
                false,
                Missing,
                Err(vec![R::NotBoolean]),
            ),
            (
                Accepted,
                true,
                Capped,
                true,
                Missing,
                Err(vec![R::NotBoolean, R::LiveDeclarations]),
            ),
            (
                Pending,
                false,
                Full,
                false,
                NotBoolean,
                Err(vec![R::NotBoolean, R::NotAccepted, R::NotEligible]),
            ),
            (Pending, true, Capped, false, Yes, Err(vec![R::NotAccepted])),
            (Rejected, true, Capped, false, No, Err(vec![R::NotAccepted])),
            (
                Accepted,
                false,
                Capped,
                false,
                Yes,
                Err(vec![R::NotEligible]),
            ),
            (
                Accepted,
                true,
                Full,
                false,
                Yes,
                Err(vec![R::CohortNotCapped]),
            ),
            (
                Accepted,
                true,
                Zero,
                false,
                No,
                Err(vec![R::CohortNotCapped]),
            ),
            (
                Accepted,
                true,
                Full,
                true,
                No,
                Err(vec![R::CohortNotCapped, R::LiveDeclarations]),
            ),
        ] {
            let facts = FundedPlaceFacts {
                approval,
                eligible_for_funding: eligible,
                cohort_funding,
                has_live_declarations: live,
            };
            assert_eq!(
                change_funded_place(facts, answer),
                expected,
                "{facts:?} {answer:?}"
            );
        }
    }
}
