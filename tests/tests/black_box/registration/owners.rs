//! Drafts and registrations belong to one person (registration.md §8, scenario 56).

use serde_json::{Value, json};

use super::registrant::{Registrant, SUBMIT, answer_document};
use crate::support::TestApp;

const STRAIGHT: &str = "2026b yes england a_school S1 SL !possible-funding TF 1";
const REGISTRATION: &str = "query ($id: ID!) { registration(id: $id) { id work { label value } } }";

#[tokio::test]
async fn nobody_reads_anothers_registration() {
    let app = TestApp::start().await;
    let mut owner = Registrant::of(&app).await;
    let id = owner.register(&app, STRAIGHT).await;
    let own = owner
        .client
        .graphql(REGISTRATION, json!({ "id": id }))
        .await;
    assert_eq!(own["registration"]["id"], json!(id));

    let stranger = Registrant::of(&app).await;
    let data = stranger
        .client
        .graphql(REGISTRATION, json!({ "id": id }))
        .await;
    assert_eq!(data["registration"], Value::Null);
    let list = "{ myRegistrations { active { id } expired { id } } }";
    let data = stranger.client.graphql(list, json!({})).await;
    assert_eq!(
        data["myRegistrations"],
        json!({ "active": [], "expired": [] })
    );
    for id in ["", "x", "00000000-0000-0000-0000-000000000000"] {
        let data = owner
            .client
            .graphql(REGISTRATION, json!({ "id": id }))
            .await;
        assert_eq!(data["registration"], Value::Null);
    }
}

#[tokio::test]
async fn nobody_reads_answers_or_submits_anothers_draft() {
    let app = TestApp::start().await;
    let mut owner = Registrant::of(&app).await;
    owner.walk(&app, STRAIGHT).await;
    let mut stranger = Registrant::of(&app).await;
    let data = stranger.client.graphql("{ draft { id } }", json!({})).await;
    assert_eq!(data["draft"], Value::Null);

    let variables = owner.submission("stolen");
    let data = stranger.client.graphql(SUBMIT, variables).await;
    assert_eq!(data["payload"]["error"]["code"], "DRAFT_NOT_FOUND");
    stranger.draft = owner.draft.clone();
    let payload = stranger.say("work-setting", "work_setting", "other").await;
    assert_eq!(payload["error"]["code"], "DRAFT_NOT_FOUND");
    // The owner's own key finds nothing of it either.
    let payload = owner.submit("stolen").await;
    assert_eq!(payload["alreadySubmitted"], false);
}

#[tokio::test]
async fn whoever_is_signed_out_is_sent_to_the_start_and_writes_nothing() {
    let app = TestApp::start().await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    let step = "{ step(slug: \"check-answers\") { ... on Redirect { href reason } }
                  draft { id } viewer { id } service { registrationOpen } }";
    let data = nobody.graphql(step, json!({})).await;
    assert_eq!(
        data,
        json!({
            "step": { "href": "/", "reason": "SIGN_IN_NEEDED" },
            "draft": null, "viewer": null, "service": { "registrationOpen": true },
        })
    );
    let input = json!({ "slug": "provider-check", "fields": [], "version": 1 });
    for (document, variables) in [
        (answer_document(), json!({ "input": input })),
        ("mutation { startDraft { draft { id } } }".into(), json!({})),
        ("{ myRegistrations { active { id } } }".into(), json!({})),
        (
            "mutation { goBack(slug: \"work-setting\") { __typename } }".into(),
            json!({}),
        ),
    ] {
        let answer = nobody.operation(&document, variables).await;
        assert_eq!(answer.error_codes(), ["UNAUTHENTICATED"], "{document}");
    }
    let drafts: i64 = app
        .value("select count(*) from registration_drafts", [])
        .await;
    assert_eq!(drafts, 0);
}

#[tokio::test]
async fn staff_are_not_teachers() {
    let app = TestApp::start().await;
    let staff = app.staff(domain::staff::StaffRole::SuperAdmin).await;
    let answer = staff
        .operation("mutation { startDraft { draft { id } } }", json!({}))
        .await;
    assert_eq!(answer.error_codes(), ["UNAUTHENTICATED"]);
}
