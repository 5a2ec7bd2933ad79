//! Declaring what is not in order, row by row (provider-api.md §4.7).

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::training::{COURSE, Training};
use super::super::{Q, VERSIONS, assert_refused, with_attributes};
use super::{but, started};
use crate::support::{a_statement, a_teacher, an_application};

const UNKNOWN_PARTICIPANT: &str = "participant_id: Your update cannot be made as the '#/participant_id' is not recognised. Check participant details and try again.";
const UNKNOWN_COURSE: &str = "course_identifier: The entered '#/course_identifier' is not recognised for the given participant. Check details and try again.";
const WRONG_DATE: &str = "declaration_date: Enter a valid RCF3339 '#/declaration_date'.";
const NO_DATE: &str = "declaration_date: Enter a '#/declaration_date'.";
const EARLY: &str =
    "declaration_date: Enter a '#/declaration_date' that's on or after the schedule start.";
const NO_TYPE: &str = "declaration_type: Enter a '#/declaration_type'.";
const NOT_ON_SCHEDULE: &str =
    "declaration_type: The property '#/declaration_type' does not exist for this schedule.";
const PASSED_OR_NOT: &str = "has_passed: Enter 'true' or 'false' in the '#/has_passed' field to indicate whether this participant has passed or failed their course.";
const FUTURE: &str = "declaration_date: The '#/declaration_date' value cannot be a future date. Check the date and try again.";
const NO_CONTRACT: &str = "cohort: You cannot submit a declaration for this participant as you do not have a contract for the cohort and course. Contact the DfE for assistance.";
const ENDED: &str = "cohort: You cannot submit or void declarations for the 2024 cohort. The funding contract for this cohort has ended. Get in touch if you need to discuss this with us.";

/// S91, S92, S97, S98, S99 and rows 1, 2, 4 to 8, 11, 12, 14
#[tokio::test]
async fn each_row_refuses_in_the_contracts_words() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let specialist = training
        .enrolled(
            a_teacher().create(&training.app).await,
            "npq-leading-teaching",
            true,
        )
        .await;
    let completed = |has_passed: Value| {
        but(
            started(enrolled.participant),
            &json!({ "declaration_type": "completed", "has_passed": has_passed }),
        )
    };
    let with = |other: Value| but(started(enrolled.participant), &other);
    let rows: Vec<(&str, Value, Vec<&str>)> = vec![
        (
            "1",
            with(json!({ "participant_id": null })),
            vec!["participant_id: The property '#/participant_id' must be present"],
        ),
        ("2", started(Uuid::now_v7()), vec![UNKNOWN_PARTICIPANT]),
        (
            "2",
            with(json!({ "participant_id": "123XXX" })),
            vec![UNKNOWN_PARTICIPANT],
        ),
        (
            "2",
            with(json!({ "participant_id": "\0" })),
            vec![UNKNOWN_PARTICIPANT],
        ),
        (
            "4",
            with(json!({ "course_identifier": null })),
            vec![UNKNOWN_COURSE],
        ),
        (
            "4",
            with(json!({ "course_identifier": "npq-headship" })),
            vec![UNKNOWN_COURSE],
        ),
        (
            "5, 7",
            with(json!({ "declaration_date": "2023-19-01T11:21:55Z" })),
            vec![WRONG_DATE, NO_DATE],
        ),
        (
            "5, 7",
            with(json!({ "declaration_date": 5 })),
            vec![WRONG_DATE, NO_DATE],
        ),
        (
            "5",
            with(json!({ "declaration_date": "2024-10-01" })),
            vec![WRONG_DATE],
        ),
        (
            "6",
            with(json!({ "declaration_date": "2024-09-30T23:59:59Z" })),
            vec![EARLY],
        ),
        (
            "7",
            with(json!({ "declaration_date": null })),
            vec![NO_DATE],
        ),
        (
            "8",
            with(json!({ "declaration_type": null })),
            vec![NO_TYPE],
        ),
        ("11", completed(json!(null)), vec![PASSED_OR_NOT]),
        ("11", completed(json!("no")), vec![PASSED_OR_NOT]),
        ("11", completed(json!("True")), vec![PASSED_OR_NOT]),
        (
            "12",
            with(json!({ "declaration_type": "extended-1" })),
            vec![NOT_ON_SCHEDULE],
        ),
        (
            "14",
            with(json!({ "declaration_date": "2024-11-27T12:00:00Z" })),
            vec![FUTURE],
        ),
        (
            "12, specialist",
            but(
                started(specialist.participant),
                &json!({ "course_identifier": "npq-leading-teaching", "declaration_type": "retained-2" }),
            ),
            vec![NOT_ON_SCHEDULE],
        ),
        (
            "2 silences what rests on it",
            json!({ "participant_id": Uuid::now_v7(), "declaration_type": "started" }),
            vec![UNKNOWN_PARTICIPANT, NO_DATE],
        ),
    ];
    for (row, attributes, expected) in rows {
        for version in VERSIONS {
            let answer = training.declare(version, &attributes).await;
            assert_eq!(answer.status, 422, "row {row}: {attributes}");
            assert_refused(&answer, &expected);
        }
    }
    let made: i64 = training
        .app
        .value("select count(*) from declarations", [])
        .await;
    assert_eq!(made, 0);
}

/// S95
#[tokio::test]
async fn somebody_elses_participant_is_not_recognised() {
    let training = Training::open().await;
    let participant = a_teacher().create(&training.app).await;
    an_application()
        .of(participant)
        .for_course(COURSE)
        .with_lead_provider(Q)
        .in_cohort("2024a")
        .accepted()
        .create(&training.app)
        .await;
    assert_refused(
        &training.declare("v3", &started(participant)).await,
        &[UNKNOWN_PARTICIPANT],
    );
    // Known for another course, the accepted application for this one is Q's (Q17).
    training
        .enrolled(participant, "npq-leading-teaching", true)
        .await;
    assert_refused(
        &training.declare("v3", &started(participant)).await,
        &[UNKNOWN_COURSE],
    );
}

/// S102 and row 10
#[tokio::test]
async fn without_an_open_statement_only_what_is_not_billed_is_declared() {
    let training = Training::open().await;
    let (funded, unfunded) = (training.funded().await, training.unfunded().await);
    training.app.close_statement(training.statement).await;
    assert_refused(
        &training.declare("v3", &started(funded.participant)).await,
        &[ENDED],
    );
    a_statement()
        .called(2025, 2)
        .closing_on("2025-01-25")
        .for_service_fees()
        .create(&training.app)
        .await;
    a_statement()
        .called(2024, 11)
        .closing_on("2024-11-25")
        .create(&training.app)
        .await;
    assert_refused(
        &training.declare("v3", &started(funded.participant)).await,
        &[ENDED],
    );
    let answer = training.declare("v3", &started(unfunded.participant)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    // On the deadline itself it is open still.
    a_statement()
        .called(2024, 12)
        .closing_on("2024-11-26")
        .create(&training.app)
        .await;
    let answer = training.declare("v3", &started(funded.participant)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// S104 and row 9
#[tokio::test]
async fn without_a_contract_nothing_is_declared() {
    let training = Training::open().await;
    let user = a_teacher().create(&training.app).await;
    training.enrolled(user, "npq-headship", true).await;
    let headship = json!({ "course_identifier": "npq-headship" });
    assert_refused(
        &training.declare("v1", &but(started(user), &headship)).await,
        &[NO_CONTRACT],
    );
    // A contract on any statement of the cohort will do, a closed one, too.
    let old = a_statement()
        .called(2024, 6)
        .closing_on("2024-05-25")
        .with_contract_for("npq-headship")
        .create(&training.app)
        .await;
    training.app.close_statement(old).await;
    let answer = training.declare("v1", &but(started(user), &headship)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
}

/// §1.4
#[tokio::test]
async fn a_body_without_attributes_is_a_bad_request() {
    let training = Training::open().await;
    for version in VERSIONS {
        let path = format!("/api/{version}/participant-declarations");
        for body in [
            json!({}),
            json!({ "data": {} }),
            json!([]),
            with_attributes(&json!({})),
        ] {
            let answer = training.client.post(&path, &body).await;
            assert_eq!(answer.status, 400, "{body}");
            assert_eq!(
                answer.text(),
                r#"{"errors":[{"title":"Bad request","detail":"correct json data structure required. See API docs for reference"}]}"#
            );
        }
    }
}
