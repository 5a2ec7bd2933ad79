//! `X-With-Server-Date` (provider-api.md §1.3): one request's clock, outside production.

use npq::config::Environment;
use openidconnect::reqwest::Method;
use serde_json::json;
use uuid::Uuid;

use super::{P, messages};
use crate::support::{Answer, Client, TestApp, an_application};

async fn accept_on(client: &Client, id: Uuid, day: &str) -> Answer {
    let path = format!("/api/v3/npq-applications/{id}/accept");
    let request = client
        .request(Method::POST, &path)
        .header("X-With-Server-Date", day);
    client.send(request).await
}

async fn accepted_on(app: &TestApp, id: Uuid) -> String {
    app.value(
        "select to_char(accepted_at at time zone 'utc', 'YYYY-MM-DD') from applications where id = $1",
        [id.into()],
    )
    .await
}

#[tokio::test]
async fn it_moves_the_clock_of_its_own_request_and_of_no_other() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let [moved, plain] = [0, 1].map(|_| an_application().in_cohort("2022a"));
    let (moved, plain) = (moved.create(&app).await, plain.create(&app).await);

    let answer = accept_on(&client, moved, "2022-01-10T10:42:00Z").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(accepted_on(&app, moved).await, "2022-01-10");
    let schedule = super::attribute(&answer, "schedule_identifier");
    assert_eq!(schedule, json!("npq-specialist-spring"));

    let path = format!("/api/v3/npq-applications/{plain}/accept");
    assert_eq!(client.post(&path, &json!({})).await.status, 200);
    assert_eq!(
        accepted_on(&app, plain).await,
        app.now().format("%Y-%m-%d").to_string()
    );
}

#[tokio::test]
async fn production_ignores_it() {
    let app = TestApp::configured(|config| config.environment = Environment::Production).await;
    let client = app.lead_provider(P).await;
    for day in ["2022-01-10T10:42:00Z", "nonsense"] {
        let id = an_application().in_cohort("2022a").create(&app).await;
        assert_eq!(accept_on(&client, id, day).await.status, 200);
        assert_eq!(
            accepted_on(&app, id).await,
            app.now().format("%Y-%m-%d").to_string()
        );
    }
}

#[tokio::test]
async fn what_is_no_moment_is_refused() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let id = an_application().in_cohort("2022a").create(&app).await;
    let answer = accept_on(&client, id, "yesterday").await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        messages(&answer),
        ["Bad request: The header 'X-With-Server-Date' must be a valid RFC 3339 date and time"]
    );
}
