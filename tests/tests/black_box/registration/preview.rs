//! The eligibility preview against the worked examples of registration.md §4.10.

use domain::staff::StaffRole;
use serde_json::{Value, json};

use super::registrant::{Registrant, course, workplace};
use crate::support::{TestApp, a_teacher, an_application};

const PREVIEW: &str = "query ($input: EligibilityInput!) { eligibilityPreview(input: $input) {
    code outcome decidedBy panelKey fundingChoiceNeeded
    rulesTried { rule matched facts { name value } } } }";

fn facts(short: &str, more: &Value) -> Value {
    let mut input = json!({ "cohort": "2026b", "course": course(short), "inEngland": true });
    let fields = input.as_object_mut().expect("an object");
    fields.extend(more.as_object().cloned().unwrap_or_default());
    json!({ "input": input })
}

#[rustfmt::skip]
#[tokio::test]
async fn staff_see_what_would_be_decided_and_why() {
    let app = TestApp::start().await;
    let staff = app.staff(StaffRole::Analyst).await;
    let at = |setting: &str, place: &str| json!({ "workSetting": setting, "workplaceIdentifier": workplace(place) });
    for (short, more, code, decided_by) in [
        ("LL", json!({ "cohort": "2026a" }), "unfunded_cohort", "R1"),
        ("H", json!({ "inEngland": false }), "not_in_england", "R2"),
        ("H", json!({ "previouslyFunded": true }), "previously_funded", "R3"),
        ("EHCO", json!({ "newHeadteacher": true }), "funded", "R4a"),
        ("LPM", at("a_school", "S1"), "ineligible_establishment_not_a_pp50", "R6f"),
        ("LPM", at("a_school", "S1P"), "funded", "R6e"),
        ("LT", at("a_16_to_19_educational_setting", "FE18"), "funded", "R6e"),
        ("LT", at("a_16_to_19_educational_setting", "S31X"), "ineligible_establishment_not_a_pp50", "R6f"),
        ("LTD", at("a_school", "S1R"), "funded", "R6b"),
        ("H", at("a_school", "SBLK"), "ineligible_establishment_type", "R6c"),
        ("H", at("an_academy_trust", "LA1"), "ineligible_establishment_type", "R6a"),
        ("LTD", json!({ "workSetting": "another_setting", "employmentType": "lead_mentor_for_accredited_itt_provider", "ittProvider": "Sample Accredited Trust" }), "funded", "R7a"),
        ("LTD", json!({ "workSetting": "another_setting", "employmentType": "lead_mentor_for_accredited_itt_provider", "ittProvider": "Sample Formerly Accredited Trust" }), "ineligible_establishment_type", "R7b"),
        ("EYL", json!({ "workSetting": "other", "referredByAdviser": true }), "referred_by_return_to_teaching_adviser", "R8a"),
        ("H", json!({}), "ineligible_establishment_type", "R9"),
    ] {
        let data = staff.graphql(PREVIEW, facts(short, &more)).await;
        let preview = &data["eligibilityPreview"];
        assert_eq!((&preview["code"], &preview["decidedBy"]), (&json!(code), &json!(decided_by)), "{short} {more}");
        assert_ne!(preview["rulesTried"][0]["facts"], json!([]), "staff see the facts");
    }
}

#[tokio::test]
async fn a_persons_history_is_read_for_admins_and_not_for_analysts() {
    let app = TestApp::start().await;
    let teacher = Registrant::of(&app).await;
    let variables = facts("H", &json!({ "userId": teacher.user }));
    let admin = app.staff(StaffRole::Admin).await;
    let data = admin.graphql(PREVIEW, variables.clone()).await;
    assert_eq!(data["eligibilityPreview"]["decidedBy"], "R9");
    let analyst = app.staff(StaffRole::Analyst).await;
    let answer = analyst.operation(PREVIEW, variables.clone()).await;
    assert_eq!(answer.error_codes(), ["FORBIDDEN"]);
    let answer = teacher.client.operation(PREVIEW, variables).await;
    assert_eq!(answer.error_codes(), ["UNAUTHENTICATED"]);
}

#[tokio::test]
async fn a_fact_that_names_nothing_is_refused() {
    let app = TestApp::start().await;
    let staff = app.staff(StaffRole::Admin).await;
    for more in [
        json!({ "cohort": "1999z" }),
        json!({ "course": "npq-juggling" }),
        json!({ "workSetting": "castle" }),
        json!({ "workplaceIdentifier": "School-999999" }),
        json!({ "userId": "nobody" }),
    ] {
        let answer = staff.operation(PREVIEW, facts("H", &more)).await;
        assert_eq!(answer.error_codes(), ["BAD_REQUEST"], "{more}");
    }
}

#[tokio::test]
async fn the_catalogue_says_which_courses_use_up_one_anothers_funding() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let earlier = an_application().of(user).in_cohort("2023a");
    let earlier = earlier.for_course("npq-headship");
    let earlier = earlier.accepted().eligible_for_funding();
    earlier.create(&app).await;
    let admin = app.staff(StaffRole::Admin).await;
    let code = async || {
        let variables = facts("SL", &json!({ "userId": user }));
        let data = admin.graphql(PREVIEW, variables).await;
        data["eligibilityPreview"]["code"].clone()
    };
    assert_ne!(code().await, "previously_funded");
    app.write(
        "update courses set equivalence = 'npq-headship'
         where identifier = 'npq-senior-leadership'",
        [],
    )
    .await;
    assert_eq!(code().await, "previously_funded");
}
