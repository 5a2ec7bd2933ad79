//! Recording what came of a course (provider-api.md §4.6).

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::training::{COURSE, Enrolled, Training, id_of, shape};
use super::super::{Q, VERSIONS, assert_not_found, assert_refused, attribute, with_attributes};
use crate::support::a_declaration;

const NOT_COMPLETED: &str = "base: The participant has not had a 'completed' declaration submitted for them. Therefore you cannot update their outcome.";
const UNKNOWN_COURSE: &str = "course_identifier: The entered '#/course_identifier' is not recognised for the given participant. Check details and try again.";
const NO_COURSE: &str =
    "course_identifier: Enter a '#/course_identifier' value for this participant.";
const PASSED_OR_FAILED: &str = "state: The attribute '#/state' can only include 'passed' or 'failed' values. If you need to void an outcome, you will need to void the associated 'completed' declaration.";
const NO_STATE: &str = "state: The '#/state' is missing from your request. Please include a 'passed' or 'failed' value and try again.";
const NO_DATE: &str = "completion_date: The '#/completion_date' is missing from your request. Please include a completion_date value and try again.";
const WRONG_DATE: &str =
    "completion_date: The '#/completion_date' value must be in the following format: 'yyyy-mm-dd'";
const FUTURE: &str = "completion_date: The '#/completion_date' value cannot be a future date. Check the date and try again.";

fn outcome(state: &str, day: &str) -> Value {
    json!({ "course_identifier": COURSE, "state": state, "completion_date": day })
}

async fn completed(training: &Training, state: &'static str) -> (Enrolled, Uuid) {
    let enrolled = training.funded().await;
    let id = a_declaration(enrolled.application)
        .of_type("completed")
        .in_state(state)
        .create(&training.app)
        .await;
    (enrolled, id)
}

/// S114, S116 and the snapshot of §3.4
#[tokio::test]
async fn an_outcome_is_recorded_once_and_moves_its_declaration() {
    let training = Training::open().await;
    for version in VERSIONS {
        let (enrolled, declaration) = completed(&training, "payable").await;
        training
            .app
            .write(
                "update declarations set updated_at = '2024-11-01T00:00:00Z' where id = $1",
                [declaration.into()],
            )
            .await;
        let id = enrolled.participant;
        let answer = training
            .outcome(version, id, outcome("passed", "2024-11-20"))
            .await;
        let first = id_of(&answer);
        let ids = [(first, "outcome"), (id, "participant")];
        insta::assert_snapshot!(format!("outcome_{version}"), shape(&answer.text(), &ids));
        let path = format!("/api/v3/participant-declarations/{declaration}");
        let shown = training.client.get(&path).await;
        assert_eq!(attribute(&shown, "updated_at"), "2024-11-26T12:00:00Z");
        assert_eq!(attribute(&shown, "has_passed"), json!(true));

        let again = outcome("passed", "2024-11-20T00:00:00+00:00");
        assert_eq!(id_of(&training.outcome(version, id, again).await), first);
        let mut seen = vec![first];
        for (state, day) in [
            ("passed", "2024-11-21"),
            ("failed", "2024-11-21"),
            // No longer the newest, so it counts anew.
            ("passed", "2024-11-20"),
        ] {
            let next = id_of(&training.outcome(version, id, outcome(state, day)).await);
            assert!(!seen.contains(&next));
            seen.push(next);
        }
        let mails: i64 = training
            .app
            .value(
                "select count(*) from email_messages where user_id = $1",
                [id.into()],
            )
            .await;
        assert_eq!(mails, 4, "one for each new outcome");
    }
}

/// S118, S119, S120 and rows O1 to O8
#[tokio::test]
async fn an_outcome_is_refused_with_everything_that_is_wrong() {
    let training = Training::open().await;
    let (enrolled, _) = completed(&training, "paid").await;
    let with = |other: Value| super::super::but(outcome("passed", "2024-11-20"), &other);
    for (attributes, expected) in [
        (with(json!({ "state": "voided" })), vec![PASSED_OR_FAILED]),
        (
            with(json!({ "state": null })),
            vec![PASSED_OR_FAILED, NO_STATE],
        ),
        (
            with(json!({ "completion_date": null })),
            vec![NO_DATE, WRONG_DATE],
        ),
        (
            with(json!({ "completion_date": "31-05-2021" })),
            vec![WRONG_DATE],
        ),
        (
            with(json!({ "completion_date": "2021-13-01" })),
            vec![WRONG_DATE],
        ),
        (
            with(json!({ "completion_date": "2024-11-27" })),
            vec![FUTURE],
        ),
        (
            with(json!({ "course_identifier": null })),
            vec![UNKNOWN_COURSE, NO_COURSE, NOT_COMPLETED],
        ),
        (
            with(json!({ "course_identifier": "npq-early-headship-coaching-offer" })),
            vec![UNKNOWN_COURSE, NOT_COMPLETED],
        ),
        (
            with(json!({ "course_identifier": "npq-headship" })),
            vec![NOT_COMPLETED],
        ),
    ] {
        let said = attributes.to_string();
        let answer = training
            .outcome("v3", enrolled.participant, attributes)
            .await;
        assert_eq!(answer.status, 422, "{said}");
        assert_refused(&answer, &expected);
    }
}

/// Row O7: which states of the declaration will do.
#[tokio::test]
async fn only_a_completed_declaration_that_counts_carries_an_outcome() {
    let training = Training::open().await;
    for (state, counts) in [
        ("submitted", true),
        ("eligible", true),
        ("payable", true),
        ("paid", true),
        ("ineligible", true),
        ("voided", false),
        ("awaiting_clawback", false),
        ("clawed_back", false),
    ] {
        let (enrolled, _) = completed(&training, state).await;
        let attributes = outcome("failed", "2024-11-20");
        let answer = training
            .outcome("v1", enrolled.participant, attributes)
            .await;
        if counts {
            assert_eq!(attribute(&answer, "state"), "failed", "{state}");
        } else {
            assert_refused(&answer, &[NOT_COMPLETED]);
        }
    }
}

/// §1.4, check order
#[tokio::test]
async fn the_body_is_looked_at_before_the_participant() {
    let training = Training::open().await;
    let (enrolled, _) = completed(&training, "paid").await;
    let stranger = training.app.lead_provider(Q).await;
    let path = format!("/api/v3/participants/npq/{}/outcomes", enrolled.participant);
    assert_eq!(stranger.post(&path, &json!({})).await.status, 400);
    let body = with_attributes(&outcome("passed", "2024-11-20"));
    assert_not_found(&stranger.post(&path, &body).await);
    assert_not_found(&stranger.get(&path).await);
    let path = "/api/v3/participants/npq/123XXX/outcomes";
    assert_not_found(&training.client.post(path, &body).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_equal_outcomes_at_once_make_one() {
    let training = Training::configured(|config| config.database_pool = 12).await;
    let (enrolled, _) = completed(&training, "paid").await;
    let answers =
        futures_util::future::join_all((0..20).map(|_| {
            training.outcome("v3", enrolled.participant, outcome("passed", "2024-11-20"))
        }))
        .await;
    let mut ids: Vec<Uuid> = answers.iter().map(id_of).collect();
    ids.dedup();
    assert_eq!(ids.len(), 1);
}
