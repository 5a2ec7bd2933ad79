//! Funding decisions and how they came about (registration.md §4).

use async_graphql::{Enum, SimpleObject};
use domain::funding;

use crate::access::{Access, auth};

/// The three answers.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::funding::FundingOutcome")]
pub enum FundingOutcome {
    /// Scholarship funding is possible.
    Eligible,
    /// The department decides after a look.
    InReview,
    /// No scholarship funding.
    NotEligible,
}

/// One rule that was tried.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::SignedIn))]
pub struct RuleTrial {
    /// Its number in the rules of funding, e.g. `R6f`.
    pub rule: String,
    /// What it says, in words.
    pub label: String,
    /// Whether it held and so decided.
    pub matched: bool,
    /// What it looked at. Staff only; empty for others.
    pub facts: Vec<Fact>,
}

/// Something that a rule looked at.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::SignedIn))]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it was.
    pub value: String,
}

impl RuleTrial {
    /// A trial as `for_staff` or others see it.
    pub fn shown(trial: funding::RuleTrial, for_staff: bool) -> Self {
        let facts = if for_staff { trial.facts } else { Vec::new() };
        Self {
            rule: trial.rule.to_string(),
            label: trial.label.to_owned(),
            matched: trial.matched,
            facts: facts.into_iter().map(Fact::from).collect(),
        }
    }
}

impl From<funding::Fact> for Fact {
    fn from(fact: funding::Fact) -> Self {
        Self {
            name: fact.name.to_owned(),
            value: fact.value,
        }
    }
}
