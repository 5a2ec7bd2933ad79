//! The application's shape to the byte, in each version (provider-api.md §3.1).

use uuid::Uuid;

use super::super::{P, VERSIONS};
use super::{accept_with, show};
use crate::support::{TestApp, a_teacher, an_application};

/// The body, a line a key, with the ids that differ from run to run named.
fn shape(body: &str, id: Uuid, user: Uuid) -> String {
    body.replace(&id.to_string(), "[application]")
        .replace(&user.to_string(), "[participant]")
        .replace(",\"", ",\n\"")
        .replace("{\"", "{\n\"")
}

#[tokio::test]
async fn an_application_with_everything_and_one_with_nothing_have_the_contracts_keys_in_order() {
    let now = "2024-11-26T12:34:56Z".parse().expect("a moment");
    let app = TestApp::at(now).await;
    let client = app.lead_provider(P).await;
    let user = a_teacher()
        .named("Isabelle Demo")
        .with_email("isabelle@demo.example")
        .with_trn("1234567")
        .create(&app)
        .await;
    app.write(
        "update users set significantly_updated_at = '2024-05-01T00:00:00.9Z' where id = $1",
        [user.into()],
    )
    .await;
    let full = an_application()
        .of(user)
        .for_course("npq-senior-leadership")
        .in_cohort("2024a")
        .eligible_for_funding()
        .create(&app)
        .await;
    app.write(
        "update applications set
           employer_name = 'Some Company Ltd', employment_role = 'Director',
           funding_choice = 'school', headteacher_status = 'no', ukprn = '10079319',
           school_id = (select id from schools order by urn limit 1),
           targeted_delivery_funding_eligibility = true,
           teacher_catchment_country = 'United Kingdom of Great Britain and Northern Ireland',
           teacher_catchment_iso_country_code = 'GBR', lead_mentor = true,
           itt_provider_id = (select id from itt_providers order by legal_name limit 1),
           created_at = '2024-05-31T02:21:32.987654Z', updated_at = '2024-05-31T02:22:32Z'
         where id = $1",
        [full.into()],
    )
    .await;
    let bare_user = a_teacher()
        .named("Bare Demo")
        .with_email("bare@demo.example")
        .without_trn()
        .create(&app)
        .await;
    app.write(
        "update users set significantly_updated_at = '2024-06-01T00:00:00Z' where id = $1",
        [bare_user.into()],
    )
    .await;
    let bare = an_application()
        .of(bare_user)
        .in_cohort("2023a")
        .create(&app)
        .await;
    app.write(
        "update applications set works_in_school = null, teacher_catchment = 'another',
           created_at = '2024-05-31T02:21:32Z', updated_at = '2024-05-31T02:22:32Z' where id = $1",
        [bare.into()],
    )
    .await;
    for version in VERSIONS {
        let answer = show(&client, version, full).await;
        insta::assert_snapshot!(
            format!("application_with_everything_{version}"),
            shape(&answer.text(), full, user)
        );
        let answer = show(&client, version, bare).await;
        insta::assert_snapshot!(
            format!("application_with_nothing_{version}"),
            shape(&answer.text(), bare, bare_user)
        );
    }
    let answer = accept_with(
        &client,
        "v3",
        full,
        serde_json::json!({"funded_place": true}),
    )
    .await;
    insta::assert_snapshot!("application_accepted_v3", shape(&answer.text(), full, user));
}
