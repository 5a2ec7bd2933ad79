//! A statement's totals (finance.md §5.5).

use rust_decimal::Decimal;

use super::course::{CourseFigures, course_figures};
use super::items::Item;
use super::prices::ContractTerms;
use crate::declarations::DeclarationType;

/// What a statement's figures are computed from.
#[derive(Debug, Clone, Default)]
pub struct StatementFacts {
    /// The cohort's start year.
    pub cohort_start_year: i32,
    /// The year of the statement's label.
    pub year: i32,
    /// The month of the statement's label, 1 to 12.
    pub month: u32,
    /// Pounds, from before adjustments existed.
    pub reconcile_amount: Decimal,
    /// Pounds each.
    pub adjustments: Vec<Decimal>,
    /// Course identifier, terms and items of each contract.
    pub courses: Vec<(String, ContractTerms, Vec<Item>)>,
    /// Items whose course has no contract here: they are paid nothing and bar authorising.
    pub without_contract: Vec<Item>,
}

/// Every figure of a statement. Pounds, unrounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFigures {
    /// By course identifier, in its order; special courses among them.
    pub courses: Vec<(String, CourseFigures)>,
    /// Monthly fees of the courses in the totals.
    pub service_fees: Decimal,
    /// Declarations paid.
    pub output: Decimal,
    /// Targeted delivery funding paid.
    pub targeted_delivery: Decimal,
    /// Declarations and targeted delivery funding paid back.
    pub clawbacks: Decimal,
    /// The adjustments' sum.
    pub adjustments: Decimal,
    /// Carried along from before adjustments existed.
    pub reconcile_amount: Decimal,
    /// What is paid, excluding VAT.
    pub total: Decimal,
    /// Distinct people who started.
    pub starts: u32,
    /// Distinct people and retention types.
    pub retained: u32,
    /// Distinct people who completed.
    pub completed: u32,
    /// Items that are paid nothing for want of a contract.
    pub without_contract: usize,
}

/// Early headship courses never attract targeted delivery funding; cohorts before 2022 did not;
/// and no statement labelled after October 2025 does (finance.md §5.4).
fn targeted_delivery_applies(facts: &StatementFacts, course: &str) -> bool {
    const LAST_LABEL: (i32, u32) = (2025, 10);
    facts.cohort_start_year >= 2022
        && !matches!(
            course,
            "npq-early-headship-coaching-offer" | "npq-additional-support-offer"
        )
        && (facts.year, facts.month) <= LAST_LABEL
}

/// Computes the whole statement.
pub fn statement_figures(facts: &StatementFacts) -> StatementFigures {
    let mut courses: Vec<(String, CourseFigures)> = facts
        .courses
        .iter()
        .map(|(course, terms, items)| {
            let figures = course_figures(terms, items, targeted_delivery_applies(facts, course));
            (course.clone(), figures)
        })
        .collect();
    courses.sort_by(|(a, _), (b, _)| a.cmp(b));
    let totalled: Vec<&CourseFigures> = courses
        .iter()
        .map(|(_, f)| f)
        .filter(|f| !f.special_course)
        .collect();
    let sum = |of: fn(&CourseFigures) -> Decimal| totalled.iter().map(|f| of(f)).sum::<Decimal>();
    let count = |types: &[DeclarationType]| totalled.iter().map(|f| f.billable_of(types)).sum();
    let service_fees = sum(|f| f.monthly_service);
    let output = sum(|f| f.output.subtotal);
    let targeted_delivery = sum(|f| f.targeted_delivery.subtotal);
    let clawbacks = sum(|f| f.clawback.subtotal + f.targeted_delivery_refund.subtotal);
    let adjustments = facts.adjustments.iter().copied().sum();
    let starts = count(&[DeclarationType::Started]);
    let retained = count(&[DeclarationType::Retained1, DeclarationType::Retained2]);
    let completed = count(&[DeclarationType::Completed]);
    StatementFigures {
        total: service_fees + output - clawbacks
            + adjustments
            + facts.reconcile_amount
            + targeted_delivery,
        service_fees,
        output,
        targeted_delivery,
        clawbacks,
        adjustments,
        reconcile_amount: facts.reconcile_amount,
        starts,
        retained,
        completed,
        without_contract: facts.without_contract.len(),
        courses,
    }
}
