//! One course's figures on a statement (finance.md §5.4, §5.5).

use rust_decimal::Decimal;

use super::items::{Counted, Item, distinct};
use super::prices::ContractTerms;
use crate::declarations::DeclarationType;

/// So many at so much.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What was counted, with the items.
    pub counted: Counted,
    /// Pounds each, where all cost the same.
    pub unit: Option<Decimal>,
    /// Pounds in all.
    pub subtotal: Decimal,
}

/// Every figure of one course's box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseFigures {
    /// Paid standalone, in no total of the statement.
    pub special_course: bool,
    /// Pounds a month, whatever was declared.
    pub monthly_service: Decimal,
    /// Pounds a month and participant as shown.
    pub service_unit_shown: Decimal,
    /// Declarations paid, all types.
    pub output: Line,
    /// The same by type, in the canonical order; types without an item too.
    pub output_by_type: Vec<(DeclarationType, Line)>,
    /// Declarations paid back.
    pub clawback: Line,
    /// The same by type.
    pub clawback_by_type: Vec<(DeclarationType, Line)>,
    /// Starts that attract targeted delivery funding.
    pub targeted_delivery: Line,
    /// Such starts paid back.
    pub targeted_delivery_refund: Line,
    /// Duplicates and voids.
    pub not_eligible: Counted,
    /// Service fee + output − claw-backs + targeted delivery − its refunds.
    pub total: Decimal,
}

impl CourseFigures {
    /// Distinct people and types paid among `types`.
    pub fn billable_of(&self, types: &[DeclarationType]) -> u32 {
        self.output_by_type
            .iter()
            .filter(|(t, _)| types.contains(t))
            .map(|(_, line)| line.counted.count)
            .sum()
    }
}

/// Computes one course. `targeted_delivery_applies` is the rule by cohort, course and period of
/// finance.md §5.4; money that was paid is paid back whatever the rule says now (ruling 10).
pub fn course_figures(
    terms: &ContractTerms,
    items: &[Item],
    targeted_delivery_applies: bool,
) -> CourseFigures {
    let unit = terms.output_unit();
    let billable = |of: Option<DeclarationType>| {
        at_one_price(
            distinct(
                items
                    .iter()
                    .filter(|i| i.is_billable() && of.is_none_or(|t| t == i.declaration_type)),
            ),
            unit,
        )
    };
    let refunds = |of: Option<DeclarationType>| {
        let chosen: Vec<&Item> = items
            .iter()
            .filter(|i| i.is_refundable() && of.is_none_or(|t| t == i.declaration_type))
            .collect();
        refund(&chosen, unit, |item| {
            item.price_paid.map(|price| price.unit)
        })
    };
    let tdf_unit = if targeted_delivery_applies {
        terms.targeted_delivery_unit()
    } else {
        Decimal::ZERO
    };
    let started = |item: &&Item| item.declaration_type == DeclarationType::Started;
    let targeted_delivery = if targeted_delivery_applies {
        at_one_price(
            distinct(
                items
                    .iter()
                    .filter(started)
                    .filter(|i| i.is_billable() && i.targeted_delivery),
            ),
            tdf_unit,
        )
    } else {
        Line::default()
    };
    let returned: Vec<&Item> = items
        .iter()
        .filter(started)
        .filter(|i| i.is_refundable())
        .filter(|i| match i.price_paid {
            Some(price) => !price.targeted_delivery.is_zero(),
            None => targeted_delivery_applies && i.targeted_delivery,
        })
        .collect();
    let targeted_delivery_refund = refund(&returned, tdf_unit, |item| {
        item.price_paid.map(|price| price.targeted_delivery)
    });
    let by_type = |line: &dyn Fn(Option<DeclarationType>) -> Line| {
        DeclarationType::ALL
            .iter()
            .map(|t| (*t, line(Some(*t))))
            .collect::<Vec<_>>()
    };
    let output = billable(None);
    let clawback = refunds(None);
    let monthly_service = terms.monthly_service();
    CourseFigures {
        special_course: terms.special_course,
        monthly_service,
        service_unit_shown: terms.service_unit_shown(),
        total: monthly_service + output.subtotal - clawback.subtotal + targeted_delivery.subtotal
            - targeted_delivery_refund.subtotal,
        output_by_type: by_type(&billable),
        clawback_by_type: by_type(&refunds),
        output,
        clawback,
        targeted_delivery,
        targeted_delivery_refund,
        not_eligible: distinct(items.iter().filter(|i| i.is_not_eligible())),
    }
}

fn at_one_price(counted: Counted, unit: Decimal) -> Line {
    let subtotal = Decimal::from(counted.count) * unit;
    Line {
        counted,
        unit: Some(unit),
        subtotal,
    }
}

/// What was paid is paid back, item by item; where the price paid is not known, each distinct
/// person and type costs today's `unit`.
fn refund(items: &[&Item], unit: Decimal, paid: impl Fn(&Item) -> Option<Decimal>) -> Line {
    let known: Decimal = items.iter().filter_map(|item| paid(item)).sum();
    let unknown = distinct(items.iter().filter(|item| paid(item).is_none()).copied());
    let all_at_unit = items
        .iter()
        .all(|item| paid(item).is_none_or(|price| price == unit));
    Line {
        subtotal: known + Decimal::from(unknown.count) * unit,
        counted: distinct(items.iter().copied()),
        unit: all_at_unit.then_some(unit),
    }
}
