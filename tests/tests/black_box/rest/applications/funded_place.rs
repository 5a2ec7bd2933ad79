//! Changing the funded place (provider-api.md §4.3).

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::{P, assert_refused, attribute, messages, with_attributes};
use crate::support::{Answer, Client, TestApp, an_application};

async fn change(client: &Client, id: Uuid, body: &Value) -> Answer {
    let path = format!("/api/v3/npq-applications/{id}/change-funded-place");
    client.put(&path, body).await
}

async fn change_to(client: &Client, id: Uuid, value: Value) -> Answer {
    change(
        client,
        id,
        &with_attributes(&json!({ "funded_place": value })),
    )
    .await
}

async fn declare(app: &TestApp, application: Uuid, state: &'static str) {
    app.write(
        "insert into declarations
           (application_id, lead_provider_id, cohort_id, declaration_type, declaration_date, state)
         select id, lead_provider_id, cohort_id, 'started', now(), $2::text::declaration_state
         from applications where id = $1",
        [application.into(), state.into()],
    )
    .await;
}

/// S50, S51
#[tokio::test]
async fn live_declarations_stand_in_the_way_of_taking_the_funded_place_away() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let accepted = |funded| {
        an_application()
            .in_cohort("2024a")
            .eligible_for_funding()
            .accepted()
            .funded_place(funded)
    };
    let unfunded = accepted(false).create(&app).await;
    declare(&app, unfunded, "submitted").await;
    let answer = change_to(&client, unfunded, json!(true)).await;
    assert_eq!(attribute(&answer, "funded_place"), json!(true));
    assert_refused(
        &change_to(&client, unfunded, json!(false)).await,
        &[
            "application: You must void or claw back your declarations for this participant before being able to set '#/funded_place' to false",
        ],
    );
    let free = accepted(true).create(&app).await;
    let answer = change_to(&client, free, json!(false)).await;
    assert_eq!(attribute(&answer, "funded_place"), json!(false));
    let again = change_to(&client, free, json!(false)).await;
    assert_eq!(
        attribute(&again, "updated_at"),
        attribute(&answer, "updated_at")
    );
}

/// S53 to S56
#[tokio::test]
async fn it_is_refused_in_the_contracts_words() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let not_accepted = "application: You must accept the application before attempting to change the '#/funded_place' setting.";
    let leave_blank = "application: Leave the '#/funded_place' field blank. It's only needed for participants starting NPQs from autumn 2024 onwards.";
    let not_eligible = "application: This participant is not eligible for funding. Contact us if you think this is wrong.";
    let not_boolean = "funded_place: Set '#/funded_place' to true or false.";
    let eligible = || an_application().eligible_for_funding();
    for (application, value, expected) in [
        (
            eligible().in_cohort("2024a"),
            json!(true),
            vec![not_accepted],
        ),
        (
            eligible().in_cohort("2024a").rejected(),
            json!(false),
            vec![not_accepted],
        ),
        (
            eligible().in_cohort("2023a").accepted(),
            json!(true),
            vec![leave_blank],
        ),
        (
            eligible().in_cohort("2023a").accepted(),
            json!(false),
            vec![leave_blank],
        ),
        (
            an_application().in_cohort("2024a").accepted(),
            json!(true),
            vec![not_eligible],
        ),
        (
            eligible().in_cohort("2024a").accepted(),
            json!(null),
            vec![not_boolean],
        ),
        (
            eligible().in_cohort("2024a").accepted(),
            json!("false"),
            vec![not_boolean],
        ),
        (
            an_application().in_cohort("2024a"),
            json!("true"),
            vec![not_boolean, not_accepted, not_eligible],
        ),
    ] {
        let id = application.create(&app).await;
        assert_refused(&change_to(&client, id, value).await, &expected);
    }
}

#[tokio::test]
async fn no_data_is_no_answer_but_empty_data_is_no_structure() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let id = an_application()
        .in_cohort("2024a")
        .accepted()
        .create(&app)
        .await;
    assert_refused(
        &change(&client, id, &json!({})).await,
        &["funded_place: Set '#/funded_place' to true or false."],
    );
    let answer = change(&client, id, &json!({ "data": {} })).await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        messages(&answer),
        ["Bad request: correct json data structure required. See API docs for reference"]
    );
}
