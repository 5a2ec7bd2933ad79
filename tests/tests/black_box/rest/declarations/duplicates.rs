//! The same person under two accounts (provider-api.md §0.3, §4.7; finance.md §3.4).

use serde_json::{Value, json};

use super::super::training::{COURSE, Enrolled, Training, id_of};
use super::super::{Q, attribute};
use super::started;
use crate::support::{a_declaration, a_teacher, an_application};

/// Somebody with Q, whose start was declared, and somebody with the same TRN at P.
async fn twins(training: &Training, state: &'static str) -> (uuid::Uuid, Enrolled) {
    let trn = "7654321";
    let first = a_teacher().with_trn(trn).create(&training.app).await;
    let application = an_application()
        .of(first)
        .for_course(COURSE)
        .with_lead_provider(Q)
        .in_cohort("2024a")
        .accepted()
        .create(&training.app)
        .await;
    let original = a_declaration(application)
        .in_state(state)
        .create(&training.app)
        .await;
    let second = a_teacher().with_trn(trn).create(&training.app).await;
    (original, training.enrolled(second, COURSE, true).await)
}

#[tokio::test]
async fn a_milestone_declared_for_a_twin_makes_the_second_ineligible() {
    let training = Training::open().await;
    let (original, twin) = twins(&training, "submitted").await;
    let answer = training.declare("v3", &started(twin.participant)).await;
    assert_eq!(attribute(&answer, "state"), "ineligible");
    assert_eq!(
        attribute(&answer, "ineligible_for_funding_reason"),
        "duplicate_declaration"
    );
    assert_eq!(attribute(&answer, "statement_id"), Value::Null);
    let id = id_of(&answer);
    assert_eq!(training.items(id).await, "ineligible");
    let superseded_by: uuid::Uuid = training
        .app
        .value(
            "select superseded_by_id from declarations where id = $1",
            [id.into()],
        )
        .await;
    assert_eq!(superseded_by, original);
    // An ineligible one leaves the milestone free, and does not count as an original.
    let again = training.declare("v3", &started(twin.participant)).await;
    assert_eq!(attribute(&again, "state"), "ineligible");
}

#[tokio::test]
async fn without_an_open_statement_a_duplicate_stands_on_none() {
    let training = Training::open().await;
    let (_, twin) = twins(&training, "eligible").await;
    training.app.close_statement(training.statement).await;
    training
        .app
        .write(
            "update applications set funded_place = false where id = $1",
            [twin.application.into()],
        )
        .await;
    let answer = training.declare("v3", &started(twin.participant)).await;
    assert_eq!(attribute(&answer, "state"), "ineligible");
    assert_eq!(training.items(id_of(&answer)).await, "none");
}

#[tokio::test]
async fn a_voided_original_leaves_the_milestone_to_the_twin() {
    let training = Training::open().await;
    let (_, twin) = twins(&training, "voided").await;
    let answer = training.declare("v3", &started(twin.participant)).await;
    assert_eq!(attribute(&answer, "state"), "eligible");
    assert_eq!(
        attribute(&answer, "ineligible_for_funding_reason"),
        Value::Null
    );
    assert_eq!(attribute(&answer, "has_passed"), json!(null));
}
