//! Requests that want too much, or are no GraphQL at all (integrations-and-operations.md §5.14).

use openidconnect::reqwest::Method;
use openidconnect::reqwest::header::{ACCEPT, COOKIE, ORIGIN};
use serde_json::json;

use crate::support::{Answer, TestApp};

const SERVICE: &str = "{ service { now } }";

#[track_caller]
fn assert_refused(answer: &Answer, code: &str) {
    assert_eq!(answer.error_codes(), [code], "{}", answer.text());
    assert_eq!(answer.status, 400, "{}", answer.text());
    assert!(answer.json().get("data").is_none(), "nothing ran");
}

#[tokio::test]
async fn a_query_that_nests_thirty_levels_is_refused() {
    let app = TestApp::start().await;
    let query = format!("{{ {} id {} }}", "service { ".repeat(30), "}".repeat(30));
    let answer = app.anonymous().operation(&query, json!({})).await;
    assert_refused(&answer, "QUERY_TOO_DEEP");
}

#[tokio::test]
async fn two_thousand_aliases_are_refused() {
    let app = TestApp::start().await;
    let fields: String = (0..2_000).fold(String::new(), |all, n| all + &format!("a{n}:now "));
    let query = format!("{{ service {{ {fields} }} }}");
    let answer = app.anonymous().operation(&query, json!({})).await;
    assert_refused(&answer, "QUERY_TOO_COMPLEX");
}

#[tokio::test]
async fn eleven_fields_at_the_root_are_refused() {
    let app = TestApp::start().await;
    let query = format!("{{ {} }}", "service { now } ".repeat(11));
    let answer = app.anonymous().operation(&query, json!({})).await;
    assert_refused(&answer, "QUERY_TOO_COMPLEX");
}

#[tokio::test]
async fn an_unknown_field_is_named_and_no_other_is_suggested() {
    let app = TestApp::start().await;
    let answer = app
        .anonymous()
        .operation("{ servise { now } }", json!({}))
        .await;
    assert_refused(&answer, "BAD_REQUEST");
    let message = answer.json()["errors"][0]["message"].to_string();
    assert!(message.contains("servise"), "{message}");
    assert!(
        !message.contains("did you mean") && !message.contains("\"service\""),
        "{message}"
    );
}

#[tokio::test]
async fn a_wrong_value_is_the_requests_fault_and_not_the_servers() {
    let app = TestApp::start().await;
    let query =
        "query($by: [ApplicationDimension!]!) { analytics { applications(by: $by) { count } } }";
    let analyst = app.staff(domain::staff::StaffRole::Analyst).await;
    for by in [json!(["NAME"]), json!(1), json!(null)] {
        let answer = analyst.operation(query, json!({ "by": by })).await;
        assert_eq!(answer.error_codes(), ["BAD_REQUEST"], "{}", answer.text());
    }
}

#[tokio::test]
async fn ten_megabytes_are_refused_before_they_are_read() {
    let app = TestApp::start().await;
    let body = "x".repeat(10 * 1024 * 1024);
    let request = app
        .anonymous()
        .request(Method::POST, "/graphql")
        .header("content-type", "application/json")
        .body(body);
    // The server may close the connection while the body is still on its way.
    if let Ok(response) = request.send().await {
        assert_eq!(response.status(), 413);
    }
    let query = format!("{{ service {{ now }} }} # {}", "x".repeat(40_000));
    let answer = app.anonymous().operation(&query, json!({})).await;
    assert_eq!(answer.status, 413, "{}", answer.text());
}

#[tokio::test]
async fn another_content_type_malformed_json_and_lists_of_requests_are_refused() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    let body = json!({ "query": SERVICE }).to_string();
    for content_type in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
    ] {
        let answer = client
            .raw(Method::POST, "/graphql", content_type, body.clone())
            .await;
        assert_eq!(answer.status, 415, "{content_type:?}");
    }
    for body in ["{", "[]", "{}", &format!("[{body}]")] {
        let json = Some("application/json");
        let answer = client
            .raw(Method::POST, "/graphql", json, body.to_owned())
            .await;
        assert_refused(&answer, "BAD_REQUEST");
    }
}

#[tokio::test]
async fn only_post_is_taken() {
    let app = TestApp::start().await;
    for method in [Method::GET, Method::PUT, Method::DELETE] {
        let path = "/graphql?query=%7Bservice%7Bnow%7D%7D";
        let answer = app.anonymous().raw(method.clone(), path, None, "").await;
        assert_eq!(answer.status, 405, "{method}");
    }
}

#[tokio::test]
async fn the_answer_is_of_the_type_that_the_client_accepts() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    for (accept, content_type, refusal) in [
        (
            "application/graphql-response+json",
            "application/graphql-response+json",
            400,
        ),
        ("application/json", "application/json", 200),
        ("*/*", "application/graphql-response+json", 400),
    ] {
        for (query, status) in [(SERVICE, 200), ("{ x }", refusal)] {
            let request = client
                .request(Method::POST, "/graphql")
                .header(ACCEPT, accept)
                .header("content-type", "application/json")
                .body(json!({ "query": query }).to_string());
            let answer = client.send(request).await;
            assert_eq!(answer.status.as_u16(), status, "{accept} {query}");
            assert!(
                answer.header("content-type").starts_with(content_type),
                "{accept}"
            );
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
    let request = client
        .request(Method::POST, "/graphql")
        .header(ACCEPT, "text/html")
        .header("content-type", "application/json")
        .body(json!({ "query": SERVICE }).to_string());
    assert_eq!(client.send(request).await.status, 406);
}

#[tokio::test]
async fn production_tells_nothing_of_the_schema() {
    let app = TestApp::configured(|config| {
        config.environment = npq::config::Environment::Production;
    })
    .await;
    for query in [
        "{ __schema { types { name } } }",
        "{ __type(name: \"Query\") { name } }",
    ] {
        let answer = app.anonymous().operation(query, json!({})).await;
        assert!(!answer.text().contains("Query\""), "{}", answer.text());
        assert!(answer.json()["errors"].is_array() || answer.json()["data"]["__type"].is_null());
    }
}

#[tokio::test]
async fn a_cookie_counts_only_when_one_of_our_pages_sends_it() {
    let app = TestApp::start().await;
    let staff = app.staff(domain::staff::StaffRole::Admin).await;
    let cookie = format!(
        "_npq_admin_session={}",
        staff.cookie("_npq_admin_session").unwrap()
    );
    let client = app.anonymous();
    for (origin, fetch_site, status) in [
        (None, None, 403),
        (Some("https://evil.example"), None, 403),
        (Some("null"), None, 403),
        (None, Some("cross-site"), 403),
        (None, Some("same-origin"), 200),
        (Some("http://localhost:4002"), None, 200),
    ] {
        let mut request = client
            .request(Method::POST, "/graphql")
            .header(COOKIE, &cookie)
            .header("content-type", "application/json")
            .body(json!({ "query": "{ staffViewer { permissions } }" }).to_string());
        if let Some(origin) = origin {
            request = request.header(ORIGIN, origin);
        }
        if let Some(site) = fetch_site {
            request = request.header("sec-fetch-site", site);
        }
        let answer = client.send(request).await;
        assert_eq!(
            answer.status,
            status,
            "{origin:?} {fetch_site:?}: {}",
            answer.text()
        );
    }
}

#[tokio::test]
async fn no_other_site_is_ever_let_in_by_cors() {
    let app = TestApp::start().await;
    let client = app.anonymous();
    for method in [Method::OPTIONS, Method::POST] {
        let request = client
            .request(method, "/graphql")
            .header(ORIGIN, "https://evil.example")
            .header("access-control-request-method", "POST")
            .header("content-type", "application/json")
            .body(json!({ "query": SERVICE }).to_string());
        let answer = client.send(request).await;
        assert_eq!(answer.header("access-control-allow-origin"), "");
        assert_ne!(answer.status, 200);
    }
}
