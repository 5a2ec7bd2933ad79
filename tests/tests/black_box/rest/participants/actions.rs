//! Deferring, resuming, withdrawing (provider-api.md §4.4).

use serde_json::{Value, json};

use super::super::training::{COURSE, Training};
use super::super::{Q, VERSIONS, assert_not_found, assert_refused, attribute};
use crate::support::{Answer, a_declaration};

const NOT_RECOGNISED: &str = "participant_id: Your update cannot be made as the '#/participant_id' is not recognised. Check participant details and try again.";
const NO_SUCH_COURSE: &str = "course_identifier: The entered '#/course_identifier' is not recognised for the given participant. Check details and try again.";
const NOT_STARTED: &str = "participant_id: An NPQ participant who has not got a started declaration cannot be withdrawn. Please contact support for assistance";
const BAD_REASON: &str = "reason: The property '#/reason' must be a valid reason";

fn enrolment(answer: &Answer, key: &str) -> Value {
    attribute(answer, "npq_enrolments")[0][key].clone()
}

fn because(reason: &str) -> Value {
    json!({ "course_identifier": COURSE, "reason": reason })
}

/// S65, S69, S71
#[tokio::test]
async fn training_is_deferred_withdrawn_and_resumed_and_each_time_somebody_is_told() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    a_declaration(enrolled.application)
        .in_state("voided")
        .create(&training.app)
        .await;
    let id = enrolled.participant;
    let now = json!("2024-11-26T12:00:00Z");

    training.an_hour_ago(enrolled).await;
    let answer = training.act("v3", id, "defer", because("other")).await;
    assert_eq!(enrolment(&answer, "training_status"), "deferred");
    assert_eq!(
        enrolment(&answer, "deferral"),
        json!({ "reason": "other", "date": now })
    );
    assert_eq!(enrolment(&answer, "withdrawal"), Value::Null);
    assert_eq!(attribute(&answer, "updated_at"), now);
    assert_eq!(training.training(enrolled).await, "deferred other 1");

    let reason = because("quality-of-programme-structure-not-suitable.");
    let answer = training.act("v3", id, "withdraw", reason).await;
    assert_eq!(enrolment(&answer, "training_status"), "withdrawn");
    assert_eq!(
        enrolment(&answer, "withdrawal")["reason"],
        "quality-of-programme-structure-not-suitable."
    );
    assert_eq!(enrolment(&answer, "deferral"), Value::Null);

    let course = json!({ "course_identifier": COURSE });
    let answer = training.act("v3", id, "resume", course).await;
    assert_eq!(enrolment(&answer, "training_status"), "active");
    assert_eq!(enrolment(&answer, "withdrawal"), Value::Null);
    assert_eq!(training.training(enrolled).await, "active - 3");

    let (mails, untouched): (String, bool) = (
        training
            .app
            .value(
                "select string_agg(template_key, ', ' order by created_at, id) from email_messages
                 where application_id = $1",
                [enrolled.application.into()],
            )
            .await,
        training
            .app
            .value(
                "select significantly_updated_at < $2 from users where id = $1",
                [id.into(), training.app.now().into()],
            )
            .await,
    );
    assert_eq!(mails, "deferred, withdrawn, resumed");
    assert!(untouched, "the person's own timestamp stays (§3.6)");
}

/// S66, S67, S68 and rows D1 to D4
#[tokio::test]
async fn a_deferral_is_refused_with_everything_that_is_wrong() {
    let training = Training::open().await;
    for version in VERSIONS {
        let fresh = training.funded().await;
        let id = fresh.participant;
        assert_refused(
            &training.act(version, id, "defer", because("other")).await,
            &["participant_id: You cannot defer an NPQ participant that has no declarations"],
        );
        a_declaration(fresh.application).create(&training.app).await;
        assert_refused(
            &training.act(version, id, "defer", because("bad")).await,
            &[BAD_REASON],
        );
        assert_refused(
            &training
                .act(version, id, "defer", json!({ "course_identifier": COURSE }))
                .await,
            &[BAD_REASON],
        );
        let done = training.act(version, id, "defer", because("other")).await;
        assert_eq!(done.status, 200);
        assert_refused(
            &training.act(version, id, "defer", because("other")).await,
            &["participant_id: The participant is already deferred"],
        );
        let done = training
            .act(version, id, "withdraw", because("other"))
            .await;
        assert_eq!(done.status, 200);
        assert_refused(
            &training.act(version, id, "defer", because("other")).await,
            &["participant_id: The participant is already withdrawn"],
        );
        assert_eq!(training.training(fresh).await, "withdrawn other 2");
    }
}

/// Rows W1 to W3
#[tokio::test]
async fn a_withdrawal_is_refused_with_everything_that_is_wrong() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let id = enrolled.participant;
    assert_refused(
        &training.act("v1", id, "withdraw", because("other")).await,
        &[NOT_STARTED],
    );
    a_declaration(enrolled.application)
        .of_type("retained-1")
        .create(&training.app)
        .await;
    assert_refused(
        &training
            .act("v1", id, "withdraw", because("bereavement"))
            .await,
        &[BAD_REASON, NOT_STARTED],
    );
    a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    let done = training.act("v1", id, "withdraw", because("other")).await;
    assert_eq!(done.status, 200);
    assert_refused(
        &training.act("v1", id, "withdraw", because("other")).await,
        &["participant_id: The participant is already withdrawn"],
    );
}

/// §7.5: v3 alone knows the reasons of 2025.
#[tokio::test]
async fn later_reasons_to_withdraw_are_known_to_v3_alone() {
    let training = Training::open().await;
    for (version, accepted) in [("v1", false), ("v2", false), ("v3", true)] {
        let enrolled = training.funded().await;
        a_declaration(enrolled.application)
            .create(&training.app)
            .await;
        let reason = because("change-in-career");
        let answer = training
            .act(version, enrolled.participant, "withdraw", reason)
            .await;
        assert_eq!(answer.status.is_success(), accepted, "{version}");
    }
}

/// S72, S73 and rows A3 to A5
#[tokio::test]
async fn an_action_needs_an_accepted_application_for_exactly_the_course() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let id = enrolled.participant;
    for (attributes, expected) in [
        (
            json!({ "course_identifier": COURSE }),
            vec!["participant_id: The participant is already active"],
        ),
        (
            json!({ "course_identifier": "npq-headship" }),
            vec![NOT_RECOGNISED],
        ),
        (
            json!({ "course_identifier": "npq-nonsense" }),
            vec![NO_SUCH_COURSE, NOT_RECOGNISED],
        ),
        (
            json!({ "course_identifier": null, "other": 1 }),
            vec![NO_SUCH_COURSE, NOT_RECOGNISED],
        ),
        (json!({ "other": 1 }), vec![NO_SUCH_COURSE, NOT_RECOGNISED]),
    ] {
        assert_refused(
            &training.act("v3", id, "resume", attributes).await,
            &expected,
        );
    }
    let wrong = json!({ "course_identifier": "npq-headship", "reason": "other" });
    assert_refused(
        &training.act("v3", id, "withdraw", wrong).await,
        &[NOT_RECOGNISED, NOT_STARTED],
    );
}

/// §1.4, check order: the body, then the participant, then the rules.
#[tokio::test]
async fn the_body_is_looked_at_before_the_participant() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let stranger = training.app.lead_provider(Q).await;
    for action in ["defer", "resume", "withdraw", "change-schedule"] {
        for id in [enrolled.participant.to_string(), "123XXX".to_owned()] {
            let path = format!("/api/v2/participants/npq/{id}/{action}");
            for body in [
                json!({}),
                json!({ "data": {} }),
                json!({ "data": { "attributes": {} } }),
            ] {
                assert_eq!(training.client.put(&path, &body).await.status, 400);
            }
            let body = json!({ "data": { "attributes": { "course_identifier": COURSE } } });
            assert_not_found(&stranger.put(&path, &body).await);
        }
        let path = format!("/api/v2/participants/npq/123XXX/{action}");
        let body = json!({ "data": { "attributes": { "course_identifier": COURSE } } });
        assert_not_found(&training.client.put(&path, &body).await);
    }
}

/// §4.4: without the lock both would write.
#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_deferrals_at_once_one_comes_about() {
    let training = Training::configured(|config| config.database_pool = 12).await;
    let enrolled = training.funded().await;
    a_declaration(enrolled.application)
        .create(&training.app)
        .await;
    let answers = futures_util::future::join_all(
        (0..50).map(|_| training.act("v3", enrolled.participant, "defer", because("other"))),
    )
    .await;
    let done = answers.iter().filter(|answer| answer.status == 200).count();
    assert_eq!(done, 1);
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        assert_refused(
            answer,
            &["participant_id: The participant is already deferred"],
        );
    }
    assert_eq!(training.training(enrolled).await, "deferred other 1");
}
