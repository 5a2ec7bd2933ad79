//! Tokens and scope (provider-api.md §1.2).

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::LeadProviderId;
use reqwest::Method;
use reqwest::header::AUTHORIZATION;
use service::tokens::{self, TokenKind};
use service::{Clock, Ctx};
use store::Actor;
use uuid::Uuid;

use super::{P, Q, assert_not_found, ids};
use crate::support::{Answer, TestApp, an_application};
use openidconnect::reqwest;

#[track_caller]
fn assert_denied(answer: &Answer) {
    assert_eq!(answer.status, 401);
    assert_eq!(answer.text(), r#"{"error":"HTTP Token: Access denied"}"#);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("www-authenticate"), "");
}

fn as_operator(app: &TestApp) -> Ctx {
    Ctx {
        db: app.db().clone(),
        actor: Actor::CommandLine("token"),
        now: app.now(),
        request_id: Uuid::now_v7(),
    }
}

/// S1, S2
#[tokio::test]
async fn a_bad_token_is_denied_on_every_route() {
    let app = TestApp::start().await;
    let id = Uuid::now_v7();
    for (method, path) in [
        (Method::GET, "npq-applications".to_owned()),
        (Method::GET, "npq-applications.csv".to_owned()),
        (Method::GET, "npq-applications.xml".to_owned()),
        (Method::GET, format!("npq-applications/{id}")),
        (Method::POST, format!("npq-applications/{id}/accept")),
        (Method::POST, format!("npq-applications/{id}/reject")),
        (
            Method::PUT,
            format!("npq-applications/{id}/change-funded-place"),
        ),
    ] {
        for version in super::VERSIONS {
            let path = format!("/api/{version}/{path}");
            let nobody = app.anonymous();
            assert_denied(&nobody.send(nobody.request(method.clone(), &path)).await);
            let stranger = app.anonymous().with_bearer("npq_test_unknown");
            assert_denied(&stranger.send(stranger.request(method.clone(), &path)).await);
        }
    }
}

#[tokio::test]
async fn the_scheme_is_bearer_or_token_and_nothing_else() {
    let app = TestApp::start().await;
    let issued = tokens::issue_for_lead_provider(&as_operator(&app), TokenKind::Test, P, "a test")
        .await
        .expect("the lead provider is seeded");
    let client = app.anonymous();
    for (scheme, status) in [
        ("Bearer", 200),
        ("Token", 200),
        ("bearer", 401),
        ("token", 401),
        ("Basic", 401),
    ] {
        let request = client
            .request(Method::GET, "/api/v3/npq-applications")
            .header(AUTHORIZATION, format!("{scheme} {}", issued.token));
        assert_eq!(client.send(request).await.status, status, "{scheme}");
    }
}

#[tokio::test]
async fn a_token_in_the_address_opens_nothing() {
    let app = TestApp::start().await;
    let issued = tokens::issue_for_lead_provider(&as_operator(&app), TokenKind::Test, P, "a test")
        .await
        .expect("the lead provider is seeded");
    let path = format!("/api/v3/npq-applications?token={}", issued.token);
    assert_denied(&app.anonymous().get(&path).await);
}

#[tokio::test]
async fn only_a_hash_of_a_token_is_stored_and_a_revoked_one_opens_nothing() {
    let app = TestApp::start().await;
    let ctx = as_operator(&app);
    let issued = tokens::issue_for_lead_provider(&ctx, TokenKind::Test, P, "a test")
        .await
        .expect("the lead provider is seeded");
    let other = tokens::issue_for_lead_provider(&ctx, TokenKind::Test, P, "another")
        .await
        .expect("a lead provider may have several");
    let stored: i64 = app
        .value(
            "select count(*) from api_tokens where token_hash = sha256(convert_to($1, 'UTF8'))",
            [issued.token.clone().into()],
        )
        .await;
    assert_eq!(stored, 1);

    let client = app.anonymous().with_bearer(&issued.token);
    assert_eq!(client.get("/api/v3/npq-applications").await.status, 200);
    assert!(
        tokens::revoke(&ctx, issued.id)
            .await
            .expect("it is revoked")
    );
    assert!(!tokens::revoke(&ctx, issued.id).await.expect("once"));
    assert_denied(&client.get("/api/v3/npq-applications").await);
    let other = app.anonymous().with_bearer(other.token);
    assert_eq!(other.get("/api/v3/npq-applications").await.status, 200);
}

#[tokio::test]
async fn a_token_of_another_scope_or_past_its_end_opens_nothing() {
    let app = TestApp::start().await;
    let ctx = as_operator(&app);
    let foreign = tokens::issue_for_teacher_record_service(&ctx, TokenKind::Test, "a test")
        .await
        .expect("it is made");
    let client = app.anonymous().with_bearer(foreign.token);
    assert_denied(&client.get("/api/v3/npq-applications").await);

    let ended = tokens::issue_for_lead_provider(&ctx, TokenKind::Test, P, "a test")
        .await
        .expect("the lead provider is seeded");
    app.write(
        "update api_tokens set expires_at = $2 where id = $1",
        [ended.id.into(), app.now().into()],
    )
    .await;
    let client = app.anonymous().with_bearer(ended.token);
    assert_denied(&client.get("/api/v3/npq-applications").await);
}

#[tokio::test]
async fn the_last_use_of_a_token_is_known_to_the_minute() {
    let start: DateTime<Utc> = "2026-11-24T10:00:00Z".parse().expect("a moment");
    let now = std::sync::Arc::new(std::sync::Mutex::new(start));
    let clock = now.clone();
    let app = TestApp::configured(move |config| {
        config.clock = Clock::new(move || *clock.lock().expect("the clock is whole"));
    })
    .await;
    let client = app.lead_provider(P).await;
    let last_used = || async {
        app.value::<DateTime<Utc>>("select max(last_used_at) from api_tokens", [])
            .await
    };
    for (seconds, known) in [(0, 0), (30, 0), (61, 61), (90, 61)] {
        *now.lock().expect("the clock is whole") = start + TimeDelta::seconds(seconds);
        assert_eq!(client.get("/api/v3/npq-applications").await.status, 200);
        assert_eq!(last_used().await, start + TimeDelta::seconds(known));
    }
}

/// S3, S18: the same for every route and either way round.
#[tokio::test]
async fn another_lead_providers_applications_do_not_exist() {
    let app = TestApp::start().await;
    let theirs = an_application().with_lead_provider(Q).create(&app).await;
    let client = app.lead_provider(P).await;
    for version in super::VERSIONS {
        let base = format!("/api/{version}/npq-applications");
        assert!(ids(&client.get(&base).await).is_empty());
        assert_not_found(&client.get(&format!("{base}/{theirs}")).await);
        let body = serde_json::json!({});
        assert_not_found(&client.post(&format!("{base}/{theirs}/accept"), &body).await);
        assert_not_found(&client.post(&format!("{base}/{theirs}/reject"), &body).await);
        let path = format!("{base}/{theirs}/change-funded-place");
        assert_not_found(&client.put(&path, &body).await);
    }
    let status: String = app
        .value(
            "select approval_status::text from applications where id = $1",
            [theirs.into()],
        )
        .await;
    assert_eq!(status, "pending");
}

#[tokio::test]
async fn a_lead_providers_tokens_are_listed_without_the_tokens() {
    let app = TestApp::start().await;
    let ctx = as_operator(&app);
    let issued = tokens::issue_for_lead_provider(&ctx, TokenKind::Live, P, "their new system")
        .await
        .expect("the lead provider is seeded");
    let owner: Uuid = app
        .value("select id from lead_providers where name = $1", [P.into()])
        .await;
    let listed = tokens::list(app.db(), LeadProviderId(owner))
        .await
        .expect("they are listed");
    assert_eq!(listed.len(), 1);
    assert_eq!(
        (listed[0].id, listed[0].label.as_str()),
        (issued.id, "their new system")
    );
    let unknown = tokens::issue_for_lead_provider(&ctx, TokenKind::Test, "Nobody", "a test").await;
    assert!(unknown.is_err());
}
