//! Changing the schedule (provider-api.md §4.5, §7.5).

use serde_json::{Value, json};

use super::super::training::{COURSE, Enrolled, Training};
use super::super::{VERSIONS, assert_refused, attribute};
use crate::support::{a_declaration, a_statement, a_teacher, an_application};

const NOT_PRESENT: &str =
    "schedule_identifier: The property '#/schedule_identifier' must be present";
const WOULD_NOT_FIT: &str = "schedule_identifier: Changing schedule would invalidate existing declarations. Please void them first.";
const COHORT_STAYS: &str = "cohort: You cannot change the '#/cohort' field";
const NO_CONTRACT: &str = "cohort: You cannot change a participant to this cohort as you do not have a contract for the cohort and course. Contact the DfE for assistance.";

fn to(schedule: &str) -> Value {
    json!({ "course_identifier": COURSE, "schedule_identifier": schedule })
}

fn to_cohort(schedule: &str, cohort: Value) -> Value {
    let mut attributes = to(schedule);
    attributes["cohort"] = cohort;
    attributes
}

/// Somebody on the autumn schedule of the uncapped cohort 2023a, where P has a contract.
async fn in_2023(training: &Training) -> Enrolled {
    let participant = a_teacher().create(&training.app).await;
    let application = an_application()
        .of(participant)
        .for_course(COURSE)
        .in_cohort("2023a")
        .eligible_for_funding()
        .accepted()
        .create(&training.app)
        .await;
    Enrolled {
        participant,
        application,
    }
}

async fn contract(training: &Training, cohort: &str) {
    a_statement()
        .in_cohort(cohort)
        .with_contract_for(COURSE)
        .create(&training.app)
        .await;
}

async fn place(training: &Training, of: Enrolled) -> String {
    training
        .app
        .value(
            "select k.identifier || ' ' || s.identifier || ' ' || coalesce(a.funded_place::text, '-')
             from applications a join cohorts k on k.id = a.cohort_id
             join schedules s on s.id = a.schedule_id where a.id = $1",
            [of.application.into()],
        )
        .await
}

/// S76
#[tokio::test]
async fn a_participant_moves_within_the_cohort() {
    let training = Training::open().await;
    contract(&training, "2023a").await;
    for version in VERSIONS {
        let enrolled = in_2023(&training).await;
        training.an_hour_ago(enrolled).await;
        let answer = training
            .act(
                version,
                enrolled.participant,
                "change-schedule",
                to("npq-leadership-spring"),
            )
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(attribute(&answer, "updated_at"), "2024-11-26T12:00:00Z");
        assert_eq!(
            place(&training, enrolled).await,
            "2023a npq-leadership-spring -"
        );
        assert_eq!(training.training(enrolled).await, "active - 0");
    }
}

/// S77
#[tokio::test]
async fn a_participant_moves_to_another_cohort_and_back_and_the_funded_place_follows() {
    let training = Training::open().await;
    for cohort in ["2022a", "2023a"] {
        contract(&training, cohort).await;
    }
    let enrolled = in_2023(&training).await;
    let id = enrolled.participant;
    for (cohort, schedule, expected) in [
        (
            json!("2022"),
            "npq-leadership-spring",
            "2022a npq-leadership-spring -",
        ),
        (
            json!(2023),
            "npq-leadership-autumn",
            "2023a npq-leadership-autumn -",
        ),
        (
            json!("2024"),
            "npq-leadership-autumn",
            "2024a npq-leadership-autumn true",
        ),
    ] {
        let answer = training
            .act("v3", id, "change-schedule", to_cohort(schedule, cohort))
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(place(&training, enrolled).await, expected);
    }
    // S83: not out of the capped cohort again.
    assert_refused(
        &training
            .act(
                "v3",
                id,
                "change-schedule",
                to_cohort("npq-leadership-autumn", json!("2023")),
            )
            .await,
        &[COHORT_STAYS],
    );
}

/// §7.5: 2025 has two cohorts; the schedule is looked for in the latest first.
#[tokio::test]
async fn a_year_with_two_cohorts_means_the_latest_that_holds_the_schedule() {
    let training = Training::open().await;
    contract(&training, "2025b").await;
    let enrolled = training.funded().await;
    let answer = training
        .act(
            "v3",
            enrolled.participant,
            "change-schedule",
            to_cohort("npq-leadership-spring", json!("2025")),
        )
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(
        place(&training, enrolled).await,
        "2025b npq-leadership-spring true"
    );
}

/// S79, S80, S84 and rows C1 to C3, C6, C7, C9; Q15
#[tokio::test]
async fn a_move_is_refused_with_everything_that_is_wrong() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let id = enrolled.participant;
    for (attributes, expected) in [
        (
            to("npq-leadership-autumn"),
            vec!["schedule_identifier: Selected schedule is already on the profile"],
        ),
        (to("invalid"), vec![NOT_PRESENT]),
        (to("inva\0lid"), vec![NOT_PRESENT]),
        (to(""), vec![NOT_PRESENT]),
        (json!({ "course_identifier": COURSE }), vec![NOT_PRESENT]),
        (
            to("npq-ehco-november"),
            vec!["schedule_identifier: Selected schedule is not valid for the course"],
        ),
        (
            to_cohort("npq-leadership-autumn", json!("1999")),
            vec![NOT_PRESENT],
        ),
        (
            to_cohort("npq-leadership-autumn", json!("soon")),
            vec![NOT_PRESENT],
        ),
        (
            to_cohort("npq-leadership-autumn", json!("99999999999")),
            vec![NOT_PRESENT],
        ),
        (
            to_cohort("npq-leadership-spring", json!("2025")),
            vec![NO_CONTRACT],
        ),
        (
            to_cohort("npq-leadership-spring", json!("2023")),
            vec![NO_CONTRACT, COHORT_STAYS],
        ),
    ] {
        let said = attributes.to_string();
        let answer = training.act("v3", id, "change-schedule", attributes).await;
        assert_eq!(answer.status, 422, "{said}");
        assert_refused(&answer, &expected);
    }
}

/// S81 and rows C4, C5, C8
#[tokio::test]
async fn what_is_declared_and_a_withdrawal_stand_in_the_way() {
    let training = Training::open().await;
    for cohort in ["2022a", "2023a"] {
        contract(&training, cohort).await;
    }
    let enrolled = in_2023(&training).await;
    let id = enrolled.participant;
    let declaration = a_declaration(enrolled.application)
        .dated("2024-01-01T00:00:00Z")
        .create(&training.app)
        .await;
    assert_refused(
        &training
            .act("v3", id, "change-schedule", to("npq-leadership-spring"))
            .await,
        &[WOULD_NOT_FIT],
    );
    assert_refused(
        &training
            .act(
                "v3",
                id,
                "change-schedule",
                to_cohort("npq-leadership-autumn", json!("2022")),
            )
            .await,
        &[COHORT_STAYS],
    );
    let reason = json!({ "course_identifier": COURSE, "reason": "other" });
    training.act("v3", id, "withdraw", reason).await;
    training.void("v3", declaration).await;
    assert_refused(
        &training
            .act("v3", id, "change-schedule", to("npq-leadership-spring"))
            .await,
        &["participant_id: The participant is already withdrawn"],
    );
}
