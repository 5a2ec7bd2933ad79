//! Funding eligibility (registration.md §4): a pure function from facts to a code, with the
//! rules that were tried on the way.

mod code;
mod facts;
mod panel;
mod place;
mod previously;
mod rules;
mod stored_text;
mod suggestions;
mod verdict;

#[cfg(test)]
mod examples_tests;
#[cfg(test)]
mod matrix_tests;
#[cfg(test)]
pub(crate) mod test_facts;

pub use code::{FundingOutcome, FundingStatusCode};
pub use facts::{FundingFacts, FundingWorkplace};
pub use panel::{
    FUNDING_GUIDANCE, PAY_ANOTHER_WAY, PanelContext, PanelText, SUPPORT_EMAIL, key as panel_key,
    panel,
};
pub use place::funded_place_at_submission;
pub use previously::{EarlierApplication, previously_funded};
pub use rules::RuleId;
pub use stored_text::{StoredFunding, StoredFundingText, stored_funding};
pub use suggestions::{Suggestion, suggestions};
pub use verdict::{Fact, FundingVerdict, RuleTrial, assess, decide};
