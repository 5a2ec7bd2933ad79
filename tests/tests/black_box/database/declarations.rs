//! Declarations and their states.

use super::attempts::{Attempts, CHECK, UNIQUE};

#[tokio::test]
async fn a_milestone_has_one_live_declaration() {
    let mut db = Attempts::on_the_story().await;
    for state in ["submitted", "eligible", "payable", "paid"] {
        db.refused(
            UNIQUE,
            "declarations_one_live_per_type",
            &another(&format!("'started', '{state}'")),
        )
        .await;
    }
    for state in ["voided", "ineligible", "awaiting_clawback", "clawed_back"] {
        db.run(&another(&format!("'started', '{state}'"))).await;
    }
}

/// Another declaration for the accepted application, of a type and in a state.
fn another(type_and_state: &str) -> String {
    format!(
        "insert into declarations
           (application_id, lead_provider_id, cohort_id, declaration_date, declaration_type, state)
         values (accepted(), provider('Ambition Institute'), cohort('2025b'), '2025-11-01',
           {type_and_state})"
    )
}

#[tokio::test]
async fn a_superseded_declaration_is_ineligible_or_voided() {
    let mut db = Attempts::on_the_story().await;
    let rule = "declarations_superseded_is_ineligible";
    db.refused(
        CHECK,
        rule,
        "update declarations set superseded_by_id = started() where id = retained()",
    )
    .await;
    db.refused(
        CHECK,
        "declarations_superseded_by_another",
        "update declarations set superseded_by_id = id, state = 'voided' where id = retained()",
    )
    .await;
}

#[tokio::test]
async fn the_two_delivery_partners_differ() {
    let mut db = Attempts::on_the_story().await;
    db.run("insert into delivery_partners (name) values ('Partner')")
        .await;
    db.refused(
        CHECK,
        "declarations_delivery_partners_differ",
        "update declarations d
         set delivery_partner_id = p.id, secondary_delivery_partner_id = p.id
         from delivery_partners p",
    )
    .await;
}

const STATES: [&str; 8] = [
    "submitted",
    "eligible",
    "payable",
    "paid",
    "voided",
    "ineligible",
    "awaiting_clawback",
    "clawed_back",
];

/// finance.md §1.4
const MOVES: [(&str, &str); 11] = [
    ("submitted", "eligible"),
    ("submitted", "ineligible"),
    ("submitted", "voided"),
    ("eligible", "payable"),
    ("eligible", "voided"),
    ("payable", "paid"),
    ("payable", "eligible"),
    ("payable", "voided"),
    ("ineligible", "voided"),
    ("paid", "awaiting_clawback"),
    ("awaiting_clawback", "clawed_back"),
];

#[tokio::test]
async fn a_declaration_moves_along_its_machine_and_nowhere_else() {
    let mut db = Attempts::on_the_story().await;
    for from in STATES {
        for to in STATES.into_iter().filter(|to| *to != from) {
            let attempt = format!(
                "{}; update declarations set state = '{to}' where declaration_type = 'completed'",
                another(&format!("'completed', '{from}'"))
            );
            if MOVES.contains(&(from, to)) {
                db.run("begin").await;
                db.run(&attempt).await;
                db.run("rollback").await;
            } else {
                db.refused(CHECK, "declarations_state_machine", &attempt)
                    .await;
            }
        }
    }
}
