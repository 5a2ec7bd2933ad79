//! A paid statement stands, with everything that it was computed from.

use super::attempts::{Attempts, CHECK};

#[tokio::test]
async fn a_paid_statement_does_not_change() {
    let mut db = Attempts::on_the_story().await;
    let rule = "paid_statements_stand";
    for change in [
        "reconcile_amount = 5",
        "output_fee = false",
        "updated_at = now()",
    ] {
        let sql = format!("update statements set {change} where id = paid_statement()");
        db.refused(CHECK, rule, &sql).await;
    }
    db.refused(
        CHECK,
        rule,
        "delete from statements where id = paid_statement()",
    )
    .await;
}

#[tokio::test]
async fn nothing_is_added_to_a_paid_statement_changed_on_it_or_taken_from_it() {
    let mut db = Attempts::on_the_story().await;
    let rule = "parts_of_paid_statements_stand";
    for (table, insert, change) in [
        (
            "statement_items",
            "(statement_id, declaration_id, state) values (paid_statement(), retained(), 'voided')",
            "unit_price = 1",
        ),
        (
            "adjustments",
            "(statement_id, description, amount) values (paid_statement(), 'late', 1)",
            "amount = 1",
        ),
        (
            "contracts",
            "(statement_id, course_id, contract_template_id)
             values (paid_statement(), course('npq-headship'), template())",
            "contract_template_id = unused_template()",
        ),
    ] {
        let insert = format!("insert into {table} {insert}");
        db.refused(CHECK, rule, &insert).await;
        for sql in [
            format!("update {table} set {change} where statement_id = paid_statement()"),
            format!("delete from {table} where statement_id = paid_statement()"),
            format!(
                "update {table} set statement_id = open_statement() where statement_id = paid_statement()"
            ),
            format!(
                "update {table} set statement_id = paid_statement() where statement_id = open_statement()"
            ),
        ] {
            db.refused(CHECK, rule, &sql).await;
        }
    }
}

#[tokio::test]
async fn the_figures_that_a_paid_statement_was_computed_from_stand() {
    let mut db = Attempts::on_the_story().await;
    let rule = "contract_templates_stand_once_paid";
    db.refused(
        CHECK,
        rule,
        "update contract_templates set per_participant = 1 where id = template()",
    )
    .await;
    db.refused(
        CHECK,
        rule,
        "delete from contract_templates where id = template()",
    )
    .await;
    db.run("update contract_templates set per_participant = 1 where id = unused_template()")
        .await;
}

#[tokio::test]
async fn what_was_paid_can_still_be_taken_back_on_a_later_statement() {
    let mut db = Attempts::on_the_story().await;
    db.run("update declarations set state = 'awaiting_clawback' where id = started()")
        .await;
    db.run(
        "insert into statement_items (statement_id, declaration_id, state)
            values (open_statement(), started(), 'awaiting_clawback')",
    )
    .await;
}
