//! What a teacher sees of earlier registrations (registration.md §6.4, scenarios 71 and 72).

use serde_json::{Value, json};
use uuid::Uuid;

use super::registrant::Registrant;
use crate::support::{Client, TestApp, a_declaration, an_application};

const LIST: &str = "{ myRegistrations {
    active { id providerStatus cohortDescription course { titleForm } provider { name }
      funding { code outcome text fundingChoice targetedSupport } work { label value } canChange }
    expired { id providerStatus } } viewer { registrationCount } }";

async fn only(client: &Client) -> Value {
    let data = client.graphql(LIST, json!({})).await;
    data["myRegistrations"]["active"][0].clone()
}

async fn set(app: &TestApp, id: Uuid, columns: &'static str) {
    assert_eq!(app.write(columns, [id.into()]).await, 1);
}

#[tokio::test]
async fn a_registration_is_shown_with_its_work_details() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher
        .register(&app, "2026b yes england early_years_or_childcare private_nursery yes PN H !ineligible-for-funding self TF 1")
        .await;
    let shown = only(&teacher.client).await;
    assert_eq!(shown["course"]["titleForm"], "Headship NPQ");
    assert_eq!(shown["provider"]["name"], "Teach First");
    assert_eq!(shown["providerStatus"], "APPLY_WITH_PROVIDER");
    assert_eq!(shown["cohortDescription"], "Autumn 2026");
    assert_eq!(shown["funding"]["code"], "early_years_invalid_npq");
    assert_eq!(shown["funding"]["outcome"], "NOT_ELIGIBLE");
    assert_eq!(shown["funding"]["fundingChoice"], "Me");
    assert_eq!(
        shown["funding"]["text"],
        json!([
            "This course is not funded for your early years setting.",
            "The course has to be paid for another way.",
        ])
    );
    assert_eq!(
        shown["work"],
        json!([
            { "label": "Workplace in England", "value": "Yes" },
            { "label": "Work setting", "value": "Early years or childcare" },
            { "label": "Early years setting", "value": "Private nursery" },
            {
                "label": "Ofsted unique reference number (URN)",
                "value": "EY900001 – Sample Private Nursery – 1 Sample Street, Sampleton, ZZ1 1ZZ",
            },
        ])
    );
}

#[tokio::test]
async fn what_staff_decided_after_a_review_is_told() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let id = teacher
        .register(&app, "2026b yes england another_setting hospital_school Big_company SL !possible-funding TF 1")
        .await;
    assert_eq!(
        only(&teacher.client).await["funding"]["outcome"],
        "IN_REVIEW"
    );
    set(
        &app,
        id,
        "update applications set funding_status_code = 'marked_ineligible_by_policy',
           review_status = 'decision_made' where id = $1",
    )
    .await;
    let funding = only(&teacher.client).await["funding"].clone();
    assert_eq!(funding["outcome"], "NOT_ELIGIBLE");
    assert_eq!(
        funding["text"][0],
        "DfE reviewed your registration and you do not qualify."
    );
    set(
        &app,
        id,
        "update applications set funding_status_code = 'marked_funded_by_policy',
           eligible_for_funding = true where id = $1",
    )
    .await;
    assert_eq!(
        only(&teacher.client).await["funding"]["outcome"],
        "ELIGIBLE"
    );
}

#[tokio::test]
async fn a_rejection_from_before_the_summer_of_2024_is_expired() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let id = teacher
        .register(
            &app,
            "2026b yes england an_academy_trust LA1 EL !ineligible-for-funding trust TF 1",
        )
        .await;
    let work = only(&teacher.client).await["work"].clone();
    assert!(work.as_array().expect("rows").contains(&json!({
        "label": "Workplace", "value": "Sample Authority – Sample Hall, Sampleton, ZZ1 1ZZ",
    })));
    set(
        &app,
        id,
        "update applications set approval_status = 'rejected',
           created_at = '2024-06-29T22:59:59Z' where id = $1",
    )
    .await;
    let data = teacher.client.graphql(LIST, json!({})).await;
    assert_eq!(data["myRegistrations"]["active"], json!([]));
    assert_eq!(
        data["myRegistrations"]["expired"][0]["providerStatus"],
        "EXPIRED"
    );
    assert_eq!(data["viewer"]["registrationCount"], 1);
    set(
        &app,
        id,
        "update applications set created_at = '2024-06-29T23:00:00Z' where id = $1",
    )
    .await;
    assert_eq!(
        only(&teacher.client).await["providerStatus"],
        "UNSUCCESSFUL"
    );
}

async fn outcome(app: &TestApp, declaration: Uuid, state: &'static str, minutes: i64) {
    let at = app.now() - chrono::TimeDelta::minutes(minutes);
    app.write(
        "insert into participant_outcomes
           (declaration_id, state, completion_date, created_at, updated_at)
         values ($1, $2::text::outcome_state, '2024-11-20', $3, $3)",
        [declaration.into(), state.into(), at.into()],
    )
    .await;
}

#[tokio::test]
async fn the_newest_completion_that_counts_says_how_the_course_ended() {
    let app = TestApp::start().await;
    let teacher = Registrant::of(&app).await;
    let application = an_application().of(teacher.user).in_cohort("2023a");
    let application = application.accepted().create(&app).await;
    let completed = |state| {
        a_declaration(application)
            .of_type("completed")
            .in_state(state)
    };
    let shown = async || {
        let list = "{ myRegistrations { active { outcome } } }";
        let data = teacher.client.graphql(list, json!({})).await;
        data["myRegistrations"]["active"][0]["outcome"].clone()
    };
    assert_eq!(shown().await, Value::Null);
    let first = completed("paid").create(&app).await;
    outcome(&app, first, "failed", 9).await;
    assert_eq!(shown().await, "NOT_PASSED");
    outcome(&app, first, "passed", 8).await;
    assert_eq!(shown().await, "PASSED");
    // One that was taken back does not count, a duplicate does, even without an outcome.
    let back = completed("voided").create(&app).await;
    outcome(&app, back, "failed", 7).await;
    assert_eq!(shown().await, "PASSED");
    let duplicate = completed("ineligible").create(&app).await;
    assert_eq!(shown().await, Value::Null);
    outcome(&app, duplicate, "failed", 6).await;
    assert_eq!(shown().await, "NOT_PASSED");
}
