//! What was expected against what came (finance.md §5.7).

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::declarations::DeclarationType;
use crate::ids::ApplicationId;

/// The applications of which a declaration of this type is expected on the statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expectation {
    /// By type; a type that no milestone of the statement names is absent.
    pub by_type: BTreeMap<DeclarationType, BTreeSet<ApplicationId>>,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Which declarations.
    pub declaration_type: DeclarationType,
    /// Applications that should declare.
    pub expected: i64,
    /// Declarations on the statement that are eligible, payable or paid.
    pub received: i64,
    /// Still to come, earlier shortfalls carried along; below zero where more came.
    pub remaining: i64,
}

/// The table's last row; its `remaining` is not the column's sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProgressTotals {
    /// All expectations.
    pub expected: i64,
    /// All that came, whether a milestone names the type or not.
    pub received: i64,
    /// Expected less what came of the milestones' types.
    pub remaining: i64,
}

/// The table, in the canonical order of types, and its totals.
pub fn progress(
    expected: &BTreeMap<DeclarationType, i64>,
    received: &BTreeMap<DeclarationType, i64>,
) -> (Vec<Progress>, ProgressTotals) {
    let of = |counts: &BTreeMap<DeclarationType, i64>, t| counts.get(&t).copied().unwrap_or(0);
    let mut shortfall = 0;
    let rows = DeclarationType::ALL
        .iter()
        .map(|&declaration_type| {
            let (expected, received) = (
                of(expected, declaration_type),
                of(received, declaration_type),
            );
            let remaining = if expected == 0 {
                0
            } else {
                expected - received + shortfall
            };
            shortfall += (expected - received).max(0);
            Progress {
                declaration_type,
                expected,
                received,
                remaining,
            }
        })
        .collect();
    let all_expected: i64 = expected.values().sum();
    let of_milestones: i64 = expected.keys().map(|t| of(received, *t)).sum();
    let totals = ProgressTotals {
        expected: all_expected,
        received: received.values().sum(),
        remaining: all_expected - of_milestones,
    };
    (rows, totals)
}

/// What the output payment would be if everybody expected declared once: pounds. A ceiling, since
/// unfunded applications count too.
pub fn expected_output_payment<'a>(
    expectation: &Expectation,
    course_of: impl Fn(ApplicationId) -> Option<&'a str>,
    output_unit_of: impl Fn(&str) -> Option<Decimal>,
) -> Decimal {
    let everybody: BTreeSet<ApplicationId> =
        expectation.by_type.values().flatten().copied().collect();
    everybody
        .into_iter()
        .filter_map(|application| output_unit_of(course_of(application)?))
        .sum()
}
