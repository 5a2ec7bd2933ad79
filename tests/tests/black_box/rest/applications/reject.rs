//! Rejecting (provider-api.md §4.2).

use chrono::TimeDelta;
use serde_json::json;

use super::super::{P, assert_refused, attribute};
use super::{reject, status_of, untouched_since};
use crate::support::{TestApp, an_application};

/// S48
#[tokio::test]
async fn a_pending_application_is_rejected_with_its_reason_and_a_mail() {
    let app = TestApp::start().await;
    let id = an_application().in_cohort("2024a").create(&app).await;
    untouched_since(&app, id, app.now() - TimeDelta::days(1)).await;
    let client = app.lead_provider(P).await;
    let answer = reject(&client, id).await;
    assert_eq!(attribute(&answer, "status"), json!("rejected"));

    let written: bool = app
        .value(
            "select a.rejection_reason = 'rejected_by_provider' and a.accepted_at is null
               and a.updated_at > now() - interval '1 hour'
               and u.significantly_updated_at = a.updated_at and u.updated_at = a.updated_at
               and not exists (select from training_states t where t.application_id = a.id)
               and (select count(*) = 1 from email_messages m
                    where m.application_id = a.id and m.template_key = 'rejected'
                      and m.recipient = u.email and m.status = 'queued')
             from applications a join users u on u.id = a.user_id where a.id = $1",
            [id.into()],
        )
        .await;
    assert!(written);
}

/// S49
#[tokio::test]
async fn a_decision_is_final() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let rejected = an_application().rejected().create(&app).await;
    assert_refused(
        &reject(&client, rejected).await,
        &["application: This NPQ application has already been rejected"],
    );
    let accepted = an_application()
        .in_cohort("2023a")
        .accepted()
        .create(&app)
        .await;
    assert_refused(
        &reject(&client, accepted).await,
        &["application: Once accepted an application cannot change state"],
    );
    assert_eq!(status_of(&app, accepted).await, "accepted");
}

#[tokio::test]
async fn the_body_is_ignored() {
    use openidconnect::reqwest::Method;

    let app = TestApp::start().await;
    let id = an_application().create(&app).await;
    let client = app.lead_provider(P).await;
    let path = format!("/api/v1/npq-applications/{id}/reject.json");
    let answer = client
        .raw(Method::POST, &path, Some("application/json"), "{{{")
        .await;
    assert_eq!(attribute(&answer, "status"), json!("rejected"));
}
