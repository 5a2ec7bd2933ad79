//! The list, its filters and its order (provider-api.md §1.5–1.7, §3.2).

use chrono::TimeDelta;
use serde_json::{Value, json};
use uuid::Uuid;

use super::super::training::Training;
use super::super::{Q, VERSIONS, assert_not_found, attribute, ids, messages};
use crate::support::{a_declaration, a_teacher, an_application};

/// S57, S58
#[tokio::test]
async fn only_accepted_applications_with_the_lead_provider_make_a_participant() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    an_application()
        .of(enrolled.participant)
        .in_cohort("2024a")
        .create(&training.app)
        .await;
    let pending = a_teacher().create(&training.app).await;
    an_application()
        .of(pending)
        .in_cohort("2024a")
        .create(&training.app)
        .await;
    let elsewhere = a_teacher().create(&training.app).await;
    an_application()
        .of(elsewhere)
        .with_lead_provider(Q)
        .in_cohort("2024a")
        .accepted()
        .create(&training.app)
        .await;
    for version in VERSIONS {
        let list = format!("/api/{version}/participants/npq");
        assert_eq!(
            ids(&training.client.get(&list).await),
            [enrolled.participant]
        );
        for hidden in [pending.to_string(), elsewhere.to_string(), "123XXX".into()] {
            assert_not_found(&training.client.get(&format!("{list}/{hidden}")).await);
        }
    }
    let path = format!("/api/v3/participants/npq/{}", enrolled.participant);
    let enrolments = attribute(&training.client.get(&path).await, "npq_enrolments");
    assert_eq!(enrolments.as_array().map(Vec::len), Some(1));
}

/// §1.7
#[tokio::test]
async fn participants_come_in_the_order_of_their_accounts_and_v3_may_sort_them() {
    let training = Training::open().await;
    let mut people = Vec::new();
    for hours in [3, 1, 2] {
        let enrolled = training.funded().await;
        let at = training.app.now() - TimeDelta::hours(hours);
        training
            .app
            .write(
                "update users set created_at = $2 where id = $1",
                [enrolled.participant.into(), at.into()],
            )
            .await;
        people.push(enrolled.participant);
    }
    let oldest_first = [people[0], people[2], people[1]];
    let newest_first = [people[1], people[2], people[0]];
    for (version, query, expected) in [
        ("v1", "", oldest_first),
        ("v1", "?sort=-created_at", oldest_first),
        ("v3", "", oldest_first),
        ("v3", "?sort=-created_at", newest_first),
        ("v3", "?sort=nonsense", oldest_first),
    ] {
        let path = format!("/api/{version}/participants/npq{query}");
        assert_eq!(ids(&training.client.get(&path).await), expected, "{path}");
    }
    let path = "/api/v2/participants/npq?page[per_page]=2&page[page]=2";
    assert_eq!(ids(&training.client.get(path).await), [people[1]]);
    let path = "/api/v2/participants/npq?page[page]=3";
    assert!(ids(&training.client.get(path).await).is_empty());
    let path = "/api/v2/participants/npq?page[page]=0";
    assert_eq!(training.client.get(path).await.status, 400);
}

/// §1.6, `updated_since` of participants
#[tokio::test]
async fn whatever_shows_of_a_participant_counts_as_their_change() {
    let training = Training::open().await;
    let (user, application, change, elsewhere, nothing) = (
        training.funded().await,
        training.funded().await,
        training.funded().await,
        training.funded().await,
        training.funded().await,
    );
    for enrolled in [user, application, change, elsewhere, nothing] {
        training.an_hour_ago(enrolled).await;
    }
    let now = training.app.now();
    let app = &training.app;
    app.write(
        "update users set significantly_updated_at = $2 where id = $1",
        [user.participant.into(), now.into()],
    )
    .await;
    app.write(
        "update applications set updated_at = $2 where id = $1",
        [application.application.into(), now.into()],
    )
    .await;
    app.write(
        "insert into participant_id_changes
           (user_id, from_participant_id, to_participant_id, created_at, updated_at)
         values ($1, $2, $1, $3, $3)",
        [change.participant.into(), Uuid::now_v7().into(), now.into()],
    )
    .await;
    an_application()
        .of(elsewhere.participant)
        .for_course("npq-headship")
        .with_lead_provider(Q)
        .create(app)
        .await;
    app.write(
        "update users set email_updates_status = 'senco' where id = $1",
        [nothing.participant.into()],
    )
    .await;
    let mut expected: Vec<Uuid> = [user, application, change, elsewhere]
        .iter()
        .map(|enrolled| enrolled.participant)
        .collect();
    expected.sort();
    for version in VERSIONS {
        for since in ["2024-11-26T11:30:00Z", "2024-11-26T12:30:00%2B01:00"] {
            let path = format!("/api/{version}/participants/npq?filter[updated_since]={since}");
            let mut found = ids(&training.client.get(&path).await);
            found.sort();
            assert_eq!(found, expected, "{path}");
        }
        let path = format!("/api/{version}/participants/npq?filter[updated_since]=invalid");
        assert_eq!(
            messages(&training.client.get(&path).await),
            ["Bad request: The filter '#/updated_since' must be a valid ISO 8601 date"]
        );
    }
}

/// S62
#[tokio::test]
async fn v3_narrows_to_one_training_status() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let two_courses = training.funded().await;
    let second = training
        .enrolled(two_courses.participant, "npq-headship", true)
        .await;
    a_declaration(second.application)
        .create(&training.app)
        .await;
    let reason = json!({ "course_identifier": "npq-headship", "reason": "other" });
    let done = training
        .act("v3", second.participant, "defer", reason)
        .await;
    assert_eq!(done.status, 200);
    let path = "/api/v3/participants/npq?filter[training_status]=deferred";
    let answer = training.client.get(path).await;
    assert_eq!(ids(&answer), [second.participant]);
    let enrolments = &answer.json()["data"][0]["attributes"]["npq_enrolments"];
    assert_eq!(enrolments.as_array().map(Vec::len), Some(1));
    assert_eq!(enrolments[0]["course_identifier"], "npq-headship");
    let path = "/api/v2/participants/npq?filter[training_status]=deferred";
    assert_eq!(
        ids(&training.client.get(path).await),
        [enrolled.participant, two_courses.participant]
    );
    for wrong in ["not_valid_status", "active,deferred"] {
        let path = format!("/api/v3/participants/npq?filter[training_status]={wrong}");
        let answer = training.client.get(&path).await;
        assert_eq!(answer.status, 422);
        assert_eq!(
            messages(&answer),
            [
                "Unpermitted parameters: The filter '#/training_status' must be [\"active\", \"deferred\", \"withdrawn\"]"
            ]
        );
    }
}

/// S63
#[tokio::test]
async fn v3_finds_a_participant_by_a_former_id() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    training.funded().await;
    let (first, second) = (Uuid::now_v7(), Uuid::now_v7());
    for (from, to) in [(first, second), (second, enrolled.participant)] {
        training
            .app
            .write(
                "insert into participant_id_changes
                   (user_id, from_participant_id, to_participant_id, created_at, updated_at)
                 values ($1, $2, $3, $4, $4)",
                [
                    enrolled.participant.into(),
                    from.into(),
                    to.into(),
                    training.app.now().into(),
                ],
            )
            .await;
    }
    let by = |id: String| format!("/api/v3/participants/npq?filter[from_participant_id]={id}");
    let answer = training.client.get(&by(first.to_string())).await;
    assert_eq!(ids(&answer), [enrolled.participant]);
    let changes = &answer.json()["data"][0]["attributes"]["participant_id_changes"];
    assert_eq!(
        *changes,
        json!([{
            "from_participant_id": first,
            "to_participant_id": second,
            "changed_at": "2024-11-26T12:00:00Z"
        }])
    );
    for nobody in ["123XXX".to_owned(), Uuid::now_v7().to_string()] {
        assert!(ids(&training.client.get(&by(nobody)).await).is_empty());
    }
}

/// S60
#[tokio::test]
async fn a_trn_shows_on_participants_only_once_it_is_verified() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    training
        .app
        .write(
            "update users set trn_verified = false where id = $1",
            [enrolled.participant.into()],
        )
        .await;
    for version in VERSIONS {
        let path = format!("/api/{version}/participants/npq/{}", enrolled.participant);
        let answer = training.client.get(&path).await;
        assert_eq!(attribute(&answer, "teacher_reference_number"), Value::Null);
        let path = format!("/api/{version}/npq-applications/{}", enrolled.application);
        let answer = training.client.get(&path).await;
        assert!(attribute(&answer, "teacher_reference_number").is_string());
    }
}
