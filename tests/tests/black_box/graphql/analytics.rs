//! Analysts count without seeing anybody (admin.md §4.5).

use domain::staff::StaffRole;
use serde_json::{Value, json};

use crate::support::{TestApp, an_application};

const COUNTS: &str = "query($by: [ApplicationDimension!]!) {
  analytics { applications(by: $by) { keys { dimension value label } count share } } }";

async fn with_counts() -> TestApp {
    let app = TestApp::start().await;
    for (provider, count) in [
        ("Ambition Institute", 8),
        ("Teach First", 6),
        ("UCL Institute of Education", 2),
    ] {
        for _ in 0..count {
            an_application()
                .with_lead_provider(provider)
                .create(&app)
                .await;
        }
    }
    app
}

fn counts(data: &Value) -> Vec<(String, Value)> {
    let buckets = data["analytics"]["applications"].as_array().unwrap();
    buckets
        .iter()
        .map(|bucket| {
            let label = bucket["keys"][0]["label"].as_str().unwrap().to_owned();
            (label, bucket["count"].clone())
        })
        .collect()
}

#[tokio::test]
async fn staff_see_every_count_and_analysts_none_that_is_small_or_tells_a_small_one() {
    let app = with_counts().await;
    let by = json!({ "by": ["LEAD_PROVIDER"] });
    let admin = app
        .staff(StaffRole::Admin)
        .await
        .graphql(COUNTS, by.clone())
        .await;
    let analyst = app
        .staff(StaffRole::Analyst)
        .await
        .graphql(COUNTS, by.clone())
        .await;
    let named = |counts: [Value; 3]| {
        let names = [
            "Ambition Institute",
            "Teach First",
            "UCL Institute of Education",
        ];
        names
            .map(String::from)
            .into_iter()
            .zip(counts)
            .collect::<Vec<_>>()
    };
    assert_eq!(counts(&admin), named([json!(8), json!(6), json!(2)]));
    assert_eq!(
        counts(&analyst),
        named([json!(8), json!(null), json!(null)])
    );
    assert_eq!(admin["analytics"]["applications"][0]["share"], json!(0.5));
    assert!(analyst["analytics"]["applications"][2]["share"].is_null());
}

#[tokio::test]
async fn small_counts_are_shown_where_the_setting_says_so() {
    let app = TestApp::configured(|config| config.suppress_small_counts = false).await;
    an_application().create(&app).await;
    let analyst = app.staff(StaffRole::Analyst).await;
    let data = analyst.graphql(COUNTS, json!({ "by": ["COURSE"] })).await;
    assert_eq!(counts(&data)[0].1, 1);
}

#[tokio::test]
async fn up_to_three_dimensions_are_crossed_each_once() {
    let app = with_counts().await;
    let admin = app.staff(StaffRole::Admin).await;
    let by = json!({ "by": ["COHORT", "APPROVAL", "FUNDING_CODE"] });
    let data = admin.graphql(COUNTS, by).await;
    let keys = &data["analytics"]["applications"][0]["keys"];
    assert_eq!(keys[0]["value"], "2026a");
    assert_eq!(
        keys[1],
        json!({ "dimension": "APPROVAL", "value": "pending", "label": "Pending" })
    );
    assert_eq!(keys[2]["label"], "Ineligible establishment type");
    for by in [
        json!([]),
        json!(["COHORT", "COHORT"]),
        json!(["COHORT", "COURSE", "APPROVAL", "FUNDING_CODE"]),
    ] {
        let answer = admin.operation(COUNTS, json!({ "by": by })).await;
        assert_eq!(answer.error_codes(), ["BAD_REQUEST"], "{by}");
    }
}
