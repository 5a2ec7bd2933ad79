//! Users, staff, sessions and tokens.

use super::attempts::{Attempts, CHECK, UNIQUE};

#[tokio::test]
async fn an_address_belongs_to_one_user_in_any_case() {
    let mut db = Attempts::on_the_story().await;
    db.refused(
        UNIQUE,
        "users_email_key",
        "insert into users (email, full_name) values ('UMA@test.example', 'Other')",
    )
    .await;
}

#[tokio::test]
async fn a_sign_in_belongs_to_one_user_and_is_whole() {
    let mut db = Attempts::on_the_story().await;
    db.run("update users set identity_provider = 'teacher_auth', identity_subject = 's' where id = uma()")
        .await;
    db.refused(
        UNIQUE,
        "users_identity_key",
        "update users set identity_provider = 'teacher_auth', identity_subject = 's' where id = abe()",
    )
    .await;
    for half in ["identity_provider", "identity_subject"] {
        let sql = format!("update users set {half} = 'x' where id = abe()");
        db.refused(CHECK, "users_identity_both_or_neither", &sql)
            .await;
    }
}

#[tokio::test]
async fn a_trn_is_seven_digits_and_no_absent_one_is_verified() {
    let mut db = Attempts::on_the_story().await;
    for odd in ["123456", "12345678", "123456a", ""] {
        let sql = format!("update users set trn = '{odd}' where id = uma()");
        db.refused(CHECK, "users_trn_is_seven_digits", &sql).await;
    }
    db.refused(
        CHECK,
        "users_verified_trn_is_present",
        "update users set trn_verified = true where id = abe()",
    )
    .await;
}

#[tokio::test]
async fn a_user_has_an_address_unless_archived_with_it() {
    let mut db = Attempts::on_the_story().await;
    let rule = "users_email_unless_archived";
    db.refused(
        CHECK,
        rule,
        "update users set email = null where id = uma()",
    )
    .await;
    db.refused(
        CHECK,
        rule,
        "update users set email = null, archived_at = now() where id = uma()",
    )
    .await;
    db.refused(
        CHECK,
        rule,
        "update users set email = null, archived_email = email where id = uma()",
    )
    .await;
    db.run("update users set email = null, archived_at = now(), archived_email = email where id = uma()")
        .await;
}

#[tokio::test]
async fn a_replaced_participant_id_leads_to_another() {
    let mut db = Attempts::on_the_story().await;
    let change = "insert into participant_id_changes
        (user_id, from_participant_id, to_participant_id) values";
    db.refused(
        CHECK,
        "participant_id_changes_from_differs_from_to",
        &format!("{change} (uma(), abe(), abe())"),
    )
    .await;
    db.run(&format!("{change} (uma(), abe(), uma())")).await;
    db.refused(
        UNIQUE,
        "participant_id_changes_from_to_key",
        &format!("{change} (abe(), abe(), uma())"),
    )
    .await;
}

#[tokio::test]
async fn a_user_may_take_another_id_and_keeps_everything() {
    let mut db = Attempts::on_the_story().await;
    db.run("update users set id = '00000000-0000-7000-8000-000000000099' where id = uma()")
        .await;
    let moved = db
        .value("select user_id::text from applications where id = pending()")
        .await;
    assert_eq!(moved, "00000000-0000-7000-8000-000000000099");
    let noted = db
        .value("select changes::text from audit_events where table_name = 'users' order by id desc limit 1")
        .await;
    assert!(noted.contains("8000-000000000099"), "{noted}");
}

#[tokio::test]
async fn staff_go_by_their_address_in_any_case() {
    let mut db = Attempts::on_reference_data().await;
    db.run("insert into staff (email, full_name) values ('sam@test.example', 'Sam Test')")
        .await;
    db.refused(
        UNIQUE,
        "staff_email_key",
        "insert into staff (email, full_name) values ('Sam@Test.example', 'Sam Test')",
    )
    .await;
}

#[tokio::test]
async fn a_session_is_a_teacher_s_or_a_member_of_staff_s() {
    let mut db = Attempts::on_the_story().await;
    db.run("insert into staff (email, full_name) values ('sam@test.example', 'Sam Test')")
        .await;
    let rule = "sessions_exactly_one_subject";
    db.refused(
        CHECK,
        rule,
        "insert into sessions (token_hash, expires_at) values ('\\x01', now())",
    )
    .await;
    db.refused(
        CHECK,
        rule,
        "insert into sessions (user_id, staff_id, token_hash, expires_at)
         select uma(), id, '\\x01', now() from staff",
    )
    .await;
}

#[tokio::test]
async fn a_token_is_there_once_and_opens_what_its_scope_says() {
    let mut db = Attempts::on_the_story().await;
    let token = "insert into api_tokens (scope, lead_provider_id, token_hash, label) values";
    let rule = "api_tokens_scope_has_its_provider";
    db.refused(
        CHECK,
        rule,
        &format!("{token} ('lead_provider', null, '\\x01', 'x')"),
    )
    .await;
    db.refused(
        CHECK,
        rule,
        &format!("{token} ('teacher_record_service', provider('LLSE'), '\\x01', 'x')"),
    )
    .await;
    db.run(&format!(
        "{token} ('lead_provider', provider('LLSE'), '\\x01', 'x')"
    ))
    .await;
    db.refused(
        UNIQUE,
        "api_tokens_token_hash_key",
        &format!("{token} ('teacher_record_service', null, '\\x01', 'x')"),
    )
    .await;
}
