//! What the cohort's funding means for a new application (registration.md §4.7).

use crate::cohorts::CohortFunding;

/// `funded_place` at submission: known only where the cohort has no funding at all.
pub const fn funded_place_at_submission(funding: CohortFunding) -> Option<bool> {
    match funding {
        CohortFunding::Zero => Some(false),
        CohortFunding::Capped | CohortFunding::Full => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_cohort_without_funding_settles_the_place_at_submission() {
        assert_eq!(funded_place_at_submission(CohortFunding::Zero), Some(false));
        assert_eq!(funded_place_at_submission(CohortFunding::Capped), None);
        assert_eq!(funded_place_at_submission(CohortFunding::Full), None);
    }
}
