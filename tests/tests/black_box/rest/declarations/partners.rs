//! Delivery partners of declarations (provider-api.md §7.6).

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::training::{Enrolled, Training, id_of};
use super::super::{assert_not_found, assert_refused, with_attributes};
use super::{but, started};
use crate::support::{Answer, a_declaration};

const NOT_CONFIRMED: &str = "The entered '#/delivery_partner_id' is not from your list of confirmed Delivery Partners for the Cohort";

/// A delivery partner with whom P works in these cohorts.
async fn partner(training: &Training, name: &str, cohorts: &[&str]) -> Uuid {
    let id = Uuid::now_v7();
    let app = &training.app;
    app.write(
        "insert into delivery_partners (id, name) values ($1, $2)",
        [id.into(), name.into()],
    )
    .await;
    for cohort in cohorts {
        app.write(
            "insert into delivery_partnerships (delivery_partner_id, lead_provider_id, cohort_id)
             select $1, l.id, k.id from lead_providers l, cohorts k
             where l.name = $2 and k.identifier = $3",
            [id.into(), super::super::P.into(), (*cohort).into()],
        )
        .await;
    }
    id
}

async fn stored(training: &Training, declaration: Uuid) -> [Option<Uuid>; 2] {
    let app = &training.app;
    let key = || [declaration.into()];
    [
        app.value(
            "select delivery_partner_id from declarations where id = $1",
            key(),
        )
        .await,
        app.value(
            "select secondary_delivery_partner_id from declarations where id = $1",
            key(),
        )
        .await,
    ]
}

async fn change(training: &Training, id: Uuid, attributes: &Value) -> Answer {
    let path = format!("/api/v3/participant-declarations/{id}/change-delivery-partner");
    training
        .client
        .put(&path, &with_attributes(attributes))
        .await
}

fn named(of: Enrolled, primary: impl Into<Value>, secondary: impl Into<Value>) -> Value {
    but(
        started(of.participant),
        &json!({
            "delivery_partner_id": primary.into(),
            "secondary_delivery_partner_id": secondary.into()
        }),
    )
}

#[tokio::test]
async fn v3_declares_with_delivery_partners_and_refuses_those_it_does_not_know() {
    let training = Training::open().await;
    let one = partner(&training, "One Demo Trust", &["2024a"]).await;
    let two = partner(&training, "Two Demo Trust", &["2024a", "2023a"]).await;
    let other_cohort = partner(&training, "Old Demo Trust", &["2023a"]).await;
    let id = |id: Uuid| json!(id);

    let enrolled = training.funded().await;
    let answer = training
        .declare("v3", &named(enrolled, id(one), id(two)))
        .await;
    assert_eq!(
        stored(&training, id_of(&answer)).await,
        [Some(one), Some(two)]
    );
    // The contract of 2024 knows no delivery partners and needs none.
    let enrolled = training.funded().await;
    let answer = training
        .declare("v2", &named(enrolled, id(one), id(two)))
        .await;
    assert_eq!(stored(&training, id_of(&answer)).await, [None, None]);

    let enrolled = training.funded().await;
    let unknown = id(Uuid::now_v7());
    for (primary, secondary, expected) in [
        (unknown.clone(), Value::Null, vec!["delivery_partner_id: The property '#/delivery_partner_id' does not exist".to_owned()]),
        (json!("123XXX"), Value::Null, vec!["delivery_partner_id: The property '#/delivery_partner_id' does not exist".to_owned()]),
        (id(one), unknown, vec!["secondary_delivery_partner_id: The property '#/secondary_delivery_partner_id' does not exist".to_owned()]),
        (id(other_cohort), Value::Null, vec![format!("delivery_partner_id: {NOT_CONFIRMED}")]),
        (Value::Null, id(one), vec!["secondary_delivery_partner_id: The property '#/secondary_delivery_partner_id' cannot be specified without the property '#/delivery_partner_id'".to_owned()]),
        (id(one), id(one), vec!["secondary_delivery_partner_id: The property '#/secondary_delivery_partner_id' cannot have the same value as the property '#/delivery_partner_id'".to_owned()]),
    ] {
        let answer = training.declare("v3", &named(enrolled, primary, secondary)).await;
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        assert_refused(&answer, &expected);
    }
    training
        .app
        .write(
            "update applications set teacher_catchment = 'wales' where id = $1",
            [enrolled.application.into()],
        )
        .await;
    let answer = training
        .declare("v3", &named(enrolled, id(one), Value::Null))
        .await;
    assert_refused(
        &answer,
        &[
            "delivery_partner_id: The property '#/delivery_partner_id' cannot be specified for Applications from outside of England",
        ],
    );
}

#[tokio::test]
async fn delivery_partners_change_in_any_state_and_the_second_goes_unless_it_is_named() {
    let training = Training::open().await;
    let one = partner(&training, "One Demo Trust", &["2024a"]).await;
    let two = partner(&training, "Two Demo Trust", &["2024a"]).await;
    let enrolled = training.funded().await;
    let id = a_declaration(enrolled.application)
        .in_state("voided")
        .create(&training.app)
        .await;
    let both = json!({ "delivery_partner_id": one, "secondary_delivery_partner_id": two });
    assert_eq!(id_of(&change(&training, id, &both).await), id);
    assert_eq!(stored(&training, id).await, [Some(one), Some(two)]);
    let first = json!({ "delivery_partner_id": two });
    assert_eq!(id_of(&change(&training, id, &first).await), id);
    assert_eq!(stored(&training, id).await, [Some(two), None]);

    let not_on_the_list = format!("delivery_partner: {NOT_CONFIRMED}");
    for (attributes, expected) in [
        (
            json!({ "delivery_partner_id": Uuid::now_v7() }),
            vec![not_on_the_list.as_str()],
        ),
        (
            json!({ "other": 1 }),
            vec![
                not_on_the_list.as_str(),
                "delivery_partner_id: The property '#/delivery_partner_id' must be present",
            ],
        ),
        (
            json!({ "delivery_partner_id": one, "secondary_delivery_partner_id": Uuid::now_v7() }),
            vec![
                "secondary_delivery_partner: The entered '#/secondary_delivery_partner_id' is not from your list of confirmed Delivery Partners for the Cohort",
            ],
        ),
    ] {
        assert_refused(&change(&training, id, &attributes).await, &expected);
    }
    for version in ["v1", "v2"] {
        let path = format!("/api/{version}/participant-declarations/{id}/change-delivery-partner");
        assert_not_found(&training.client.put(&path, &with_attributes(&first)).await);
    }
}
