//! The CSV export (provider-api.md §1.9, §3.1; Q9).

use super::super::{P, Q};
use crate::support::{TestApp, a_teacher, an_application};

const HEADER: &str = "id,participant_id,full_name,email,email_validated,teacher_reference_number,teacher_reference_number_validated,school_urn,school_ukprn,private_childcare_provider_urn,headteacher_status,eligible_for_funding,funded_place,funding_choice,course_identifier,status,works_in_school,employer_name,employment_role,created_at,updated_at,cohort,ineligible_for_funding_reason,targeted_delivery_funding_eligibility,teacher_catchment,teacher_catchment_country,teacher_catchment_iso_country_code,itt_provider,lead_mentor\n";

/// S26
#[tokio::test]
async fn no_applications_are_a_header_row() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for version in ["v1", "v2"] {
        let answer = client
            .get(&format!("/api/{version}/npq-applications.csv"))
            .await;
        assert_eq!(
            (answer.status.as_u16(), answer.text().as_str()),
            (200, HEADER)
        );
        assert_eq!(answer.header("content-type"), "text/csv");
        assert_eq!(answer.header("content-disposition"), "");
    }
}

#[tokio::test]
async fn each_application_is_a_row_with_its_stored_eligibility() {
    let now = "2024-11-26T12:34:56Z".parse().expect("a moment");
    let app = TestApp::at(now).await;
    let user = a_teacher()
        .named("Demo, \"Quoted\"")
        .with_email("quoted@demo.example")
        .with_trn("1234567")
        .create(&app)
        .await;
    app.write(
        "update users set significantly_updated_at = $2 where id = $1",
        [user.into(), app.now().into()],
    )
    .await;
    let eligible = || an_application().of(user).eligible_for_funding();
    eligible()
        .in_cohort("2022a")
        .with_lead_provider(Q)
        .accepted()
        .create(&app)
        .await;
    let id = eligible().in_cohort("2023a").create(&app).await;
    let client = app.lead_provider(P).await;
    let answer = client
        .get("/api/v1/npq-applications.csv?filter[cohort]=2023&page[page]=7")
        .await;
    let row = format!(
        "{id},{user},\"Demo, \"\"Quoted\"\"\",quoted@demo.example,true,1234567,true,,,,,true,,,npq-leading-teaching,pending,true,,,2024-11-26T12:34:56Z,2024-11-26T12:34:56Z,2023,previously-funded,false,true,,,,false\n"
    );
    assert_eq!(answer.text(), format!("{HEADER}{row}"));
}

#[tokio::test]
async fn a_csv_suffix_where_there_is_no_csv_gives_the_json_body() {
    let app = TestApp::start().await;
    let id = an_application().create(&app).await;
    let client = app.lead_provider(P).await;
    for path in [
        "/api/v3/npq-applications.csv".to_owned(),
        format!("/api/v1/npq-applications/{id}.csv"),
    ] {
        let answer = client.get(&path).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "application/json");
    }
}
