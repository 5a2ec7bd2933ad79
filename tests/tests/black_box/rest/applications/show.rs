//! One application: what it says about funding and about the person.

use serde_json::json;

use super::super::{P, Q, VERSIONS, attribute};
use super::show;
use crate::support::{TestApp, a_teacher, an_application};

/// S20, S22, S24
#[tokio::test]
async fn effective_eligibility_knows_what_was_funded_before() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    let eligible = || an_application().in_cohort("2023a").eligible_for_funding();
    let earlier = || eligible().in_cohort("2022a").with_lead_provider(Q);
    for (why, other, shown, reason) in [
        (
            "accepted, funded place unsaid",
            earlier().accepted(),
            false,
            json!("previously-funded"),
        ),
        (
            "accepted with a funded place",
            earlier().in_cohort("2024a").accepted().funded_place(true),
            false,
            json!("previously-funded"),
        ),
        (
            "accepted without a funded place",
            earlier().in_cohort("2024a").accepted().funded_place(false),
            true,
            json!(null),
        ),
        ("rejected", earlier().rejected(), true, json!(null)),
        ("pending", earlier(), true, json!(null)),
        (
            "for another course",
            earlier().for_course("npq-senco").accepted(),
            true,
            json!(null),
        ),
        (
            "not eligible itself",
            an_application()
                .in_cohort("2022a")
                .with_lead_provider(Q)
                .accepted(),
            true,
            json!(null),
        ),
    ] {
        let user = a_teacher().create(&app).await;
        other.of(user).create(&app).await;
        let id = eligible().of(user).create(&app).await;
        for version in VERSIONS {
            let answer = show(&client, version, id).await;
            assert_eq!(
                attribute(&answer, "eligible_for_funding"),
                json!(shown),
                "{why}"
            );
            assert_eq!(
                attribute(&answer, "ineligible_for_funding_reason"),
                reason,
                "{why}"
            );
        }
    }
    let id = an_application().in_cohort("2023a").create(&app).await;
    let answer = show(&client, "v3", id).await;
    assert_eq!(attribute(&answer, "eligible_for_funding"), json!(false));
    assert_eq!(
        attribute(&answer, "ineligible_for_funding_reason"),
        json!("establishment-ineligible")
    );
}

#[tokio::test]
async fn courses_that_stand_in_for_one_another_count_as_one_funding() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    an_application()
        .of(user)
        .for_course("npq-additional-support-offer")
        .in_cohort("2021a")
        .with_lead_provider(Q)
        .eligible_for_funding()
        .accepted()
        .create(&app)
        .await;
    let id = an_application()
        .of(user)
        .for_course("npq-early-headship-coaching-offer")
        .in_cohort("2023a")
        .eligible_for_funding()
        .create(&app)
        .await;
    let answer = show(&app.lead_provider(P).await, "v3", id).await;
    assert_eq!(
        attribute(&answer, "ineligible_for_funding_reason"),
        json!("previously-funded")
    );
}

#[tokio::test]
async fn a_policy_decision_outweighs_earlier_funding_and_the_reason_still_names_it() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let eligible = || an_application().of(user).eligible_for_funding();
    eligible()
        .in_cohort("2022a")
        .with_lead_provider(Q)
        .accepted()
        .create(&app)
        .await;
    let id = eligible().in_cohort("2023a").create(&app).await;
    app.write(
        "update applications set funding_status_code = 'marked_funded_by_policy' where id = $1",
        [id.into()],
    )
    .await;
    let answer = show(&app.lead_provider(P).await, "v3", id).await;
    assert_eq!(attribute(&answer, "eligible_for_funding"), json!(true));
    assert_eq!(
        attribute(&answer, "ineligible_for_funding_reason"),
        json!("previously-funded")
    );
}

/// S60, the application's half
#[tokio::test]
async fn an_unverified_trn_is_shown_and_marked_as_such() {
    let app = TestApp::start().await;
    let user = a_teacher().with_trn("7654321").create(&app).await;
    app.write(
        "update users set trn_verified = false where id = $1",
        [user.into()],
    )
    .await;
    let id = an_application().of(user).create(&app).await;
    let client = app.lead_provider(P).await;
    for version in VERSIONS {
        let answer = show(&client, version, id).await;
        assert_eq!(
            attribute(&answer, "teacher_reference_number"),
            json!("7654321")
        );
        assert_eq!(
            attribute(&answer, "teacher_reference_number_validated"),
            json!(false)
        );
    }
}

#[tokio::test]
async fn the_cohort_is_its_start_year_whatever_its_suffix() {
    let app = TestApp::start().await;
    let client = app.lead_provider(P).await;
    for (cohort, shown) in [("2026a", "2026"), ("2026b", "2026"), ("2023a", "2023")] {
        let id = an_application().in_cohort(cohort).create(&app).await;
        for version in VERSIONS {
            assert_eq!(
                attribute(&show(&client, version, id).await, "cohort"),
                json!(shown)
            );
        }
    }
}
