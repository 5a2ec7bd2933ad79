//! CSV files of declarations and enrolments (provider-api.md §1.9, §3.2, §3.3).

use chrono::TimeDelta;

use super::VERSIONS;
use super::training::{COURSE, Training};
use crate::support::{a_declaration, an_application};

/// S27
#[tokio::test]
async fn declarations_come_as_csv_in_v1_and_v2_and_without_any_as_nothing() {
    let training = Training::open().await;
    for version in ["v1", "v2"] {
        let path = format!("/api/{version}/participant-declarations.csv");
        let answer = training.client.get(&path).await;
        assert_eq!((answer.status.as_u16(), answer.text().as_str()), (200, ""));
        assert_eq!(answer.header("content-type"), "text/csv");
    }
    let enrolled = training.funded().await;
    let id = a_declaration(enrolled.application)
        .in_state("awaiting_clawback")
        .create(&training.app)
        .await;
    let start = format!(
        "{id},{},started,{COURSE},2024-10-31T02:21:32Z,awaiting-clawback,",
        enrolled.participant
    );
    let end = "2024-11-26T12:00:00Z\n";
    let header =
        "id,participant_id,declaration_type,course_identifier,declaration_date,state,has_passed";
    for (version, expected) in [
        (
            "v1",
            format!("{header},voided,eligible_for_payment,updated_at\n{start},false,false,{end}"),
        ),
        ("v2", format!("{header},updated_at\n{start},{end}")),
    ] {
        // A CSV file has no pages.
        let path = format!("/api/{version}/participant-declarations.csv?page[page]=0");
        assert_eq!(training.client.get(&path).await.text(), expected);
    }
    let path = "/api/v3/participant-declarations.csv";
    assert_eq!(
        training.client.get(path).await.header("content-type"),
        "application/json"
    );
}

/// S124
#[tokio::test]
async fn enrolments_come_as_csv_in_v2_alone() {
    let training = Training::open().await;
    let header = "participant_id,course_identifier,schedule_identifier,cohort,npq_application_id,eligible_for_funding,training_status,school_urn,funded_place\n";
    let path = "/api/v2/npq-enrolments.csv";
    assert_eq!(training.client.get(path).await.text(), header);
    let enrolled = training.funded().await;
    an_application().create(&training.app).await;
    let row = format!(
        "{},{COURSE},npq-leadership-autumn,2024,{},true,active,,true\n",
        enrolled.participant, enrolled.application
    );
    let answer = training.client.get(path).await;
    assert_eq!(answer.text(), format!("{header}{row}"));
    assert_eq!(answer.header("content-type"), "text/csv");

    training.an_hour_ago(enrolled).await;
    let since = (training.app.now() - TimeDelta::minutes(30)).format("%Y-%m-%dT%H:%M:%SZ");
    let later = format!("{path}?filter[updated_since]={since}");
    assert_eq!(training.client.get(&later).await.text(), header);
    for version in VERSIONS {
        let expected = match version {
            "v2" => 406,
            _ => 404,
        };
        let path = format!("/api/{version}/npq-enrolments");
        assert_eq!(training.client.get(&path).await.status, expected);
    }
}
