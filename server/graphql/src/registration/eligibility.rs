//! A funding decision with the rules that were tried (registration.md §4.1).

use async_graphql::SimpleObject;
use domain::funding::{FundingVerdict, panel_key};

use crate::access::{Access, auth};
use crate::funding::{FundingOutcome, RuleTrial};

/// A funding decision.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::SignedIn))]
pub struct Eligibility {
    /// What was decided, e.g. `ineligible_establishment_type`.
    code: String,
    /// One of three answers.
    outcome: FundingOutcome,
    /// The code is `funded`.
    funded: bool,
    /// The department has to decide.
    in_review: bool,
    /// Names the panel that tells it.
    panel_key: String,
    /// Who pays has to be asked.
    funding_choice_needed: bool,
    /// Rule id, e.g. `R6f`.
    decided_by: String,
    /// In order; the last one matched.
    rules_tried: Vec<RuleTrial>,
}

impl Eligibility {
    /// A decision as `for_staff` or the applicant sees it.
    pub(super) fn shown(verdict: FundingVerdict, for_staff: bool) -> Self {
        let code = verdict.code;
        let trials = verdict.rules_tried.into_iter();
        Self {
            code: code.to_string(),
            outcome: code.outcome().into(),
            funded: code.funded(),
            in_review: code.in_review(),
            panel_key: panel_key(code).into(),
            funding_choice_needed: code.funding_choice_needed(),
            decided_by: verdict.decided_by.to_string(),
            rules_tried: trials
                .map(|trial| RuleTrial::shown(trial, for_staff))
                .collect(),
        }
    }
}
