//! Steps that are forged, skipped, or opened out of turn (registration.md §1.10, scenarios 57, 76).

use serde_json::{Value, json};

use super::registrant::{Registrant, answer_document};
use crate::support::TestApp;

#[tokio::test]
async fn a_step_that_was_skipped_cannot_be_answered() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b").await;
    for (slug, field, value) in [
        ("choose-your-provider", "lead_provider_id", "x"),
        ("share-provider", "can_share_choices", "1"),
        ("check-answers", "can_share_choices", "1"),
        ("funding-your-npq", "funding", "school"),
        ("no-such-step", "x", "y"),
    ] {
        let payload = teacher.say(slug, field, value).await;
        assert_eq!(payload["error"]["code"], "STEP_NOT_ON_PATH", "{slug}");
        assert_eq!(payload["next"]["slug"], "provider-check");
    }
    for page in ["possible-funding", "ehco-possible-funding", "check-answers"] {
        let payload = teacher.send(page, json!([]), "FORWARD").await;
        assert_eq!(payload["error"]["code"], "STEP_NOT_ON_PATH", "{page}");
    }
    let payload = teacher.submit("too early").await;
    assert_eq!(payload["error"]["code"], "DRAFT_INCOMPLETE");
    assert_eq!(payload["current"]["slug"], "provider-check");
}

#[tokio::test]
async fn a_field_of_another_step_is_a_malformed_request() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b").await;
    let fields = json!([
        { "name": "chosen_provider", "value": "yes" },
        { "name": "eligible_for_funding", "value": "true" },
    ]);
    let version = teacher.draft["version"].clone();
    let input = json!({ "slug": "provider-check", "fields": fields, "version": version });
    let variables = json!({ "input": input });
    let answer = teacher
        .client
        .operation(&answer_document(), variables)
        .await;
    assert_eq!(answer.error_codes(), ["BAD_REQUEST"]);
}

#[tokio::test]
async fn values_outside_the_options_are_refused_field_by_field() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher
        .walk(
            &app,
            "2026b yes england early_years_or_childcare private_nursery no EYL",
        )
        .await;
    for (slug, field, value, code) in [
        (
            "course-start-date",
            "course_start_cohort",
            "2025a",
            "NOT_OPEN",
        ),
        ("provider-check", "chosen_provider", "YES", "NOT_AN_OPTION"),
        ("work-setting", "work_setting", "", "REQUIRED"),
        (
            "kind-of-nursery",
            "kind_of_nursery",
            "castle",
            "NOT_AN_OPTION",
        ),
        (
            "choose-your-npq",
            "course_identifier",
            "npq-additional-support-offer",
            "NOT_OFFERED",
        ),
    ] {
        let payload = teacher.say(slug, field, value).await;
        let error = &payload["fieldErrors"][0];
        assert_eq!(
            (&error["field"], &error["code"]),
            (&json!(field), &json!(code))
        );
        assert_eq!(payload["next"], Value::Null);
    }
}

#[tokio::test]
async fn an_address_out_of_turn_leads_to_the_question_that_comes_first() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher.walk(&app, "2026b").await;
    let step = "query ($slug: String!, $mode: Mode!) { step(slug: $slug, mode: $mode) {
        ... on Step { slug back { href } }
        ... on Redirect { href reason notice } } }";
    for (slug, mode, expected) in [
        (
            "provider-check",
            "FORWARD",
            json!({ "slug": "provider-check", "back": { "href": "/registration/course-start-date" } }),
        ),
        (
            "course-start-date",
            "CHANGE",
            json!({ "slug": "course-start-date", "back": { "href": "/" } }),
        ),
        (
            "choose-your-provider",
            "FORWARD",
            json!({ "href": "/registration/provider-check", "reason": "NOT_ON_PATH", "notice": "Answer this question first" }),
        ),
        (
            "qualified-teacher-check",
            "FORWARD",
            json!({ "href": "/registration/course-start-date", "reason": "REMOVED_STEP", "notice": null }),
        ),
        (
            "wp-admin",
            "FORWARD",
            json!({ "href": "/", "reason": "UNKNOWN_STEP", "notice": null }),
        ),
    ] {
        let variables = json!({ "slug": slug, "mode": mode });
        let data = teacher.client.graphql(step, variables).await;
        assert_eq!(data["step"], expected, "{slug}");
    }
}

#[tokio::test]
async fn change_mode_lands_on_what_is_missing_and_back_leads_to_check_answers() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher
        .walk(
            &app,
            "2026b yes england a_school S1 H !possible-funding TF 1",
        )
        .await;
    let change = "mutation ($slug: String!) { changeAnswer(slug: $slug) {
        ... on Step { slug mode back { href } fields { value } } } }";
    let data = teacher
        .client
        .graphql(change, json!({ "slug": "choose-your-npq" }))
        .await;
    assert_eq!(
        data["changeAnswer"],
        json!({
            "slug": "choose-your-npq", "mode": "CHANGE",
            "back": { "href": "/registration/check-answers" },
            "fields": [{ "value": "npq-headship" }],
        })
    );
    let fields = json!([{ "name": "course_identifier", "value": "npq-senco" }]);
    let payload = teacher.send("choose-your-npq", fields, "CHANGE").await;
    assert_eq!(
        payload["next"],
        json!({ "slug": "senco-in-role", "mode": "CHANGE" })
    );
    let back =
        "mutation { goBack(slug: \"senco-in-role\", mode: CHANGE) { ... on Step { slug mode } } }";
    let data = teacher.client.graphql(back, json!({})).await;
    assert_eq!(
        data["goBack"],
        json!({ "slug": "choose-your-npq", "mode": "CHANGE" })
    );
}
