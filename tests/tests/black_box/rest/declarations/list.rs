//! The list, its filters and its CSV (provider-api.md §1.6, §1.9, §3.3).

use chrono::TimeDelta;
use uuid::Uuid;

use super::super::training::Training;
use super::super::{Q, VERSIONS, ids, messages};
use crate::support::{a_declaration, an_application};

#[tokio::test]
async fn a_lead_provider_sees_the_declarations_that_it_made_oldest_first() {
    let training = Training::open().await;
    let enrolled = training.funded().await;
    let (first, second) = (
        a_declaration(enrolled.application)
            .create(&training.app)
            .await,
        a_declaration(enrolled.application)
            .of_type("retained-1")
            .create(&training.app)
            .await,
    );
    let at_q = an_application()
        .with_lead_provider(Q)
        .in_cohort("2024a")
        .accepted()
        .create(&training.app)
        .await;
    a_declaration(at_q).create(&training.app).await;
    for version in VERSIONS {
        let list = format!("/api/{version}/participant-declarations");
        assert_eq!(ids(&training.client.get(&list).await), [first, second]);
        let path = format!("{list}?page[per_page]=1&page[page]=2");
        assert_eq!(ids(&training.client.get(&path).await), [second]);
        let path = format!("{list}?page[page]=abc");
        assert_eq!(training.client.get(&path).await.status, 400);
    }
}

#[tokio::test]
async fn declarations_are_filtered_by_change_and_participant_and_in_v3_by_cohort() {
    let training = Training::open().await;
    let (one, other) = (training.funded().await, training.funded().await);
    let old = a_declaration(one.application).create(&training.app).await;
    let new = a_declaration(other.application).create(&training.app).await;
    training
        .app
        .write(
            "update declarations set updated_at = $2 where id = $1",
            [
                old.into(),
                (training.app.now() - TimeDelta::hours(2)).into(),
            ],
        )
        .await;
    let both = vec![old, new];
    for version in VERSIONS {
        let v3 = version == "v3";
        for (filter, expected) in [
            ("updated_since]=2024-11-26T11:00:00Z".to_owned(), vec![new]),
            (format!("participant_id]={}", one.participant), vec![old]),
            (
                format!("participant_id]={},{}", one.participant, other.participant),
                both.clone(),
            ),
            ("participant_id]=123XXX".to_owned(), vec![]),
            (format!("participant_id]={}", Uuid::now_v7()), vec![]),
            ("cohort]=2024".to_owned(), both.clone()),
            (
                "cohort]=2023".to_owned(),
                if v3 { vec![] } else { both.clone() },
            ),
            (
                "cohort]=nonsense".to_owned(),
                if v3 { vec![] } else { both.clone() },
            ),
        ] {
            let path = format!("/api/{version}/participant-declarations?filter[{filter}");
            assert_eq!(ids(&training.client.get(&path).await), expected, "{path}");
        }
        let path = format!("/api/{version}/participant-declarations?filter[updated_since]=x");
        assert_eq!(
            messages(&training.client.get(&path).await),
            ["Bad request: The filter '#/updated_since' must be a valid ISO 8601 date"]
        );
        let path = format!("/api/{version}/participant-declarations?filter=x");
        assert_eq!(training.client.get(&path).await.status, 400);
    }
}
