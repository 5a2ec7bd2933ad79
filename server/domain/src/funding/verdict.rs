//! The decision and the way to it (registration.md §4.1).

use super::code::FundingStatusCode;
use super::facts::FundingFacts;
use super::rules::{RULES, Rule, RuleId};

/// What was decided, by which rule, after which others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundingVerdict {
    /// The decision.
    pub code: FundingStatusCode,
    /// The rule that held.
    pub decided_by: RuleId,
    /// In order; the last one matched.
    pub rules_tried: Vec<RuleTrial>,
}

/// One rule that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleTrial {
    /// Its number in §4.3.
    pub rule: RuleId,
    /// What it says, in words.
    pub label: &'static str,
    /// Whether it held and so decided.
    pub matched: bool,
    /// What it looked at.
    pub facts: Vec<Fact>,
}

/// Something a rule looked at, e.g. `pp50 list: FE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub name: &'static str,
    /// What it was.
    pub value: String,
}

impl Fact {
    pub(super) fn new(name: &'static str, value: impl std::fmt::Display) -> Self {
        Self {
            name,
            value: value.to_string(),
        }
    }
}

/// Decides, and keeps the rules tried with what they looked at.
pub fn assess(facts: &FundingFacts) -> FundingVerdict {
    let deciding = deciding_rule(facts);
    let rules_tried = RULES
        .iter()
        .filter(|rule| rule.id <= deciding.id && (rule.branch)(facts))
        .map(|rule| RuleTrial {
            rule: rule.id,
            label: rule.label,
            matched: rule.id == deciding.id,
            facts: (rule.facts)(facts),
        })
        .collect();
    FundingVerdict {
        code: deciding.code,
        decided_by: deciding.id,
        rules_tried,
    }
}

/// The code alone.
pub fn decide(facts: &FundingFacts) -> FundingStatusCode {
    deciding_rule(facts).code
}

fn deciding_rule(facts: &FundingFacts) -> &'static Rule {
    RULES
        .iter()
        .find(|rule| (rule.branch)(facts) && (rule.holds)(facts))
        .expect("the last rule holds for everybody")
}
