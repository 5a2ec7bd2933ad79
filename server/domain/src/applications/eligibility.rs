//! What a lead provider is told about somebody's funding (provider-api.md §0.3, §3.1;
//! finance.md §3.3).

use crate::closed_list;

closed_list! {
    /// Why no scholarship funding can be had, as lead providers see it.
    pub enum IneligibilityReason ("ineligibility reason") {
        PreviouslyFunded = "previously-funded",
        EstablishmentIneligible = "establishment-ineligible",
    }
}

/// The facts about one application's funding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FundingFacts {
    /// The flag stored at registration or set by staff since.
    pub eligible_for_funding: bool,
    /// Whether staff decided by policy that it is funded, whatever came before.
    pub funded_by_policy: bool,
    /// Whether another accepted application of the same person for an equivalent course is
    /// eligible and has, or may have, a funded place.
    pub previously_funded: bool,
}

impl FundingFacts {
    /// Whether the participant counts as eligible today.
    pub fn effective_eligibility(self) -> bool {
        self.eligible_for_funding && (!self.previously_funded || self.funded_by_policy)
    }

    /// Whether the department pays for what is declared (finance.md §3.3); an unset funded place
    /// belongs to a cohort that does not count them.
    pub fn is_fundable(self, funded_place: Option<bool>) -> bool {
        self.effective_eligibility() && funded_place != Some(false)
    }

    /// Why not. Earlier funding is named even where a policy decision overrides it.
    pub fn ineligibility_reason(self) -> Option<IneligibilityReason> {
        if self.previously_funded {
            Some(IneligibilityReason::PreviouslyFunded)
        } else if self.eligible_for_funding {
            None
        } else {
            Some(IneligibilityReason::EstablishmentIneligible)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_funding_outweighs_the_stored_flag_unless_policy_says_otherwise() {
        use IneligibilityReason::{EstablishmentIneligible, PreviouslyFunded};
        for (eligible_for_funding, funded_by_policy, previously_funded, effective, reason) in [
            (true, false, false, true, None),
            (true, true, false, true, None),
            (true, false, true, false, Some(PreviouslyFunded)),
            (true, true, true, true, Some(PreviouslyFunded)),
            (false, false, false, false, Some(EstablishmentIneligible)),
            (false, false, true, false, Some(PreviouslyFunded)),
            (false, true, true, false, Some(PreviouslyFunded)),
        ] {
            let facts = FundingFacts {
                eligible_for_funding,
                funded_by_policy,
                previously_funded,
            };
            assert_eq!(facts.effective_eligibility(), effective, "{facts:?}");
            assert_eq!(facts.ineligibility_reason(), reason, "{facts:?}");
        }
    }

    #[test]
    fn a_declaration_is_paid_for_unless_the_place_is_not_funded() {
        for (eligible_for_funding, previously_funded, funded_place, fundable) in [
            (true, false, None, true),
            (true, false, Some(true), true),
            (true, false, Some(false), false),
            (true, true, Some(true), false),
            (false, false, None, false),
        ] {
            let facts = FundingFacts {
                eligible_for_funding,
                funded_by_policy: false,
                previously_funded,
            };
            assert_eq!(facts.is_fundable(funded_place), fundable, "{facts:?}");
        }
    }
}
