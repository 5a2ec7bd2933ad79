//! Who changed what: written by the database, never rewritten.

use super::attempts::{Attempts, CHECK};

/// The tables whose every change leaves a trace (data model, audit).
const AUDITED: [&str; 37] = [
    "adjustments",
    "api_tokens",
    "applications",
    "bulk_operations",
    "childcare_providers",
    "closed_registration_users",
    "cohorts",
    "contract_templates",
    "contracts",
    "course_groups",
    "course_offerings",
    "courses",
    "declarations",
    "delivery_partners",
    "delivery_partnerships",
    "eligibility_list_entries",
    "feature_flags",
    "itt_providers",
    "lead_providers",
    "local_authorities",
    "milestone_statements",
    "milestones",
    "outcome_deliveries",
    "participant_id_changes",
    "participant_outcomes",
    "registration_drafts",
    "registration_options",
    "schedules",
    "schools",
    "sessions",
    "staff",
    "staff_api_tokens",
    "statement_items",
    "statement_snapshots",
    "statements",
    "training_states",
    "users",
];

#[tokio::test]
async fn every_change_of_every_audited_table_leaves_a_trace() {
    let mut db = Attempts::on_reference_data().await;
    for action in ["insert", "delete"] {
        assert_eq!(traced(&mut db, action).await, AUDITED.join(" "), "{action}");
    }
    // An offering is withdrawn and made anew; a trigger refuses to change it.
    let changeable: Vec<_> = AUDITED
        .into_iter()
        .filter(|t| *t != "course_offerings")
        .collect();
    assert_eq!(traced(&mut db, "update").await, changeable.join(" "));
}

/// The tables that note an action, in order.
async fn traced(db: &mut Attempts, action: &str) -> String {
    db.value(&format!(
        "select string_agg(tgrelid::regclass::text, ' ' order by tgrelid::regclass::text collate \"C\")
         from pg_trigger where tgname = 'audit_{action}' and tgenabled = 'O'"
    ))
    .await
}

#[tokio::test]
async fn a_write_that_nobody_stands_behind_is_refused() {
    let mut db = Attempts::on_the_story().await;
    for nobody in ["''", "null"] {
        db.run(&format!("select set_config('npq.actor', {nobody}, false)"))
            .await;
        for write in [
            "insert into lead_providers (name) values ('Nobody')",
            "update applications set notes = 'x'",
            "delete from adjustments where statement_id = open_statement()",
        ] {
            db.refused(CHECK, "audit_events_actor_is_present", write)
                .await;
        }
    }
}

#[tokio::test]
async fn a_change_is_noted_with_its_author_its_moment_and_what_differs() {
    let mut db = Attempts::on_the_story().await;
    db.run(
        "select set_config('npq.actor', 'staff:00000000-0000-7000-8000-000000000077', false),
                set_config('npq.request_id', '00000000-0000-7000-8000-000000000088', false),
                set_config('npq.now', '2026-03-04T05:06:07Z', false);
         update applications set review_status = 'needs_review', notes = 'call her' where id = pending()",
    )
    .await;
    let event = db
        .value(
            "select jsonb_build_object('at', at, 'actor', actor, 'request', request_id,
               'table', table_name, 'row', row_id = pending(), 'action', action, 'changes', changes,
               'personal', personal_changes)::text
             from audit_events order by id desc limit 1",
        )
        .await;
    let event: serde_json::Value = serde_json::from_str(&event).expect("JSON");
    assert_eq!(
        event,
        serde_json::json!({
            "at": "2026-03-04T05:06:07+00:00",
            "actor": "staff:00000000-0000-7000-8000-000000000077",
            "request": "00000000-0000-7000-8000-000000000088",
            "table": "applications",
            "row": true,
            "action": "update",
            "changes": { "review_status": [null, "needs_review"] },
            "personal": { "notes": [null, "call her"] },
        })
    );
}

#[tokio::test]
async fn an_update_that_changes_nothing_leaves_no_trace() {
    let mut db = Attempts::on_the_story().await;
    let count = "select count(*)::text from audit_events";
    let before = db.value(count).await;
    db.run("update applications set updated_at = now() + interval '1 day', notes = notes")
        .await;
    assert_eq!(db.value(count).await, before);
}

#[tokio::test]
async fn secrets_leave_no_trace() {
    let mut db = Attempts::on_the_story().await;
    db.run(
        "insert into sessions (user_id, token_hash, id_token, expires_at)
         values (uma(), '\\xdeadbeef', 'id-token', now());
         insert into api_tokens (lead_provider_id, token_hash, label)
         values (provider('LLSE'), '\\xdeadbeef', 'x');
         insert into staff (email, full_name, sign_in_code_hash, sign_in_code_expires_at)
         values ('sam@test.example', 'Sam Test', '\\xdeadbeef', now())",
    )
    .await;
    let leaked = "select count(*)::text from audit_events
        where changes::text ~ 'deadbeef|id-token' or personal_changes::text ~ 'deadbeef|id-token'";
    assert_eq!(db.value(leaked).await, "0");
}

#[tokio::test]
async fn the_trail_only_grows() {
    let mut db = Attempts::on_the_story().await;
    let rule = "audit_events_append_only";
    for rewrite in [
        "update audit_events set actor = 'staff:someone'",
        "update audit_events set personal_changes = null",
        "delete from audit_events",
        "truncate audit_events",
    ] {
        db.refused(CHECK, rule, rewrite).await;
    }
    db.refused(
        CHECK,
        "audited_tables_are_not_truncated",
        "truncate applications, registration_drafts, training_states, declarations,
           participant_outcomes, outcome_deliveries, statement_items, email_messages",
    )
    .await;
}

#[tokio::test]
async fn erasure_blanks_what_is_personal_and_keeps_the_rest() {
    let mut db = Attempts::on_the_story().await;
    let personal = "select count(*)::text from audit_events
        where row_id = uma() and personal_changes is not null";
    assert_eq!(db.value(personal).await, "1");
    assert_eq!(
        db.value("select erase_personal_changes('users', uma())::text")
            .await,
        "1"
    );
    assert_eq!(db.value(personal).await, "0");
    let kept = "select count(*)::text from audit_events where row_id = uma()";
    assert_eq!(db.value(kept).await, "1");
}
