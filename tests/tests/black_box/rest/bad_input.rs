//! What no request should hold, in every place where one could: a clear answer, never a 500,
//! nothing written (provider-api.md §1.1, §1.4–1.6; Q2–Q5).

use openidconnect::reqwest::Method;
use serde_json::{Value, json};

use super::{P, assert_not_found, ids, messages};
use crate::support::{TestApp, an_application};

const STRUCTURE: &str =
    "Bad request: correct json data structure required. See API docs for reference";
const PAGE: &str = "Bad request: The '#/page[page]' and '#/page[per_page]' parameter values must be a valid positive number";
const UPDATED_SINCE: &str =
    "Bad request: The filter '#/updated_since' must be a valid ISO 8601 date";
const FILTER: &str = "Bad request: '#/filter' is not a valid field";

/// S6, S7, S13; Q5
#[tokio::test]
async fn a_list_says_what_is_wrong_with_its_query() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for (query, detail) in [
        ("page[page]=-1", PAGE),
        ("page[page]=0", PAGE),
        ("page[page]=abc", PAGE),
        ("page[page]=", PAGE),
        ("page[page]=%00", PAGE),
        ("page[page][]=1", PAGE),
        ("page[per_page]=0", PAGE),
        ("page[per_page]=-5", PAGE),
        ("filter[updated_since]=invalid", UPDATED_SINCE),
        ("filter[updated_since]=2021-13-01", UPDATED_SINCE),
        ("filter[updated_since]=%00", UPDATED_SINCE),
        ("filter[updated_since]=%FF%FE", UPDATED_SINCE),
        ("filter[updated_since][]=2021-01-01", UPDATED_SINCE),
        ("filter=abc", FILTER),
        ("filter[]=abc", FILTER),
    ] {
        for version in super::VERSIONS {
            let answer = client
                .get(&format!("/api/{version}/npq-applications?{query}"))
                .await;
            assert_eq!(answer.status, 400, "{query}");
            assert_eq!(messages(&answer), [detail], "{query}");
            assert_eq!(answer.header("content-type"), "application/json");
        }
    }
}

#[tokio::test]
async fn a_query_that_asks_for_nothing_known_is_answered() {
    let app = TestApp::start().await;
    let mine = an_application().in_cohort("2023a").create(&app).await;
    let client = app.lead_provider(P).await;
    let long = "a".repeat(5000);
    for (query, found) in [
        ("", true),
        ("page=2", true),
        ("filter[unknown]=%00", true),
        ("filter[cohort]=", true),
        ("filter[cohort]=%20", true),
        ("filter[cohort]=2023,%00,abc", true),
        ("filter[cohort]=%00", false),
        ("filter[cohort]=0000", false),
        ("filter[cohort]=99999999999999999999", false),
        ("filter[cohort][]=2023", false),
        ("filter[participant_id]=123XXX", false),
        ("filter[participant_id]=%00", false),
        ("filter[participant_id]='%20or%20true--", false),
        ("sort=%00;drop%20table%20applications", true),
        ("sort[]=created_at", true),
        ("page[page]=99999999999999999999", false),
        ("%FF%FE=%FF", true),
        ("&&&===", true),
        (long.as_str(), true),
    ] {
        let answer = client
            .get(&format!("/api/v3/npq-applications?{query}"))
            .await;
        let expected = if found { vec![mine] } else { vec![] };
        assert_eq!(ids(&answer), expected, "{}", &query[..query.len().min(60)]);
    }
}

/// S19
#[tokio::test]
async fn a_path_or_method_that_the_contract_does_not_have_is_not_found() {
    let app = TestApp::start().await;
    let mine = an_application().in_cohort("2023a").create(&app).await;
    let client = app.lead_provider(P).await;
    let compact = mine.simple().to_string();
    let long = "a".repeat(10_000);
    for path in [
        "/api/v3/npq-applications/123XXX".to_owned(),
        "/api/v3/npq-applications/%00".to_owned(),
        "/api/v3/npq-applications/%FF".to_owned(),
        format!("/api/v3/npq-applications/{compact}"),
        format!("/api/v3/npq-applications/{{{mine}}}"),
        format!("/api/v3/npq-applications/{long}"),
        format!("/api/v3/npq-applications/{mine}%00"),
        format!("/api/v3/npq-applications/{mine}/unknown"),
        "/api/v3/nothing".to_owned(),
        "/api/v4/npq-applications".to_owned(),
        "/api/v3".to_owned(),
        "/api/v3/npq-enrolments.csv".to_owned(),
    ] {
        assert_not_found(&client.get(&path).await);
        // Routes are looked up before tokens.
        if !path.contains("npq-applications/") {
            assert_not_found(&app.anonymous().get(&path).await);
        }
    }
    for (method, path) in [
        (
            Method::PATCH,
            format!("/api/v3/npq-applications/{mine}/accept"),
        ),
        (
            Method::GET,
            format!("/api/v3/npq-applications/{mine}/accept"),
        ),
        (Method::POST, "/api/v3/npq-applications".to_owned()),
        (Method::DELETE, format!("/api/v3/npq-applications/{mine}")),
        (Method::OPTIONS, "/api/v3/npq-applications".to_owned()),
        (
            Method::PUT,
            "/api/v3/npq-applications/123XXX/change-funded-place".to_owned(),
        ),
    ] {
        assert_not_found(&client.send(client.request(method, &path)).await);
    }
    for path in [
        format!(
            "/api/v3/npq-applications/{}",
            mine.to_string().to_uppercase()
        ),
        format!("/api/v3/npq-applications/{mine}/"),
        format!("/api/v3/npq-applications/{mine}.json"),
    ] {
        assert_eq!(client.get(&path).await.status, 200, "{path}");
    }
}

/// Q2
#[tokio::test]
async fn a_format_that_no_route_has_is_not_acceptable() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let answer = client.get("/api/v3/npq-applications.xml").await;
    assert_eq!((answer.status.as_u16(), answer.text().as_str()), (406, ""));
    let accept = client
        .request(Method::GET, "/api/v3/npq-applications")
        .header("Accept", "application/xml");
    let answer = client.send(accept).await;
    assert_eq!(answer.header("content-type"), "application/json");
}

/// S35; Q2, Q3
#[tokio::test]
async fn a_body_without_the_structure_is_refused_and_nothing_is_written() {
    let app = TestApp::start().await;
    let id = an_application().in_cohort("2023a").create(&app).await;
    let client = app.lead_provider(P).await;
    let path = format!("/api/v3/npq-applications/{id}/accept");
    let deep = format!(r#"{{"data":{}"#, r#"{"a":"#.repeat(50_000));
    for body in [
        r#"{"data":{}}"#,
        r#"{"data":[]}"#,
        r#"{"data":"x"}"#,
        r#"{"data":1}"#,
        r#"{"data":{"attributes":null}}"#,
        r#"{"data":{"attributes":{}}}"#,
        r#"{"data":{"attributes":[]}}"#,
        r#"{"data":{"attributes":{"unknown":true}}}"#,
        r#"{"data":{"attributes":{"funded_place":[true]}}}"#,
        r#"{"data":{"attributes":{"schedule_identifier":{}}}}"#,
        "{",
        "not json",
        "\u{0}",
        "\u{feff}{}",
        deep.as_str(),
    ] {
        let sent = body.to_owned();
        let answer = client
            .raw(Method::POST, &path, Some("application/json"), sent)
            .await;
        let shown = &body[..body.len().min(60)];
        assert_eq!(answer.status, 400, "{shown}");
        assert_eq!(messages(&answer), [STRUCTURE], "{shown}");
    }
    // The look-up comes before the body.
    let unknown = format!("/api/v3/npq-applications/{}/accept", uuid::Uuid::now_v7());
    let answer = client
        .raw(Method::POST, &unknown, Some("application/json"), "{")
        .await;
    assert_not_found(&answer);
    assert_eq!(status_of(&app, id).await, "pending");
}

#[tokio::test]
async fn values_of_the_wrong_kind_are_refused_in_the_contracts_words() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for schedule in [
        json!("any-schedule"),
        json!("npq-specialist-autumn\u{0}"),
        json!("'; drop table applications; --"),
        json!("a".repeat(100_000)),
        json!(5),
        json!(true),
    ] {
        let id = an_application().in_cohort("2023a").create(&app).await;
        let body = super::with_attributes(&json!({ "schedule_identifier": schedule }));
        let path = format!("/api/v3/npq-applications/{id}/accept");
        super::assert_refused(
            &client.post(&path, &body).await,
            &["schedule_identifier: Selected schedule is not valid for the course"],
        );
        assert_eq!(status_of(&app, id).await, "pending");
    }
}

#[tokio::test]
async fn a_body_of_another_type_counts_as_none() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for content_type in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        Some("application/vnd.api+json"),
    ] {
        let id = an_application().in_cohort("2023a").create(&app).await;
        let path = format!("/api/v3/npq-applications/{id}/accept");
        let answer = client.raw(Method::POST, &path, content_type, "{{{").await;
        assert_eq!(answer.status, 200, "{content_type:?}");
    }
    let id = an_application().in_cohort("2023a").create(&app).await;
    let path = format!("/api/v3/npq-applications/{id}/accept");
    let with_charset = Some("application/json; charset=utf-8");
    let answer = client.raw(Method::POST, &path, with_charset, "{{{").await;
    assert_eq!(answer.status, 400);
}

#[tokio::test]
async fn a_body_of_ten_megabytes_is_too_large_on_every_route() {
    let app = TestApp::start().await;
    let id = an_application().in_cohort("2023a").create(&app).await;
    let client = app.lead_provider(P).await;
    for action in ["accept", "reject"] {
        let path = format!("/api/v3/npq-applications/{id}/{action}");
        let body = vec![b' '; 10 * 1024 * 1024];
        let answer = client
            .raw(Method::POST, &path, Some("application/json"), body)
            .await;
        assert_eq!(answer.status, 413);
        let body: Value = answer.json();
        assert_eq!(body["errors"][0]["title"], "Request too large");
    }
    assert_eq!(status_of(&app, id).await, "pending");
}

async fn status_of(app: &TestApp, id: uuid::Uuid) -> String {
    app.value(
        "select approval_status::text from applications where id = $1",
        [id.into()],
    )
    .await
}

/// Whoever has no token must not make the server read on and on.
#[tokio::test]
async fn a_strangers_endless_body_is_not_read_to_its_end() {
    use tokio::io::AsyncWriteExt;

    const PROMISED: usize = 64 * 1024 * 1024;
    let app = TestApp::start().await;
    let mut stream = tokio::net::TcpStream::connect(app.address())
        .await
        .expect("the port is open");
    let head = format!(
        "POST /api/v3/participant-declarations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {PROMISED}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.expect("it listens");
    let chunk = vec![b' '; 64 * 1024];
    let mut sent = 0;
    while sent < PROMISED && stream.write_all(&chunk).await.is_ok() {
        sent += chunk.len();
    }
    assert!(sent < PROMISED, "the server read all of it");
}
