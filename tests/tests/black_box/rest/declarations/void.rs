//! Taking declarations back (provider-api.md §4.8).

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::training::{Enrolled, Training, id_of};
use super::super::{Q, VERSIONS, assert_not_found, assert_refused, attribute};
use super::{but, started};
use crate::support::{a_declaration, a_statement};

/// A declaration that was paid, and the statement that it was paid on.
async fn paid(training: &Training, enrolled: Enrolled) -> (Uuid, Uuid) {
    let app = &training.app;
    let earlier: i64 = app
        .value("select count(*) from statements where year = 2024", [])
        .await;
    let month = 11 - i32::try_from(earlier).expect("a few statements");
    let statement = a_statement()
        .called(2024, month)
        .closing_on("2024-10-25")
        .create(app)
        .await;
    let declaration = a_declaration(enrolled.application)
        .in_state("paid")
        .on(statement)
        .create(app)
        .await;
    app.close_statement(statement).await;
    app.pay_statement(statement).await;
    (declaration, statement)
}

/// S107
#[tokio::test]
async fn what_is_not_paid_is_voided_with_its_item() {
    let training = Training::open().await;
    for version in VERSIONS {
        for (state, items) in [
            ("submitted", "none"),
            ("eligible", "voided"),
            ("payable", "voided"),
            ("ineligible", "voided"),
        ] {
            let enrolled = training.funded().await;
            let mut declaration = a_declaration(enrolled.application).in_state(state);
            if state != "submitted" {
                declaration = declaration.on(training.statement);
            }
            let id = declaration.create(&training.app).await;
            let answer = training.void(version, id).await;
            assert_eq!(attribute(&answer, "state"), "voided", "{version} {state}");
            assert_eq!(training.items(id).await, items, "{state}");
        }
    }
}

/// S108
#[tokio::test]
async fn what_was_paid_is_clawed_back_on_the_next_statement() {
    let training = Training::open().await;
    for version in VERSIONS {
        let enrolled = training.funded().await;
        let (id, statement) = paid(&training, enrolled).await;
        let answer = training.void(version, id).await;
        assert_eq!(attribute(&answer, "state"), "awaiting-clawback");
        assert_eq!(training.items(id).await, "paid, awaiting_clawback");
        let path = format!("/api/v3/participant-declarations/{id}");
        let answer = training.client.get(&path).await;
        assert_eq!(attribute(&answer, "statement_id"), json!(statement));
        assert_eq!(
            attribute(&answer, "clawback_statement_id"),
            json!(training.statement)
        );
        assert_refused(
            &training.void(version, id).await,
            &["declaration: The declaration will or has been be refunded."],
        );
        // The milestone is free again.
        let again = training
            .declare(version, &started(enrolled.participant))
            .await;
        assert_eq!(again.status, 200, "{}", again.text());
    }
}

/// S109, S110
#[tokio::test]
async fn a_void_is_refused_in_the_contracts_words() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let (id, _) = paid(&training, enrolled).await;
    training.app.close_statement(training.statement).await;
    assert_refused(
        &training.void("v3", id).await,
        &[
            "declaration: You cannot submit or void declarations for the 2024 cohort. The funding contract for this cohort has ended. Get in touch if you need to discuss this with us.",
        ],
    );
    let voided = a_declaration(enrolled.application)
        .in_state("voided")
        .create(&training.app)
        .await;
    assert_refused(
        &training.void("v3", voided).await,
        &["declaration: This declaration has already been voided."],
    );
}

/// finance.md §4.8
#[tokio::test]
async fn what_is_being_paid_stays_as_it_was_authorised() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let id = a_declaration(enrolled.application)
        .in_state("payable")
        .on(training.statement)
        .create(&training.app)
        .await;
    training.app.close_statement(training.statement).await;
    training
        .app
        .write(
            "update statements set authorised_at = $2 where id = $1",
            [training.statement.into(), training.app.now().into()],
        )
        .await;
    assert_refused(
        &training.void("v3", id).await,
        &["declaration: This declaration is being paid. Void it once its statement has been paid."],
    );
    assert_eq!(training.items(id).await, "payable");
}

/// S112
#[tokio::test]
async fn voiding_a_completed_course_voids_its_outcome() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let completed = json!({ "declaration_type": "completed", "has_passed": true });
    let declared = training
        .declare("v3", &but(started(enrolled.participant), &completed))
        .await;
    let answer = training.void("v3", id_of(&declared)).await;
    assert_eq!(attribute(&answer, "has_passed"), Value::Null);
    let path = format!("/api/v3/participants/npq/{}/outcomes", enrolled.participant);
    let outcomes = training.client.get(&path).await.json();
    let states: Vec<&Value> = outcomes["data"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|outcome| &outcome["attributes"]["state"])
        .collect();
    assert_eq!(states, ["passed", "voided"]);
}

/// S113
#[tokio::test]
async fn another_lead_providers_declaration_is_not_found() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let id = a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    let stranger = training.app.lead_provider(Q).await;
    for version in VERSIONS {
        for id in [id.to_string(), Uuid::now_v7().to_string(), "123XXX".into()] {
            let path = format!("/api/{version}/participant-declarations/{id}");
            assert_not_found(&stranger.get(&path).await);
            assert_not_found(&stranger.put(&format!("{path}/void"), &json!({})).await);
        }
    }
    let path = format!("/api/v3/participant-declarations/{id}/change-delivery-partner");
    let body = json!({ "data": { "attributes": { "delivery_partner_id": Uuid::now_v7() } } });
    assert_not_found(&stranger.put(&path, &body).await);
}
