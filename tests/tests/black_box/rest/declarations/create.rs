//! Declaring what is in order (provider-api.md §4.7).

use serde_json::{Value, json};

use super::super::training::{Training, id_of};
use super::super::{VERSIONS, attribute, messages, with_attributes};
use super::{but, started};
use crate::support::{a_statement, a_teacher};

/// S86, S87, S88
#[tokio::test]
async fn a_funded_start_is_eligible_and_on_the_next_statement_an_unfunded_one_only_submitted() {
    let training = Training::open().await;
    a_statement()
        .called(2025, 2)
        .closing_on("2025-01-25")
        .create(&training.app)
        .await;
    for version in VERSIONS {
        let funded = training.funded().await;
        let answer = training
            .declare(version, &started(funded.participant))
            .await;
        assert_eq!(attribute(&answer, "state"), "eligible", "{version}");
        let id = id_of(&answer);
        assert_eq!(training.items(id).await, "eligible");
        let path = format!("/api/v3/participant-declarations/{id}");
        assert_eq!(
            attribute(&training.client.get(&path).await, "statement_id"),
            json!(training.statement)
        );

        let unfunded = training.unfunded().await;
        let answer = training
            .declare(version, &started(unfunded.participant))
            .await;
        assert_eq!(attribute(&answer, "state"), "submitted", "{version}");
        let id = id_of(&answer);
        assert_eq!(training.items(id).await, "none");
        let path = format!("/api/v3/participant-declarations/{id}");
        assert_eq!(
            attribute(&training.client.get(&path).await, "statement_id"),
            Value::Null
        );
    }
}

/// S89, ruling 21, and §4.7 "after a void the same declaration can be posted again"
#[tokio::test]
async fn an_equal_declaration_is_refused_until_the_first_is_voided() {
    let training = Training::open().await;
    for version in VERSIONS {
        let enrolled = training.funded().await;
        let attributes = started(enrolled.participant);
        let first = id_of(&training.declare(version, &attributes).await);
        let other_date = but(
            attributes.clone(),
            &json!({ "declaration_date": "2024-11-01T00:00:00Z" }),
        );
        for again in [&attributes, &other_date] {
            let answer = training.declare(version, again).await;
            assert_eq!(answer.status, 422);
            assert_eq!(
                messages(&answer),
                [
                    "base: A declaration has already been submitted that will be, or has been, paid for this event"
                ]
            );
        }
        assert_eq!(training.void(version, first).await.status, 200);
        assert_ne!(id_of(&training.declare(version, &attributes).await), first);
    }
}

/// S100, S101
#[tokio::test]
async fn a_completed_course_gets_its_outcome_and_ehco_has_none() {
    let training = Training::open().await;
    for (has_passed, expected, template) in [
        (json!("true"), json!(true), "outcome_passed"),
        (json!(true), json!(true), "outcome_passed"),
        (json!(false), json!(false), "outcome_failed"),
    ] {
        let enrolled = training.funded().await;
        let attributes = but(
            started(enrolled.participant),
            &json!({ "declaration_type": "completed", "has_passed": has_passed }),
        );
        let answer = training.declare("v2", &attributes).await;
        assert_eq!(attribute(&answer, "has_passed"), expected);
        let path = format!("/api/v1/participants/npq/{}/outcomes", enrolled.participant);
        let outcomes = training.client.get(&path).await.json();
        assert_eq!(
            outcomes["data"][0]["attributes"]["completion_date"],
            "2024-10-31T00:00:00+00:00"
        );
        let told: String = training
            .app
            .value(
                "select template_key from email_messages where application_id = $1",
                [enrolled.application.into()],
            )
            .await;
        assert_eq!(told, template);
    }
    let user = a_teacher().create(&training.app).await;
    let ehco = "npq-early-headship-coaching-offer";
    let enrolled = training.enrolled(user, ehco, true).await;
    training
        .app
        .write(
            "update applications set schedule_id = (select s.id from schedules s
               where s.cohort_id = applications.cohort_id and s.identifier = 'npq-ehco-november')
             where id = $1",
            [enrolled.application.into()],
        )
        .await;
    let answer = training
        .declare(
            "v3",
            &but(
                started(user),
                &json!({ "declaration_type": "completed", "course_identifier": ehco,
                         "declaration_date": "2024-11-02T00:00:00Z" }),
            ),
        )
        .await;
    assert_eq!(attribute(&answer, "has_passed"), Value::Null);
    assert_eq!(attribute(&answer, "course_identifier"), ehco);
    let path = format!("/api/v1/participants/npq/{user}/outcomes");
    assert_eq!(
        training.client.get(&path).await.json(),
        json!({ "data": [] })
    );
}

/// S106
#[tokio::test]
async fn the_requests_own_clock_decides_what_is_in_the_future() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let attributes = but(
        started(enrolled.participant),
        &json!({ "declaration_date": "2024-12-10T00:00:00Z" }),
    );
    let path = "/api/v3/participant-declarations";
    let request = training
        .client
        .request("POST".parse().expect("a method"), path)
        .header("x-with-server-date", "2024-12-11T10:42:00Z")
        .header("content-type", "application/json")
        .body(with_attributes(&attributes).to_string());
    let answer = training.client.send(request).await;
    assert_eq!(attribute(&answer, "created_at"), "2024-12-11T10:42:00Z");
    assert_eq!(
        attribute(&answer, "declaration_date"),
        "2024-12-10T00:00:00Z"
    );
}

/// §4.7 row 3, Q16: a deferred participant may be declared for, a withdrawn one until then.
#[tokio::test]
async fn a_deferral_is_no_bar_and_a_day_before_the_withdrawal_still_counts() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let id = enrolled.participant;
    let declared = training.declare("v3", &started(id)).await;
    assert_eq!(declared.status, 200);
    let reason = json!({ "course_identifier": super::COURSE, "reason": "other" });
    training.act("v3", id, "defer", reason.clone()).await;
    let retained = json!({ "declaration_type": "retained-1" });
    let answer = training.declare("v3", &but(started(id), &retained)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());

    training.act("v3", id, "withdraw", reason).await;
    let later = json!({ "declaration_type": "retained-2",
                        "declaration_date": "2024-11-26T12:00:00Z" });
    let answer = training.declare("v3", &but(started(id), &later)).await;
    assert_eq!(
        messages(&answer),
        [
            "participant_id: This participant withdrew from this course on 2024-11-26T12:00:00Z. Enter a '#/declaration_date' that's on or before the withdrawal date."
        ]
    );
    let undated = but(
        started(id),
        &json!({ "declaration_type": "retained-2", "declaration_date": "" }),
    );
    assert_eq!(
        messages(&training.declare("v3", &undated).await),
        ["declaration_date: Enter a '#/declaration_date'."]
    );
    let before = json!({ "declaration_type": "retained-2" });
    let answer = training.declare("v3", &but(started(id), &before)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}
