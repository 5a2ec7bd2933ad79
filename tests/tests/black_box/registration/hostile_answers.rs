//! SQL, script and worse in the texts that a registration keeps.

use serde_json::{Value, json};
use uuid::Uuid;

use super::registrant::{Registrant, answer_document};
use crate::support::TestApp;

const TEXTS: &[&str] = &[
    "'; drop table applications; --",
    "<script>alert(1)</script>",
    "{{7*7}} ${7*7} %s %n",
    "=HYPERLINK(\"http://x\")",
    "Ω≈ç√∫ 你好 🎓 \u{202e}abc",
    "\\x00 \\u0000 \" ' ` \\",
];

#[tokio::test]
async fn texts_are_kept_as_they_were_typed_and_do_nothing() {
    let app = TestApp::start().await;
    for text in TEXTS {
        let mut teacher = Registrant::of(&app).await;
        let journey = "2026b yes england another_setting local_authority_virtual_school";
        teacher.walk(&app, journey).await;
        let payload = teacher.say("your-role", "employment_role", text).await;
        assert_eq!(payload["fieldErrors"], json!([]), "{text}");
        teacher.say("your-employer", "employer_name", text).await;
        teacher.walk(&app, "H !possible-funding TF 1").await;
        let payload = teacher.submit("once").await;
        let id: Uuid = payload["registration"]["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .unwrap_or_else(|| panic!("{text}: {payload}"));
        let kept: String = app
            .value(
                "select employment_role from applications where id = $1",
                [id.into()],
            )
            .await;
        assert_eq!(kept, *text);
        let kept: String = app
            .value(
                "select employer_name from applications where id = $1",
                [id.into()],
            )
            .await;
        assert_eq!(kept, *text);
    }
    let applications: i64 = app.value("select count(*) from applications", []).await;
    assert_eq!(applications, i64::try_from(TEXTS.len()).expect("few"));
}

#[tokio::test]
async fn a_byte_that_ends_strings_is_refused_at_the_door() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let journey = "2026b yes england another_setting local_authority_virtual_school";
    teacher.walk(&app, journey).await;
    let field = json!({ "name": "employment_role", "value": "Head\u{0} teacher" });
    let version = teacher.draft["version"].clone();
    let input = json!({ "slug": "your-role", "fields": [field], "version": version });
    let variables = json!({ "input": input });
    let answer = teacher
        .client
        .operation(&answer_document(), variables)
        .await;
    assert_eq!(answer.error_codes(), ["BAD_REQUEST"]);
}

#[tokio::test]
async fn control_characters_are_dropped_and_a_long_text_is_refused() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let journey = "2026b yes england another_setting local_authority_virtual_school";
    teacher.walk(&app, journey).await;
    let long = "x".repeat(256);
    let payload = teacher.say("your-role", "employment_role", &long).await;
    assert_eq!(payload["fieldErrors"][0]["code"], "TOO_LONG");
    let payload = teacher.say("your-role", "employment_role", "\u{7} ").await;
    assert_eq!(payload["fieldErrors"][0]["code"], "REQUIRED");
    teacher
        .say("your-role", "employment_role", "Head\u{7} teacher")
        .await;
    let kept: Value = app
        .value("select answers from registration_drafts", [])
        .await;
    assert_eq!(kept["employment_role"], "Head teacher");
}

#[tokio::test]
async fn pickers_take_nothing_but_what_they_offer() {
    let app = TestApp::start().await;
    let mut school = Registrant::of(&app).await;
    school.walk(&app, "2026b yes england a_school").await;
    let mut mentor = Registrant::of(&app).await;
    let journey = "2026b yes england another_setting lead_mentor_for_accredited_itt_provider";
    mentor.walk(&app, journey).await;
    for text in TEXTS
        .iter()
        .copied()
        .chain(["\u{7}", "School-\u{7}", "School-900001' or '1'='1"])
    {
        let payload = school
            .say("choose-school", "institution_identifier", text)
            .await;
        let code = payload["fieldErrors"][0]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        assert!(
            ["BAD_FORMAT", "NOT_FOUND", "REQUIRED"].contains(&code.as_str()),
            "{text}: {payload}"
        );
        let payload = mentor.say("itt-provider", "itt_provider", text).await;
        let code = payload["fieldErrors"][0]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        assert!(
            ["NOT_AN_OPTION", "REQUIRED"].contains(&code.as_str()),
            "{text}: {payload}"
        );
    }
    assert_eq!(
        (school.at(), mentor.at()),
        ("choose-school", "itt-provider")
    );
}
