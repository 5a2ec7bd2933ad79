//! Two windows, two presses, one registration (registration.md §7.2, scenarios 51, 55, 59, 60).

use futures_util::future::join_all;
use sea_orm::{DbBackend, Statement};
use serde_json::{Value, json};
use store::ConnectionTrait as _;

use super::registrant::{Registrant, SUBMIT};
use crate::support::{TestApp, an_application};

const STRAIGHT: &str = "2026b yes england a_school S1 SL !possible-funding TF 1";

async fn applications(app: &TestApp) -> (i64, i64) {
    let mails = "select count(*) from email_messages where template_key = 'submitted'";
    (
        app.value("select count(*) from applications", []).await,
        app.value(mails, []).await,
    )
}

#[tokio::test]
async fn submitting_from_eight_windows_at_once_makes_one_application_and_one_mail() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, STRAIGHT).await;
    let presses = (0..8).map(|window| {
        let variables = teacher.submission(&format!("window {window}"));
        teacher.client.graphql(SUBMIT, variables)
    });
    let answers = join_all(presses).await;
    let ids: Vec<_> = answers
        .iter()
        .map(|data| data["payload"]["registration"]["id"].clone())
        .collect();
    assert!(ids.iter().all(|id| id.is_string() && *id == ids[0]));
    let first = |data: &&Value| data["payload"]["alreadySubmitted"] == false;
    assert_eq!(answers.iter().filter(first).count(), 1);
    assert_eq!(applications(&app).await, (1, 1));
}

#[tokio::test]
async fn a_retry_finds_the_first_registration() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, STRAIGHT).await;
    let first = teacher.submit("a key").await;
    let again = teacher.submit("a key").await;
    assert_eq!(again["alreadySubmitted"], true);
    assert_eq!(again["registration"]["id"], first["registration"]["id"]);
    assert_eq!(applications(&app).await, (1, 1));
}

#[tokio::test]
async fn a_key_that_the_database_could_not_hold_is_refused_by_name() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, STRAIGHT).await;
    // Random enough that no index could squeeze it.
    let words: Vec<String> = (0..400u32)
        .map(|n| format!("{:08x}", n.wrapping_mul(2_654_435_761)))
        .collect();
    let key = words.concat();
    let answer = teacher
        .client
        .operation(SUBMIT, teacher.submission(&key))
        .await
        .json();
    assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_REQUEST");
    let message = answer["errors"][0]["message"].as_str().unwrap_or_default();
    assert!(
        message.starts_with("idempotencyKey: use at most 100 characters"),
        "{message}"
    );
    assert_eq!(applications(&app).await, (0, 0));
}

#[tokio::test]
async fn after_submission_the_journey_is_over() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.register(&app, STRAIGHT).await;
    let step = "query ($slug: String!) { step(slug: $slug) {
        ... on Redirect { href reason } } draft { id } }";
    for (slug, href) in [("check-answers", "/account"), ("work-setting", "/")] {
        let data = teacher.client.graphql(step, json!({ "slug": slug })).await;
        assert_eq!(data["step"]["href"], href);
        assert_eq!(data["step"]["reason"], "DRAFT_SUBMITTED");
        assert_eq!(data["draft"], Value::Null);
    }
}

#[tokio::test]
async fn the_window_that_comes_second_is_told_and_overwrites_nothing() {
    let app = TestApp::start().await;
    let mut first = Registrant::of(&app).await;
    let journey =
        "2026b yes england another_setting local_authority_supply_teacher Teacher Big_company H";
    first.walk(&app, journey).await;
    assert_eq!(first.at(), "possible-funding");
    let mut second = Registrant::signed_in(&app, first.user).await;
    second.start(false).await;
    assert_eq!(second.draft["id"], first.draft["id"]);
    let payload = second.say("work-setting", "work_setting", "a_school").await;
    let mut cleared: Vec<_> = payload["cleared"].as_array().expect("keys").clone();
    cleared.sort_by_key(ToString::to_string);
    assert_eq!(
        json!(cleared),
        json!(["employer_name", "employment_role", "employment_type"])
    );

    let payload = first.send("possible-funding", json!([]), "FORWARD").await;
    assert_eq!(payload["error"]["code"], "DRAFT_CHANGED");
    assert_eq!(payload["next"]["slug"], "choose-school");
    assert_eq!(first.draft["version"], second.draft["version"]);
    // With the fresh draft it goes on.
    first.walk(&app, "S1 !possible-funding TF 1").await;
    assert_eq!(first.at(), "check-answers");
}

#[tokio::test]
async fn of_two_answers_at_once_one_is_written() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b yes england").await;
    let document = super::registrant::answer_document();
    let version = teacher.draft["version"].clone();
    let answers = join_all(["a_school", "other"].map(|setting| {
        let field = json!({ "name": "work_setting", "value": setting });
        let input = json!({ "slug": "work-setting", "fields": [field], "version": version });
        teacher.client.graphql(&document, json!({ "input": input }))
    }))
    .await;
    let refused = |data: &&Value| data["payload"]["error"]["code"] == "DRAFT_CHANGED";
    assert_eq!(answers.iter().filter(refused).count(), 1);
}

#[tokio::test]
async fn a_list_that_was_reloaded_stops_the_submission() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let journey = "2026b yes england a_school S1R EL !possible-funding TF 1";
    teacher.walk(&app, journey).await;
    app.write(
        "delete from eligibility_list_entries where list = 'rise_school' and identifier = '900003'",
        [],
    )
    .await;
    let payload = teacher.submit("once").await;
    assert_eq!(payload["error"]["code"], "DRAFT_INCOMPLETE");
    assert_eq!(payload["current"]["slug"], "ineligible-for-funding");
    assert_eq!(applications(&app).await, (0, 0));
}

#[tokio::test]
async fn a_fresh_start_throws_the_open_draft_away_and_an_expired_one_is_forgotten() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b yes").await;
    let before = teacher.draft["id"].clone();
    teacher.start(false).await;
    assert_eq!(
        (teacher.at(), &teacher.draft["id"]),
        ("teacher-catchment", &before)
    );
    teacher.start(true).await;
    assert_eq!(teacher.at(), "course-start-date");
    assert_ne!(teacher.draft["id"], before);

    teacher.walk(&app, "2026b").await;
    app.write(
        "update registration_drafts set expires_at = $1",
        [(app.now() - chrono::TimeDelta::seconds(1)).into()],
    )
    .await;
    let payload = teacher
        .say("provider-check", "chosen_provider", "yes")
        .await;
    assert_eq!(payload["error"]["code"], "DRAFT_NOT_FOUND");
    teacher.start(false).await;
    assert_eq!(teacher.at(), "course-start-date");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_waits_for_a_submission_opens_the_next_registration() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b yes").await;
    let before = teacher.draft["id"].clone();
    let application = an_application().of(teacher.user).create(&app).await;
    let submission = app.begin().await;
    let statement = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "update registration_drafts set submitted_application_id = $1 where user_id = $2",
        [application.into(), teacher.user.into()],
    );
    submission
        .execute_raw(statement)
        .await
        .expect("it is submitted");
    let (payload, ()) = tokio::join!(teacher.start(false), async {
        app.until_blocked().await;
        submission.commit().await.expect("the transaction commits");
    });
    assert_eq!(payload["error"], Value::Null);
    assert_ne!(payload["draft"]["id"], before);
    assert_eq!(teacher.at(), "course-start-date");
}

#[tokio::test]
async fn a_discarded_draft_is_gone_but_only_as_it_was_seen() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b yes").await;
    let discard = "mutation ($version: Int!) {
        payload: discardDraft(input: { version: $version }) { draft { id } error { code } } }";
    let stale = teacher
        .client
        .graphql(discard, json!({ "version": 1 }))
        .await;
    assert_eq!(stale["payload"]["error"]["code"], "DRAFT_CHANGED");
    let version = teacher.draft["version"].clone();
    let gone = teacher
        .client
        .graphql(discard, json!({ "version": version }))
        .await;
    assert_eq!(gone["payload"], json!({ "draft": null, "error": null }));
    let data = teacher.client.graphql("{ draft { id } }", json!({})).await;
    assert_eq!(data["draft"], Value::Null);
}
