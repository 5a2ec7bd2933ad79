//! The specification's worked examples (finance.md §6) and the identities of §9.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

use super::*;
use crate::declarations::DeclarationType::{self, Completed, Retained1, Retained2, Started};
use crate::statements::StatementItemState as State;

/// Template T0 of §6: 800.00, 60 % over 3, 40 % over 19, target 72, fee computed.
pub(super) fn t0() -> ContractTerms {
    ContractTerms {
        recruitment_target: 72,
        per_participant: Decimal::from(800),
        output_payment_percentage: 60,
        number_of_payment_periods: 3,
        service_fee_percentage: 40,
        service_fee_installments: 19,
        monthly_service_fee: None,
        targeted_delivery_funding_per_participant: Some(Decimal::from(100)),
        special_course: false,
    }
}

fn at(price: &str) -> ContractTerms {
    ContractTerms {
        per_participant: pounds(price),
        ..t0()
    }
}

fn without_fee(terms: ContractTerms) -> ContractTerms {
    ContractTerms {
        monthly_service_fee: Some(Decimal::ZERO),
        ..terms
    }
}

fn pounds(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn shown(amount: Decimal) -> String {
    to_pence(amount).to_string()
}

fn item(id: u128, user: u128, declaration_type: DeclarationType, state: State) -> Item {
    Item {
        id: Uuid::from_u128(id),
        user_id: Uuid::from_u128(user).into(),
        declaration_type,
        state,
        targeted_delivery: false,
        price_paid: None,
    }
}

fn starts(count: u128, state: State) -> Vec<Item> {
    (1..=count).map(|n| item(n, n, Started, state)).collect()
}

fn targeted(mut item: Item) -> Item {
    item.targeted_delivery = true;
    item
}

fn statement(courses: Vec<(&str, ContractTerms, Vec<Item>)>) -> StatementFacts {
    StatementFacts {
        cohort_start_year: 2024,
        year: 2025,
        month: 5,
        courses: courses
            .into_iter()
            .map(|(c, t, i)| (c.to_owned(), t, i))
            .collect(),
        ..StatementFacts::default()
    }
}

#[test]
fn example_6_1_ten_declarations_at_160() {
    let course = course_figures(&t0(), &starts(10, State::Eligible), true);
    assert_eq!(course.output.unit, Some(pounds("160")));
    assert_eq!(shown(course.output.subtotal), "1600.00");
}

#[test]
fn examples_6_2_and_6_3_the_service_fee_is_computed_or_agreed() {
    for (fee, target, monthly, unit) in [
        (None, 72, "1212.63", "16.84"),
        (None, 438, "7376.84", "16.84"),
        (Some("5432.10"), 438, "5432.10", "12.40"),
        (Some("0.0"), 438, "0.00", "0.00"),
    ] {
        let terms = ContractTerms {
            recruitment_target: target,
            monthly_service_fee: fee.map(pounds),
            ..t0()
        };
        assert_eq!(shown(terms.monthly_service()), monthly);
        assert_eq!(shown(terms.service_unit_shown()), unit);
    }
}

fn nine_paid_three_not() -> Vec<Item> {
    let mut items = starts(4, State::Eligible);
    items.extend((5..=9).map(|n| item(n, n, Started, State::Payable)));
    items.push(item(10, 10, Started, State::Voided));
    items.extend((11..=12).map(|n| item(n, n, Started, State::Ineligible)));
    items
}

#[test]
fn example_6_4_three_courses_on_a_statement() {
    let facts = statement(vec![
        ("npq-leading-teaching", t0(), nine_paid_three_not()),
        (
            "npq-leading-behaviour-culture",
            at("810"),
            nine_paid_three_not(),
        ),
        (
            "npq-leading-teaching-development",
            t0(),
            nine_paid_three_not(),
        ),
    ]);
    let figures = statement_figures(&facts);
    assert_eq!(figures.starts, 27);
    assert_eq!(shown(figures.output), "4338.00");
    assert_eq!(shown(figures.service_fees), "3653.05");
    assert_eq!(shown(figures.total), "7991.05");
    let (first, behaviour) = &figures.courses[0];
    assert_eq!(first, "npq-leading-behaviour-culture");
    assert_eq!(behaviour.not_eligible.count, 3);
    assert_eq!(shown(behaviour.total), "2685.79");
    let agreed = course_figures(&without_fee(at("810")), &nine_paid_three_not(), true);
    assert_eq!(shown(agreed.total), "1458.00");
}

#[test]
fn examples_6_5_and_6_6_targeted_delivery_funding_paid_and_paid_back() {
    let mut items = nine_paid_three_not();
    items.push(targeted(item(20, 20, Started, State::Eligible)));
    assert_eq!(
        shown(course_figures(&at("810"), &items, true).total),
        "2947.79"
    );
    let back = targeted(item(1, 1, Started, State::AwaitingClawback));
    let figures = statement_figures(&statement(vec![(
        "npq-headship",
        without_fee(t0()),
        vec![back],
    )]));
    assert_eq!(shown(figures.clawbacks), "260.00");
    assert_eq!(shown(figures.total), "-260.00");
}

#[test]
fn targeted_delivery_funding_depends_on_cohort_course_and_label() {
    let start = || vec![targeted(item(1, 1, Started, State::Eligible))];
    for (cohort, course, label, paid) in [
        (2022, "npq-headship", (2025, 10), "100.00"),
        (2022, "npq-headship", (2025, 11), "0.00"),
        (2021, "npq-headship", (2022, 1), "0.00"),
        (2022, "npq-early-headship-coaching-offer", (2023, 1), "0.00"),
        (2022, "npq-additional-support-offer", (2023, 1), "0.00"),
    ] {
        let mut facts = statement(vec![(course, t0(), start())]);
        (facts.cohort_start_year, (facts.year, facts.month)) = (cohort, label);
        assert_eq!(
            shown(statement_figures(&facts).targeted_delivery),
            paid,
            "{cohort} {course} {label:?}"
        );
    }
}

#[test]
fn example_6_7_what_is_added_to_a_statement() {
    let paid = || item(1, 1, Started, State::Eligible);
    let back = || targeted(item(2, 2, Started, State::AwaitingClawback));
    for (reconcile, adjustments, items, total) in [
        ("1234", vec![], vec![], "2446.63"),
        ("-1234", vec![], vec![], "-21.37"),
        ("0", vec![], vec![paid()], "1372.63"),
        ("0", vec![], vec![targeted(paid())], "1472.63"),
        ("0", vec![], vec![targeted(paid()), back()], "1212.63"),
        ("0", vec!["100", "-50"], vec![], "1262.63"),
    ] {
        let mut facts = statement(vec![("npq-headship", t0(), items)]);
        facts.reconcile_amount = pounds(reconcile);
        facts.adjustments = adjustments.into_iter().map(pounds).collect();
        assert_eq!(shown(statement_figures(&facts).total), total);
    }
}

#[test]
fn example_6_8_a_refund_costs_what_was_paid_not_the_new_price() {
    let mut back = item(1, 1, Started, State::AwaitingClawback);
    assert_eq!(
        shown(
            course_figures(&at("820"), &[back.clone()], false)
                .clawback
                .subtotal
        ),
        "164.00"
    );
    back.price_paid = Some(PricePaid {
        unit: pounds("160"),
        targeted_delivery: pounds("100"),
    });
    let course = course_figures(&at("820"), &[back], false);
    assert_eq!(shown(course.clawback.subtotal), "160.00");
    assert_eq!(
        course.clawback.unit, None,
        "the price shown each would be wrong"
    );
    assert_eq!(
        shown(course.targeted_delivery_refund.subtotal),
        "100.00",
        "whatever the rule says now"
    );
}

#[test]
fn examples_6_9_and_6_10_pence_appear_only_when_shown() {
    let leadership = |price| {
        without_fee(ContractTerms {
            number_of_payment_periods: 4,
            ..at(price)
        })
    };
    let facts = statement(vec![
        ("npq-headship", leadership("902.55"), starts(5, State::Paid)),
        (
            "npq-senior-leadership",
            leadership("903.15"),
            starts(5, State::Paid),
        ),
    ]);
    let figures = statement_figures(&facts);
    assert_eq!(shown(figures.output), "1354.28");
    let lines: Vec<String> = figures
        .courses
        .iter()
        .map(|(_, c)| shown(c.output.subtotal))
        .collect();
    assert_eq!(lines, ["676.91", "677.36"]);
    assert_eq!(shown(leadership("100.30").output_unit()), "15.05");
    assert_eq!(
        shown(course_figures(&leadership("100.30"), &starts(3, State::Paid), false).total),
        "45.14"
    );
    assert_eq!(
        shown(leadership("1234.57").output_unit() * Decimal::from(8)),
        "1481.48"
    );
}

#[test]
fn example_6_11_a_special_course_is_in_no_total() {
    let special = ContractTerms {
        special_course: true,
        ..without_fee(t0())
    };
    let mut leading: Vec<Item> = starts(3, State::Eligible);
    let facts = statement(vec![
        (
            "npq-leading-literacy",
            without_fee(t0()),
            std::mem::take(&mut leading),
        ),
        (
            "npq-leading-primary-mathematics",
            special,
            starts(7, State::Eligible),
        ),
    ]);
    let figures = statement_figures(&facts);
    assert_eq!(
        (figures.starts, shown(figures.output)),
        (3, "480.00".to_owned())
    );
    assert_eq!(shown(figures.courses[1].1.total), "1120.00");
    assert_eq!(shown(figures.total), "480.00");
}

#[test]
fn example_6_12_a_person_and_type_counts_once_on_a_statement() {
    let two_each = |user: fn(u128) -> u128| -> Vec<Item> {
        [Started, Retained1, Retained2, Completed]
            .iter()
            .enumerate()
            .flat_map(|(n, t)| {
                [n as u128 * 2 + 1, n as u128 * 2 + 2].map(|id| item(id, user(id), *t, State::Paid))
            })
            .collect()
    };
    for (user, counts, output) in [
        ((|id| id) as fn(u128) -> u128, (2, 4, 2), "1280.00"),
        ((|_| 1) as fn(u128) -> u128, (1, 2, 1), "640.00"),
    ] {
        let figures = statement_figures(&statement(vec![(
            "npq-headship",
            without_fee(t0()),
            two_each(user),
        )]));
        assert_eq!(
            (figures.starts, figures.retained, figures.completed),
            counts
        );
        assert_eq!(shown(figures.output), output);
    }
}

#[test]
fn example_6_13_over_a_life_the_output_share_is_paid() {
    for (price, percent, periods, unit, whole) in [
        ("1000", 60, 4, "150.00", "600.00"),
        ("900", 60, 3, "180.00", "540.00"),
        ("176", 100, 4, "44.00", "176.00"),
        ("902", 60, 4, "135.30", "541.20"),
    ] {
        let terms = ContractTerms {
            output_payment_percentage: percent,
            number_of_payment_periods: periods,
            ..at(price)
        };
        assert_eq!(shown(terms.output_unit()), unit);
        assert_eq!(shown(terms.output_unit() * Decimal::from(periods)), whole);
    }
}

#[test]
fn example_6_19_everybody_expected_counts_once() {
    let application = |n: u128| Uuid::from_u128(n).into();
    let expectation = Expectation {
        by_type: BTreeMap::from([
            (Started, [1, 2, 3, 4].map(application).into()),
            (Retained1, [1, 4].map(application).into()),
        ]),
    };
    let course = |id: crate::ids::ApplicationId| {
        Some(if id == application(4) {
            "specialist"
        } else {
            "leadership"
        })
    };
    let unit = |course: &str| match course {
        "leadership" => Some(at("123").output_unit()),
        _ => Some(at("234").output_unit()),
    };
    assert_eq!(
        shown(expected_output_payment(&expectation, course, unit)),
        "120.60"
    );
}

#[test]
fn example_6_20_earlier_shortfalls_are_still_to_come() {
    let expected = BTreeMap::from([(Started, 7), (Retained1, 2), (Retained2, 2), (Completed, 2)]);
    let received = BTreeMap::from([(Started, 2), (Retained1, 1), (Retained2, 1), (Completed, 1)]);
    let (rows, totals) = progress(&expected, &received);
    assert_eq!(
        rows.iter().map(|row| row.remaining).collect::<Vec<_>>(),
        [5, 6, 7, 8]
    );
    assert_eq!(
        totals,
        ProgressTotals {
            expected: 13,
            received: 5,
            remaining: 8
        }
    );
}

#[test]
fn a_type_without_milestone_is_received_but_not_expected() {
    let (rows, totals) = progress(
        &BTreeMap::from([(Started, 3)]),
        &BTreeMap::from([(Started, 1), (Completed, 4)]),
    );
    assert_eq!(
        (rows[3].expected, rows[3].received, rows[3].remaining),
        (0, 4, 0)
    );
    assert_eq!(
        totals,
        ProgressTotals {
            expected: 3,
            received: 5,
            remaining: 2
        }
    );
}

prop_compose! {
    fn some_items()(rows in prop::collection::vec((0..6u128, 0..4usize, 0..7usize, any::<bool>(), prop::option::of(0..200i64)), 0..30)) -> Vec<Item> {
        rows.into_iter().enumerate().map(|(id, (user, kind, state, targeted_delivery, price))| Item {
            targeted_delivery,
            price_paid: price.map(|pounds| PricePaid { unit: pounds.into(), targeted_delivery: Decimal::ZERO }),
            ..item(id as u128, user, DeclarationType::ALL[kind], State::ALL[state])
        }).collect()
    }
}

proptest! {
    #[test]
    fn identity_i1_a_statement_is_the_sum_of_its_courses(
        a in some_items(), b in some_items(), reconcile in -9999i64..9999, adjustment in -9999i64..9999,
    ) {
        let mut facts = statement(vec![("npq-headship", t0(), a), ("npq-leading-literacy", at("903.15"), b)]);
        facts.reconcile_amount = Decimal::new(reconcile, 2);
        facts.adjustments = vec![Decimal::new(adjustment, 2)];
        let figures = statement_figures(&facts);
        let courses: Decimal = figures.courses.iter().map(|(_, course)| course.total).sum();
        // Both sums hold 28 digits; their last ones may differ by the order of adding.
        prop_assert!((figures.total - (courses + figures.adjustments + figures.reconcile_amount)).abs() < Decimal::new(1, 20));
    }

    #[test]
    fn identity_i2_a_courses_output_is_the_sum_of_its_types(items in some_items()) {
        let course = course_figures(&t0(), &items, true);
        prop_assert_eq!(course.output.subtotal, course.output_by_type.iter().map(|(_, line)| line.subtotal).sum::<Decimal>());
        prop_assert_eq!(course.clawback.subtotal, course.clawback_by_type.iter().map(|(_, line)| line.subtotal).sum::<Decimal>());
    }

    #[test]
    fn every_item_is_counted_repeated_or_not_eligible_and_never_twice(items in some_items()) {
        let course = course_figures(&t0(), &items, true);
        let mut seen: Vec<Uuid> = [&course.output.counted, &course.clawback.counted, &course.not_eligible]
            .into_iter().flat_map(|c| c.counted.iter().chain(&c.repeated)).copied().collect();
        seen.sort_unstable();
        prop_assert_eq!(seen, items.iter().map(|item| item.id).collect::<Vec<_>>());
    }
}
