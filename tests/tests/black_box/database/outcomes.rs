//! What came of completed courses.

use super::attempts::{Attempts, CHECK, FOREIGN_KEY};

const COMPLETED: &str = "insert into declarations
    (id, application_id, lead_provider_id, cohort_id, declaration_date, declaration_type)
    values ('00000000-0000-7000-8000-0000000000d3', accepted(), provider('Ambition Institute'),
      cohort('2025b'), '2026-06-01', 'completed')";

const OUTCOME: &str = "insert into participant_outcomes
    (declaration_id, state, completion_date, created_at) values";

#[tokio::test]
async fn an_outcome_belongs_to_a_completed_declaration() {
    let mut db = Attempts::on_the_story().await;
    let rule = "participant_outcomes_declaration_is_completed";
    let early = format!("{OUTCOME} (started(), 'passed', '2026-06-01', '2026-06-02')");
    db.refused(FOREIGN_KEY, rule, &early).await;
    db.run(COMPLETED).await;
    db.run(&format!(
        "{OUTCOME} ('00000000-0000-7000-8000-0000000000d3', 'passed', '2026-06-01', '2026-06-02')"
    ))
    .await;
    db.refused(
        FOREIGN_KEY,
        rule,
        "update declarations set declaration_type = 'retained-2' where declaration_type = 'completed'",
    )
    .await;
}

#[tokio::test]
async fn an_outcome_lies_not_after_the_day_in_london_on_which_it_was_recorded() {
    let mut db = Attempts::on_the_story().await;
    db.run(COMPLETED).await;
    let outcome = |at: &str| {
        format!(
            "{OUTCOME} ('00000000-0000-7000-8000-0000000000d3', 'passed', '2026-06-02', '{at}')"
        )
    };
    let rule = "participant_outcomes_not_in_the_future";
    db.refused(CHECK, rule, &outcome("2026-06-01T22:59:59Z"))
        .await;
    // Half past midnight in London, summer time.
    db.run(&outcome("2026-06-01T23:30:00Z")).await;
}

#[tokio::test]
async fn the_record_of_deliveries_only_grows() {
    let mut db = Attempts::on_the_story().await;
    db.run(COMPLETED).await;
    db.run(&format!(
        "{OUTCOME} ('00000000-0000-7000-8000-0000000000d3', 'passed', '2026-06-01', '2026-06-02')"
    ))
    .await;
    db.run(
        "insert into outcome_deliveries (participant_outcome_id, status_code)
            select id, 204 from participant_outcomes",
    )
    .await;
    let rule = "outcome_deliveries_append_only";
    db.refused(
        CHECK,
        rule,
        "update outcome_deliveries set status_code = 500",
    )
    .await;
    db.refused(CHECK, rule, "delete from outcome_deliveries")
        .await;
}
