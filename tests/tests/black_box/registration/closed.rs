//! Registration that closes, and who may register all the same (registration.md §5.6,
//! scenarios 67 and 68).

use serde_json::{Value, json};

use super::registrant::Registrant;
use crate::support::{TestApp, a_teacher};

async fn switch(app: &TestApp, name: &'static str, on: bool) {
    let switched = app
        .write(
            "update feature_flags set enabled = $2 where name = $1::text::feature_flag",
            [name.into(), on.into()],
        )
        .await;
    assert_eq!(switched, 1);
}

async fn step(teacher: &Registrant, slug: &str) -> Value {
    let document = "query ($slug: String!) { step(slug: $slug) {
        ... on Step { slug } ... on Redirect { href reason } } }";
    let data = teacher
        .client
        .graphql(document, json!({ "slug": slug }))
        .await;
    data["step"].clone()
}

#[tokio::test]
async fn registration_that_closes_between_two_clicks_keeps_the_draft() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    let journey = "2026b yes england a_school S1 SL !possible-funding TF 1";
    teacher.walk(&app, journey).await;
    switch(&app, "registration_open", false).await;
    let closed = json!({ "href": "/registration/closed", "reason": "REGISTRATION_CLOSED" });
    assert_eq!(step(&teacher, "check-answers").await, closed);
    let payload = teacher.say("work-setting", "work_setting", "other").await;
    assert_eq!(payload["error"]["code"], "REGISTRATION_CLOSED");
    assert_eq!(payload["redirect"], closed);
    assert_eq!(
        teacher.submit("x").await["error"]["code"],
        "REGISTRATION_CLOSED"
    );
    assert_eq!(
        teacher.start(true).await["error"]["code"],
        "REGISTRATION_CLOSED"
    );

    switch(&app, "registration_open", true).await;
    let registered = teacher.submit("x").await;
    assert_eq!(registered["alreadySubmitted"], false);
}

#[tokio::test]
async fn people_on_the_exceptions_list_may_register_until_they_are_taken_off() {
    let app = TestApp::start().await;
    switch(&app, "registration_open", false).await;
    switch(&app, "closed_registration_enabled", true).await;
    let listed = a_teacher()
        .with_email("listed@demo.example")
        .create(&app)
        .await;
    app.write(
        "insert into closed_registration_users (email) values ('Listed@Demo.example')",
        [],
    )
    .await;
    let mut teacher = Registrant::signed_in(&app, listed).await;
    teacher.walk(&app, "2026b").await;
    assert_eq!(teacher.at(), "provider-check");
    let mut stranger = Registrant::of(&app).await;
    let payload = stranger.start(false).await;
    assert_eq!(payload["error"]["code"], "REGISTRATION_CLOSED");

    app.write("delete from closed_registration_users", []).await;
    assert_eq!(
        step(&teacher, "provider-check").await["href"],
        "/registration/closed"
    );
}

#[tokio::test]
async fn a_cohort_that_closes_asks_for_another_start() {
    let app = TestApp::start().await;
    let mut teacher = Registrant::of(&app).await;
    teacher
        .walk(
            &app,
            "2026b yes england a_school S1 SL !possible-funding TF 1",
        )
        .await;
    app.write(
        "update registration_options set closes_at = $1 where position = 1",
        [app.now().into()],
    )
    .await;
    let payload = teacher.submit("x").await;
    assert_eq!(payload["error"]["code"], "DRAFT_INCOMPLETE");
    assert_eq!(payload["current"]["slug"], "course-start-date");
    let document = "{ draft { current { errors { code message } } } }";
    let data = teacher.client.graphql(document, json!({})).await;
    assert_eq!(
        data["draft"]["current"]["errors"],
        json!([{
            "code": "NOT_OPEN",
            "message": "Registration for Autumn 2026 is not open. Pick another start",
        }])
    );
}

#[tokio::test]
async fn without_an_open_cohort_registration_is_closed_to_everybody() {
    let app = TestApp::start().await;
    app.write(
        "update registration_options set closes_at = $1",
        [app.now().into()],
    )
    .await;
    let document = "{ service { registrationOpen openOptions { cohort } } viewer { mayRegister } }";
    let teacher = Registrant::of(&app).await;
    let data = teacher.client.graphql(document, json!({})).await;
    assert_eq!(
        data,
        json!({
            "service": { "registrationOpen": false, "openOptions": [] },
            "viewer": { "mayRegister": false },
        })
    );
}
