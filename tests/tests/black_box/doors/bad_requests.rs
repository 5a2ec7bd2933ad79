//! Requests that are broken before anybody reads what they say.

use std::fmt::Write as _;

use domain::staff::StaffRole;
use openidconnect::reqwest::Method;
use serde_json::{Value, json};

use super::hostile::{assert_calm, rows_that_matter};
use crate::support::client::Client;
use crate::support::{TestApp, a_teacher, an_application};

const PROVIDER: &str = "Ambition Institute";

#[tokio::test]
async fn malformed_json_is_refused_at_every_door() {
    let app = TestApp::start().await;
    let application = an_application()
        .with_lead_provider(PROVIDER)
        .create(&app)
        .await;
    let provider = app.lead_provider(PROVIDER).await;
    let teacher = signed_in_teacher(&app).await;
    let before = rows_that_matter(&app).await;

    for body in ["{", "{\"query\":", "\u{0}", "[1,2", "nul", "\"\\ud800\""] {
        let answer = raw_graphql(&teacher, body).await;
        assert_calm(&answer, body);
        assert_eq!(answer.status, 400, "{body}");
        for version in ["v1", "v2", "v3"] {
            let path = format!("/api/{version}/npq-applications/{application}/accept");
            let answer = provider
                .raw(
                    Method::POST,
                    &path,
                    Some("application/json"),
                    body.to_owned(),
                )
                .await;
            assert_calm(&answer, body);
            assert!(answer.status.is_client_error(), "{path} {body}");
            answer.json();
        }
    }
    assert_eq!(rows_that_matter(&app).await, before);
}

#[tokio::test]
async fn a_graphql_request_of_another_content_type_is_refused() {
    let app = TestApp::start().await;
    let teacher = signed_in_teacher(&app).await;
    let body = json!({ "query": "{ __typename }" }).to_string();
    for content_type in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        Some("multipart/form-data; boundary=x"),
        Some("application/xml"),
    ] {
        let answer = teacher
            .raw(Method::POST, "/graphql", content_type, body.clone())
            .await;
        assert_calm(&answer, &format!("{content_type:?}"));
        assert_eq!(answer.status, 415, "{content_type:?}");
    }
}

#[tokio::test]
async fn a_body_of_ten_megabytes_is_refused_at_every_door() {
    let app = TestApp::start().await;
    let application = an_application()
        .with_lead_provider(PROVIDER)
        .create(&app)
        .await;
    let provider = app.lead_provider(PROVIDER).await;
    let teacher = signed_in_teacher(&app).await;
    let big = "a".repeat(10 * 1024 * 1024);

    let graphql = json!({ "query": "{ __typename }", "variables": { "a": big } }).to_string();
    let accept = json!({ "data": { "type": "npq-application-accept", "a": big } }).to_string();
    let path = format!("/api/v3/npq-applications/{application}/accept");
    let form = format!("start_now={big}");
    for (client, path, content_type, body) in [
        (&teacher, "/graphql", "application/json", graphql),
        (&provider, path.as_str(), "application/json", accept),
        (
            &teacher,
            "/users/auth/teacher_auth",
            "application/x-www-form-urlencoded",
            form,
        ),
    ] {
        let request = client
            .request(Method::POST, path)
            .header("content-type", content_type)
            .body(body);
        // A server may close the connection on somebody who goes on sending.
        if let Ok(answer) = request.send().await {
            assert!(answer.status().is_client_error(), "{path}");
        }
    }
    assert_eq!(app.anonymous().get("/ready").await.status, 200);
    let pending: i64 = app
        .value(
            "select count(*) from applications where approval_status = 'pending'",
            [],
        )
        .await;
    assert_eq!(pending, 1);
}

#[tokio::test]
async fn a_query_that_is_unknown_too_deep_or_too_wide_is_refused() {
    let app = TestApp::start().await;
    let staff = app.staff(StaffRole::Admin).await;
    let deep = format!("query {}", "{ applications ".repeat(30)) + &"}".repeat(30);
    let mut wide = String::from("query {");
    for number in 0..2_000 {
        write!(wide, " a{number}: __typename").expect("a String grows");
    }
    wide.push('}');
    let mut costly = String::from("query {");
    for number in 0..2_000 {
        write!(
            costly,
            " a{number}: applications(first: 100) {{ nodes {{ id history {{ title }} }} }}"
        )
        .expect("a String grows");
    }
    costly.push('}');
    let fragments = "query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }";
    for document in [
        "query { passwords }",
        "mutation { dropEverything }",
        "subscription { everything }",
        &deep,
        &wide,
        &costly,
        fragments,
        "{",
    ] {
        let answer = staff.operation(document, json!({})).await;
        assert_calm(&answer, document);
        let errors = answer.json()["errors"].clone();
        let shown: String = document.chars().take(60).collect();
        assert!(errors.as_array().is_some_and(|e| !e.is_empty()), "{shown}");
        assert!(
            errors.to_string().len() < 10_000,
            "a small answer to {shown}"
        );
    }
}

#[tokio::test]
async fn a_door_that_does_not_exist_is_not_found() {
    let app = TestApp::start().await;
    let provider = app.lead_provider(PROVIDER).await;
    for path in [
        "/",
        "/admin",
        "/.env",
        "/api",
        "/api/v4/npq-applications",
        "/api/v3/",
        "/graphql/../outbox/..",
        "/users/auth/saml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/api/v3/npq-applications/%00",
        "/api/v3/npq-applications/not-an-id",
    ] {
        let answer = provider.get(path).await;
        assert_calm(&answer, path);
        assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
    }
}

async fn signed_in_teacher(app: &TestApp) -> Client {
    let user = a_teacher().create(app).await;
    app.teacher(user).await
}

async fn raw_graphql(client: &Client, body: &str) -> crate::support::Answer {
    client
        .raw(
            Method::POST,
            "/graphql",
            Some("application/json"),
            body.to_owned(),
        )
        .await
}

#[tokio::test]
async fn cookies_and_tokens_of_any_shape_open_nothing() {
    let app = TestApp::start().await;
    for secret in [
        "x",
        "' or 1=1 --",
        "%00",
        "npq_staff_",
        &"a".repeat(7_000),
        "é",
    ] {
        let cookies = app
            .anonymous()
            .on_page_of("http://localhost:4002")
            .with_cookie("_npq_admin_session", secret)
            .with_cookie("_npq_registration_session", secret)
            .with_cookie("_npq_sign_in", secret);
        let answer = cookies
            .operation(
                "{ staffViewer { staff { id } } viewer { id } }",
                Value::Null,
            )
            .await;
        assert_calm(&answer, secret);
        let body = answer.json();
        assert!(
            body["data"]["viewer"].is_null() && body["data"]["staffViewer"].is_null(),
            "{body}"
        );

        let bearer = app.anonymous().with_bearer(secret);
        let answer = bearer.get("/api/v3/npq-applications").await;
        assert_calm(&answer, secret);
        assert_eq!(answer.status, 401);
    }
}
