//! Straight journeys to a submitted application (registration.md §7.1).

use serde_json::{Value, json};
use uuid::Uuid;

use super::registrant::Registrant;
use crate::support::TestApp;

const STRAIGHT: &str = "2026b yes england a_school S1 SL !possible-funding TF 1";

/// The columns of an application that registration sets, without absent ones.
async fn columns(app: &TestApp, id: Uuid) -> Value {
    let stored: Value = app
        .value(
            "select jsonb_strip_nulls(to_jsonb(a)) from applications a where id = $1",
            [id.into()],
        )
        .await;
    stored
}

#[tokio::test]
async fn a_straight_journey_ends_in_a_pending_application_and_one_mail() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, STRAIGHT).await;
    assert_eq!(teacher.at(), "check-answers");
    assert_eq!(teacher.draft["canSubmit"], true);
    let labels: Vec<_> = teacher.draft["summary"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["label"].as_str().unwrap_or_default().to_owned())
        .collect();
    let expected = [
        "Course start",
        "Workplace in England",
        "Work setting",
        "Workplace",
        "Course",
        "Provider",
    ];
    assert_eq!(labels, expected);

    let payload = teacher.submit("once").await;
    assert_eq!(payload["alreadySubmitted"], false);
    assert_eq!(payload["registration"]["funding"]["code"], "funded");
    let id: Uuid = payload["registration"]["id"]
        .as_str()
        .and_then(|id| id.parse().ok())
        .expect("an id");
    let stored = columns(&app, id).await;
    assert_eq!(stored["approval_status"], "pending");
    assert_eq!(stored["user_id"], json!(teacher.user));
    assert_eq!(stored["eligible_for_funding"], true);
    assert_eq!(stored["answers"]["decided_by"], "R6g");
    let (mails, template): (i64, String) = (
        app.value(
            "select count(*) from email_messages where application_id = $1",
            [id.into()],
        )
        .await,
        app.value(
            "select template_id::text from email_messages where application_id = $1",
            [id.into()],
        )
        .await,
    );
    assert_eq!(mails, 1);
    assert_eq!(template, "b8b53310-fa6f-4587-972a-f3f3c6e0892e");
    let author: String = app
        .value(
            "select actor from audit_events where table_name = 'applications' and row_id = $1",
            [id.into()],
        )
        .await;
    assert_eq!(author, format!("teacher:{}", teacher.user));
}

/// Scenarios 1, 3, 8, 9, 11–13, 17, 19–21, 23–25, 27–29, 31–33, 35, 39.
#[rustfmt::skip]
#[tokio::test]
async fn every_kind_of_journey_is_stored_with_its_code_and_columns() {
    let app = TestApp::start().await;
    for (answers, code, expected) in [
        ("2026b yes england a_school SBLK H !ineligible-for-funding trust TF 1", "ineligible_establishment_type", json!({ "funding_choice": "trust" })),
        ("2026b yes england a_school S1P LPM yes !funding-eligibility-maths CoE 1", "funded", json!({ "number_of_pupils": 210, "primary_establishment": true })),
        ("2026b yes england a_16_to_19_educational_setting S1P LT !ineligible-for-funding school TF 1", "ineligible_establishment_not_a_pp50", json!({ "funding_choice": "school" })),
        ("2026b yes england a_school S1 SENCO yes 2023-03 !funding-eligibility-senco BPN 1", "funded", json!({ "senco_in_role": "yes", "senco_start_date": "2023-03-01" })),
        ("2026b yes england another_setting young_offender_institution Big_company SENCO no_but_i_plan_to_become_one !possible-funding TF 1", "subject_to_review", json!({ "review_status": "needs_review", "employer_name": "Big company", "employment_type": "young_offender_institution" })),
        ("2026b yes england other no EHCO completed_npqh yes yes !ehco-possible-funding LLSE 1", "funded", json!({ "headteacher_status": "yes_in_first_five_years", "referred_by_return_to_teaching_adviser": false })),
        ("2026b yes england a_school S1 EHCO completed_npqh no !ehco-funding-not-available self LLSE 1", "not_new_headteacher_requesting_ehco", json!({ "headteacher_status": "no", "funding_choice": "self" })),
        ("2026a yes england a_school S1 EHCO completed_npqh yes yes !ehco-funding-not-available school LLSE 1", "unfunded_cohort", json!({ "funded_place": false, "funding_choice": "school" })),
        ("2026b yes england early_years_or_childcare private_nursery no EYL !possible-funding TF 1", "funded", json!({ "kind_of_nursery": "private_nursery", "number_of_pupils": 0, "works_in_childcare": true })),
        ("2026b yes england early_years_or_childcare childminder yes CMY EYL !possible-funding TF 1", "funded", json!({ "kind_of_nursery": "childminder" })),
        ("2026b yes england early_years_or_childcare childminder yes CMN EYL !ineligible-for-funding self TF 1", "not_entitled_childminder", json!({ "kind_of_nursery": "childminder" })),
        ("2026b yes england early_years_or_childcare local_authority_maintained_nursery S15 SENCO no_but_i_plan_to_become_one !funding-eligibility-senco TF 1", "funded", json!({ "kind_of_nursery": "local_authority_maintained_nursery" })),
        ("2026b yes england another_setting local_authority_virtual_school Teacher Big_company H !possible-funding Amb 1", "subject_to_review", json!({ "employment_role": "Teacher" })),
        ("2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT LTD !possible-funding CoE 1", "funded", json!({ "lead_mentor": true })),
        ("2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT SL !ineligible-for-funding self CoE 1", "not_lead_mentor_course", json!({ "lead_mentor": true })),
        ("2026b yes england other yes LPM yes !possible-funding LLSE 1", "referred_by_return_to_teaching_adviser", json!({ "employer_name": "Return to teaching adviser referral", "review_status": "needs_review" })),
        ("2026b yes another a_school LPM yes !ineligible-for-funding self LLSE 1", "not_in_england", json!({ "teacher_catchment": "another", "works_in_school": true })),
        ("2026b yes england an_academy_trust LA1 EL !ineligible-for-funding trust TF 1", "ineligible_establishment_type", json!({ "ukprn": "19000990", "funding_choice": "trust" })),
        ("2026b yes england a_school S1R LTD !possible-funding TF 1", "funded", json!({ "ukprn": "19000003" })),
    ] {
        let mut teacher = Registrant::of(&app).await;
        let id = teacher.register(&app, answers).await;
        let stored = columns(&app, id).await;
        assert_eq!(stored["funding_status_code"], code, "{answers}");
        for (column, value) in expected.as_object().expect("columns") {
            assert_eq!(stored[column], *value, "{column} after {answers}");
        }
    }
}

#[tokio::test]
async fn who_was_funded_for_a_course_before_is_told_so() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let first = teacher.register(&app, STRAIGHT).await;
    app.write(
        "update applications a set approval_status = 'accepted', accepted_at = now(),
           training_status = 'active', funded_place = true,
           schedule_id = (select s.id from schedules s join courses c using (course_group_id)
                          where s.cohort_id = a.cohort_id and c.id = a.course_id limit 1)
         where id = $1",
        [first.into()],
    )
    .await;
    teacher.walk(&app, "2026b yes england a_school S1 SL").await;
    assert_eq!(teacher.draft["eligibility"]["code"], "previously_funded");
    assert_eq!(
        teacher.draft["current"]["contentKey"],
        "funding.no.previously_funded"
    );
}

#[tokio::test]
async fn an_applicant_sees_the_rules_that_were_tried_but_not_their_facts() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b yes england a_school S1 LL").await;
    let eligibility = &teacher.draft["eligibility"];
    assert_eq!(eligibility["decidedBy"], "R6f");
    let rules = eligibility["rulesTried"].as_array().expect("rules");
    assert_eq!(rules.len(), 9);
    assert!(rules.iter().all(|rule| rule["facts"] == json!([])));
}
