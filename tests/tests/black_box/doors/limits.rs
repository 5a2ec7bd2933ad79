//! Limits on requests, over all doors (integrations-and-operations.md §5.6, §5.7, §5.14). The
//! provider API's own is tried in `rest::limits`.

use npq::http::limits::Limits;
use openidconnect::reqwest::Method;
use serde_json::json;

use crate::support::app::{ADMIN, REGISTER};
use crate::support::{Answer, Client, TestApp};

const HEALTH: [&str; 3] = ["/up", "/ready", "/healthcheck"];
const STATE: &str = "{ service { registrationOpen } }";

async fn limited(change: impl FnOnce(&mut Limits)) -> TestApp {
    TestApp::configured(|config| {
        config.rate_limits = true;
        config.clock = service::Clock::fixed("2026-11-24T10:00:00Z".parse().expect("a moment"));
        change(&mut config.limits);
    })
    .await
}

fn is_told_to_come_later(answer: &Answer) -> bool {
    answer.status == 429 && answer.text() == "Retry later\n"
}

async fn from(client: &Client, path: &str, forwarded: &str) -> u16 {
    let request = client
        .request(Method::GET, path)
        .header("x-forwarded-for", forwarded);
    client.send(request).await.status.as_u16()
}

#[tokio::test]
async fn a_visitor_is_limited_by_address_and_session_and_health_is_never() {
    let app = limited(|limits| limits.per_visitor = 2).await;
    let visitor = app.anonymous();
    assert_eq!(visitor.get("/nothing").await.status, 404);
    let form = visitor.form("/users/auth/teacher_auth", &[]).await;
    assert_eq!(form.status, 403);
    assert!(is_told_to_come_later(
        &visitor.get("/users/auth/teacher_auth/callback").await
    ));
    let colleague = app
        .anonymous()
        .with_cookie("_npq_registration_session", "another session");
    assert_eq!(colleague.get("/nothing").await.status, 404);
    let provider = app.lead_provider("Ambition Institute").await;
    assert_eq!(
        provider.get("/api/v3/npq-applications").await.status,
        200,
        "the provider API has a limit of its own"
    );
    for path in HEALTH.iter().cycle().take(9) {
        assert_ne!(visitor.get(path).await.status, 429, "{path}");
    }
}

#[tokio::test]
async fn graphql_says_in_its_own_shape_that_somebody_came_too_often() {
    let app = limited(|limits| limits.per_visitor = 1).await;
    let visitor = app.anonymous().on_page_of(REGISTER);
    assert_eq!(visitor.operation(STATE, json!({})).await.status, 200);
    let refused = visitor.operation(STATE, json!({})).await;
    assert_eq!(refused.status, 429);
    assert!(refused.header("content-type").contains("json"));
    let body = refused.json();
    assert_eq!(body["errors"][0]["extensions"]["code"], "RATE_LIMITED");
    assert!(body["data"].is_null());
}

#[tokio::test]
async fn an_address_is_limited_over_all_doors_whatever_it_brings() {
    let app = limited(|limits| limits.per_address = 3).await;
    let provider = app.lead_provider("Ambition Institute").await;
    assert_eq!(provider.get("/api/v3/npq-applications").await.status, 200);
    for session in ["one", "two"] {
        let visitor = app
            .anonymous()
            .with_cookie("_npq_registration_session", session);
        assert_eq!(visitor.get("/nothing").await.status, 404);
    }
    let stranger = app.anonymous().with_bearer("made up");
    let refused = stranger.get("/api/v3/npq-applications").await;
    assert!(is_told_to_come_later(&refused));
    assert!(is_told_to_come_later(&app.anonymous().get("/new").await));
    assert_eq!(app.anonymous().get("/up").await.status, 200);
}

#[tokio::test]
async fn pages_come_through_the_front_end_and_the_provider_api_does_not() {
    let app = limited(|limits| {
        limits.per_visitor = 1;
        limits.per_address = 3;
    })
    .await;
    let visitor = app.anonymous();
    // The front end adds the last address; whatever stands before it anybody may have written.
    assert_eq!(from(&visitor, "/nothing", "1.1.1.1, 9.9.9.1").await, 404);
    assert_eq!(from(&visitor, "/nothing", "1.1.1.2, 9.9.9.1").await, 429);
    assert_eq!(from(&visitor, "/nothing", "1.1.1.1, 9.9.9.2").await, 404);
    for (forwarded, status) in [
        ("9.9.9.3", 404),
        ("9.9.9.4", 404),
        ("9.9.9.5", 404),
        ("9.9.9.6", 429),
    ] {
        assert_eq!(from(&visitor, "/api/nothing", forwarded).await, status);
    }
}

#[tokio::test]
async fn every_execution_of_a_step_of_the_staff_sign_in_counts_aliases_too() {
    let app = limited(|limits| limits.staff_sign_in = 3).await;
    let browser = app.anonymous().on_page_of(ADMIN);
    let twice = r#"mutation {
        a: requestSignInCode(input: { email: "nobody@demo.example" }) { requested }
        b: signIn(input: { code: "AAAAAAAA" }) { locked } }"#;
    let first = browser.operation(twice, json!({})).await.json();
    assert!(first["errors"].is_null(), "{first}");
    let second = browser.operation(twice, json!({})).await;
    assert_eq!(second.status, 200);
    let second = second.json();
    assert_eq!(second["errors"][0]["extensions"]["code"], "RATE_LIMITED");
    assert_eq!(second["errors"][0]["path"], json!(["b"]));
    let state = browser.operation(STATE, json!({})).await;
    assert!(state.json()["errors"].is_null(), "the rest still answers");
}

#[tokio::test]
async fn every_execution_of_the_workplace_search_counts() {
    let app = limited(|limits| limits.workplace_search = 1).await;
    let visitor = app.anonymous().on_page_of(REGISTER);
    let twice = r#"{
        a: workplaceSearch(kind: SCHOOLS_AND_LAS, query: "demo") { truncated }
        b: workplaceSearch(kind: SCHOOLS_AND_LAS, query: "demo") { truncated } }"#;
    let answer = visitor.operation(twice, json!({})).await.json();
    let errors = answer["errors"].as_array().expect("one is refused");
    assert_eq!(errors.len(), 1, "{answer}");
    assert_eq!(errors[0]["extensions"]["code"], "RATE_LIMITED");
}

#[tokio::test]
async fn a_development_server_may_run_without_limits() {
    let app = TestApp::configured(|config| {
        config.limits.per_visitor = 1;
        config.limits.staff_sign_in = 0;
    })
    .await;
    let browser = app.anonymous().on_page_of(ADMIN);
    for _ in 0..3 {
        let document = r#"mutation { signIn(input: { code: "AAAAAAAA" }) { locked } }"#;
        let answer = browser.operation(document, json!({})).await;
        assert_eq!(answer.status, 200);
        assert!(answer.json()["errors"].is_null());
    }
}
