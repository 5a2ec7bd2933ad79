//! Statements, their items, contracts and adjustments.

use super::attempts::{Attempts, CHECK, UNIQUE};

#[tokio::test]
async fn a_provider_has_one_statement_a_cohort_and_month() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        UNIQUE,
        "statements_period_key",
        "insert into statements
           (lead_provider_id, cohort_id, year, month, deadline_on, payment_on)
         select lead_provider_id, cohort_id, year, month, deadline_on, payment_on from statements
         where id = open_statement()",
    )
    .await;
    db.refused(
        CHECK,
        "statements_month_in_range",
        "update statements set month = 13 where state = 'open'",
    )
    .await;
}

#[tokio::test]
async fn a_deadline_does_not_lie_after_the_payment() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "statements_deadline_before_payment",
        "update statements set deadline_on = payment_on + 1 where id = open_statement()",
    )
    .await;
}

#[tokio::test]
async fn a_statement_is_paid_at_a_moment() {
    let mut db = Attempts::on_the_story().await;
    let rule = "statements_paid_has_its_moment";
    db.refused(
        CHECK,
        rule,
        "update statements set paid_at = now() where id = open_statement()",
    )
    .await;
    db.run("update statements set state = 'payable' where id = open_statement()")
        .await;
    db.refused(
        CHECK,
        rule,
        "update statements set state = 'paid' where id = open_statement()",
    )
    .await;
}

#[tokio::test]
async fn a_statement_moves_forward_step_by_step() {
    let mut db = Attempts::on_the_story().await;
    let rule = "statements_move_forward";
    db.refused(
        CHECK,
        rule,
        "update statements set state = 'paid', paid_at = now() where id = open_statement()",
    )
    .await;
    db.run("update statements set state = 'payable' where id = open_statement()")
        .await;
    db.refused(
        CHECK,
        rule,
        "update statements set state = 'open' where id = open_statement()",
    )
    .await;
}

#[tokio::test]
async fn a_declaration_is_billed_once_and_refunded_once() {
    let mut db = Attempts::on_the_story().await;
    let item = |state: &str| {
        format!(
            "insert into statement_items (statement_id, declaration_id, state)
             values (open_statement(), started(), '{state}')"
        )
    };
    for state in ["eligible", "payable", "paid"] {
        db.refused(UNIQUE, "statement_items_one_billable", &item(state))
            .await;
    }
    db.run(&item("awaiting_clawback")).await;
    for state in ["awaiting_clawback", "clawed_back"] {
        db.refused(UNIQUE, "statement_items_one_refundable", &item(state))
            .await;
    }
    db.run(&item("voided")).await;
}

#[tokio::test]
async fn an_item_stands_on_a_statement_of_its_declaration_s_provider_and_cohort() {
    let mut db = Attempts::on_the_story().await;
    db.run("insert into statements
              (lead_provider_id, cohort_id, year, month, deadline_on, payment_on)
            values (provider('LLSE'), cohort('2025b'), 2030, 1, '2029-12-25', '2030-01-25'),
              (provider('Ambition Institute'), cohort('2024a'), 2030, 1, '2029-12-25', '2030-01-25')")
        .await;
    let rule = "statement_items_match_their_declaration";
    for other in [
        "lead_provider_id = provider('LLSE')",
        "cohort_id = cohort('2024a')",
    ] {
        let insert = format!(
            "insert into statement_items (statement_id, declaration_id, state)
             select id, retained(), 'voided' from statements where {other}"
        );
        db.refused(CHECK, rule, &insert).await;
        let moved = format!(
            "update statement_items set statement_id = (select id from statements where {other})
             where declaration_id = retained()"
        );
        db.refused(CHECK, rule, &moved).await;
    }
    assert_eq!(
        db.value("select count(*)::text from statement_item_mismatches")
            .await,
        "0"
    );
}

#[tokio::test]
async fn the_figures_of_a_contract_can_be_computed_with() {
    let mut db = Attempts::on_the_story().await;
    for (figures, rule) in [
        (
            "recruitment_target = 0",
            "contract_templates_figures_are_positive",
        ),
        (
            "per_participant = 0",
            "contract_templates_figures_are_positive",
        ),
        (
            "monthly_service_fee = -1",
            "contract_templates_figures_are_not_negative",
        ),
        (
            "service_fee_percentage = 101",
            "contract_templates_percentages_in_range",
        ),
        (
            "output_payment_percentage = -1",
            "contract_templates_percentages_in_range",
        ),
        (
            "service_fee_installments = 0",
            "contract_templates_service_fee_is_divisible",
        ),
        (
            "number_of_payment_periods = 0",
            "contract_templates_output_payment_is_divisible",
        ),
    ] {
        let sql = format!("update contract_templates set {figures} where id = unused_template()");
        db.refused(CHECK, rule, &sql).await;
    }
}

#[tokio::test]
async fn a_statement_has_one_contract_a_course() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        UNIQUE,
        "contracts_statement_id_course_id_key",
        "insert into contracts (statement_id, course_id, contract_template_id)
         values (open_statement(), course('npq-headship'), template())",
    )
    .await;
}

#[tokio::test]
async fn an_adjustment_is_of_some_amount() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        CHECK,
        "adjustments_amount_is_not_zero",
        "update adjustments set amount = 0 where statement_id = open_statement()",
    )
    .await;
}

#[tokio::test]
async fn a_milestone_and_a_statement_are_linked_once() {
    let mut db = Attempts::on_the_story().await;
    let link = "insert into milestone_statements (milestone_id, statement_id)
        select id, open_statement() from milestones order by id limit 1";
    db.run(link).await;
    db.refused(UNIQUE, "milestone_statements_key", link).await;
}

#[tokio::test]
async fn a_statement_has_one_snapshot_that_never_changes() {
    let mut db = Attempts::on_the_story().await;
    let snapshot = "insert into statement_snapshots (statement_id, figures, sha256)
        values (paid_statement(), '{}', sha256('{}'))";
    db.run(snapshot).await;
    db.refused(UNIQUE, "statement_snapshots_statement_id_key", snapshot)
        .await;
    let rule = "statement_snapshots_append_only";
    db.refused(CHECK, rule, "update statement_snapshots set figures = '{}'")
        .await;
    db.refused(CHECK, rule, "delete from statement_snapshots")
        .await;
}
