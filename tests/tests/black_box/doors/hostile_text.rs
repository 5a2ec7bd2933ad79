//! SQL, script and worse in every text that anybody can send.

use domain::staff::StaffRole;
use serde_json::json;

use super::every_argument::Schema;
use super::hostile::{assert_calm, rows_that_matter, texts};
use crate::support::{TestApp, a_teacher, an_application};

const PROVIDER: &str = "Ambition Institute";

#[tokio::test]
async fn every_text_argument_of_the_schema_takes_anything_calmly() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let teacher = app.teacher(user).await;
    let staff = app.staff(StaffRole::SuperAdmin).await;
    let anonymous = app.anonymous().on_page_of("http://localhost:4001");
    let schema = Schema::asked_of(&staff).await;
    let before = rows_that_matter(&app).await;
    let mut asked = 0;
    for text in texts() {
        for operation in schema.operations(&text) {
            for client in [&anonymous, &teacher, &staff] {
                assert_calm(&client.operation(&operation, json!({})).await, &operation);
                asked += 1;
            }
        }
    }
    assert!(asked > 100, "the schema has arguments to try: {asked}");
    assert_eq!(rows_that_matter(&app).await, before, "nothing is written");
}

#[tokio::test]
async fn every_parameter_of_the_provider_api_takes_anything_calmly() {
    let app = TestApp::start().await;
    let application = an_application()
        .with_lead_provider(PROVIDER)
        .create(&app)
        .await;
    let provider = app.lead_provider(PROVIDER).await;
    let before = rows_that_matter(&app).await;
    for text in texts().iter().filter(|text| text.len() < 5_000) {
        let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        for parameter in [
            "filter[cohort]",
            "filter[updated_since]",
            "filter[participant_id]",
            "filter",
            "sort",
            "page[page]",
            "page[per_page]",
            "page",
        ] {
            for version in ["v1", "v2", "v3"] {
                let path = format!("/api/{version}/npq-applications?{parameter}={encoded}");
                assert_calm(&provider.get(&path).await, &path);
            }
        }
        let path = format!("/api/v3/npq-applications/{encoded}");
        assert_calm(&provider.get(&path).await, &path);
        let header = provider
            .request("GET".parse().expect("a method"), "/api/v3/npq-applications")
            .header("x-with-server-date", text.escape_default().to_string());
        assert_calm(&provider.send(header).await, text);
    }
    assert_eq!(rows_that_matter(&app).await, before);
    let path = format!("/api/v3/npq-applications/{application}");
    assert_eq!(provider.get(&path).await.status, 200);
}

#[tokio::test]
async fn every_field_of_a_decision_takes_anything_calmly() {
    let app = TestApp::start().await;
    let application = an_application()
        .with_lead_provider(PROVIDER)
        .create(&app)
        .await;
    let provider = app.lead_provider(PROVIDER).await;
    let before = rows_that_matter(&app).await;
    for text in texts() {
        let body = json!({ "data": {
            "type": text,
            "attributes": { "funded_place": text, "schedule_identifier": text, "reason": text },
        }});
        let id: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        // No address is longer than a client may send.
        for action in ["accept", "reject"].iter().filter(|_| id.len() < 5_000) {
            let path = format!("/api/v3/npq-applications/{id}/{action}");
            assert_calm(&provider.post(&path, &body).await, &path);
        }
        let path = format!("/api/v3/npq-applications/{application}/accept");
        assert_calm(&provider.post(&path, &body).await, &text);
    }
    // A wrong type or schedule is refused; nothing was accepted by accident.
    assert_eq!(rows_that_matter(&app).await, before);
}

#[tokio::test]
async fn the_sign_in_doors_take_anything_calmly() {
    let app = TestApp::start().await;
    let visitor = app.anonymous().on_page_of("http://localhost:4001");
    let before = rows_that_matter(&app).await;
    for text in texts().iter().filter(|text| text.len() < 5_000) {
        let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let path =
            format!("/users/auth/teacher_auth/callback?code={encoded}&state={encoded}&error=");
        assert_calm(&visitor.get(&path).await, &path);
        let path = format!("/users/auth/teacher_auth/callback?error={encoded}&state={encoded}");
        assert_calm(&visitor.get(&path).await, &path);
    }
    assert_eq!(rows_that_matter(&app).await, before);
}
