//! Lists of outcomes (provider-api.md §1.6, §3.4).

use chrono::TimeDelta;
use uuid::Uuid;

use super::super::training::{Enrolled, Training};
use super::super::{Q, VERSIONS, ids, messages};
use crate::support::a_declaration;

async fn with_outcome(training: &Training, hours_ago: i64) -> (Enrolled, Uuid) {
    let enrolled = training.funded().await;
    let declaration = a_declaration(enrolled.application)
        .of_type("completed")
        .create(&training.app)
        .await;
    let id = Uuid::now_v7();
    let at = training.app.now() - TimeDelta::hours(hours_ago);
    training
        .app
        .write(
            "insert into participant_outcomes
               (id, declaration_id, state, completion_date, created_at, updated_at)
             values ($1, $2, 'passed', '2024-11-20', $3, $3)",
            [id.into(), declaration.into(), at.into()],
        )
        .await;
    (enrolled, id)
}

/// S121, S122
#[tokio::test]
async fn outcomes_are_listed_oldest_first_of_all_or_of_one_participant() {
    let training = Training::open().await;
    let (_, new) = with_outcome(&training, 0).await;
    let (enrolled, old) = with_outcome(&training, 2).await;
    for version in VERSIONS {
        let all = format!("/api/{version}/participants/npq/outcomes");
        for (path, expected) in [
            (all.clone(), vec![old, new]),
            (format!("{all}?page[per_page]=1&page[page]=2"), vec![new]),
            (
                format!("{all}?filter[created_since]=2024-11-26T11:00:00Z"),
                vec![new],
            ),
            (
                format!(
                    "/api/{version}/participants/npq/{}/outcomes?filter[created_since]=2024-11-26T11:00:00Z",
                    enrolled.participant
                ),
                vec![old],
            ),
        ] {
            assert_eq!(ids(&training.client.get(&path).await), expected, "{path}");
        }
        let answer = training
            .client
            .get(&format!("{all}?filter[created_since]=invalid"))
            .await;
        assert_eq!(answer.status, 400);
        assert_eq!(
            messages(&answer),
            ["Bad request: The filter '#/created_since' must be a valid ISO 8601 date"]
        );
        let stranger = training.app.lead_provider(Q).await;
        assert!(ids(&stranger.get(&all).await).is_empty());
    }
}
