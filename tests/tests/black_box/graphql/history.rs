//! What happened to an application, in words (admin.md §3.3.6).

use domain::ids::StaffId;
use domain::staff::StaffRole;
use sea_orm::{DbBackend, Statement};
use serde_json::json;
use store::{Actor, ConnectionTrait};
use uuid::Uuid;

use crate::support::{TestApp, an_application};

const HISTORY: &str = "query($id: ID!) { application(id: $id) { history {
  title field from to reason noteText fundingStatusCode author { kind display id } } } }";

async fn change(app: &TestApp, actor: Actor, sql: &str, id: Uuid) {
    let tx = app
        .db()
        .begin(actor, app.now(), Uuid::now_v7())
        .await
        .unwrap();
    tx.execute_raw(Statement::from_sql_and_values(
        DbBackend::Postgres,
        sql,
        [id.into()],
    ))
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn each_changed_attribute_is_told_with_its_author_the_oldest_first() {
    let app = TestApp::start().await;
    let application = an_application().accepted().create(&app).await;
    let staff = app.member_of_staff(StaffRole::Admin).await;
    let provider: Uuid = app
        .value(
            "select id from lead_providers where name = 'Teach First'",
            [],
        )
        .await;
    for (actor, sql) in [
        (
            Actor::LeadProvider(provider.into()),
            "with s as (insert into training_states (application_id, state, reason, created_at)
                        values ($1, 'deferred', 'career-break', coalesce(nullif(current_setting('npq.now', true), '')::timestamptz, now())))
             update applications set training_status = 'deferred' where id = $1",
        ),
        (
            Actor::Staff(StaffId(staff)),
            "update applications set lead_provider_id =
               (select id from lead_providers where name = 'Teach First') where id = $1",
        ),
        (
            Actor::Staff(StaffId(staff)),
            "update applications set eligible_for_funding = true,
               funding_status_code = 'marked_funded_by_policy' where id = $1",
        ),
        (Actor::Staff(StaffId(staff)), "update applications set notes = 'Called them.' where id = $1"),
        (Actor::Job("close_registrations"), "update applications set review_status = 'needs_review' where id = $1"),
        (Actor::Service("sign_in"), "update applications set updated_at = now() where id = $1"),
        (Actor::CommandLine("reset_notes"), "update applications set notes = null where id = $1"),
    ] {
        change(&app, actor, sql, application).await;
    }
    let admin = app.staff(StaffRole::Admin).await;
    let data = admin.graphql(HISTORY, json!({ "id": application })).await;
    let history = data["application"]["history"].as_array().unwrap();
    let told: Vec<String> = history
        .iter()
        .map(|entry| {
            let text = |value: &serde_json::Value| value.as_str().unwrap_or("-").to_owned();
            let display = text(&entry["author"]["display"]);
            let by = if display.starts_with("Sam Demo-Staff") {
                "staff".into()
            } else {
                display
            };
            format!("{} by {by}", text(&entry["title"]))
        })
        .collect();
    assert_eq!(
        told,
        [
            "Training status changed to deferred by Teach First",
            "Provider changed to Teach First by staff",
            "Eligible for funding changed to yes by staff",
            "Notes updated by staff",
            "Review status changed to needs review by Background job: close registrations",
            "Notes updated by Command line: reset notes",
        ]
    );
    assert_eq!(history[0]["reason"], "career-break");
    assert_eq!(history[0]["author"]["kind"], "LEAD_PROVIDER");
    assert_eq!(history[1]["from"], "Ambition Institute");
    assert_eq!(history[2]["fundingStatusCode"], "marked_funded_by_policy");
    assert_eq!(history[3]["noteText"], "Called them.");
    assert_eq!(history[5]["to"], json!(null));
}

#[tokio::test]
async fn an_application_that_nobody_changed_has_no_history() {
    let app = TestApp::start().await;
    let application = an_application().create(&app).await;
    let admin = app.staff(StaffRole::Admin).await;
    let data = admin.graphql(HISTORY, json!({ "id": application })).await;
    assert_eq!(data["application"]["history"], json!([]));
}
