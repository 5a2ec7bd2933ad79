//! Staff sign in with e-mail and a one-time code (admin.md §1.2; scenarios of sign-in).

use chrono::{DateTime, TimeDelta, Utc};
use domain::staff::StaffRole;
use serde_json::{Value, json};
use service::{Clock, Ctx};
use std::sync::{Arc, Mutex};
use store::Actor;
use uuid::Uuid;

use crate::support::app::ADMIN;
use crate::support::client::Client;
use crate::support::{Answer, TestApp};

const REQUEST: &str = "mutation($input: RequestSignInCodeInput!) {
  requestSignInCode(input: $input) { requested errors { code field message } } }";
const SIGN_IN: &str = "mutation($input: SignInInput!) {
  signIn(input: $input) {
    viewer { staff { id fullName email role } permissions signedInAt expiresAt }
    locked errors { code field message } } }";
const VIEWER: &str = "{ staffViewer { staff { email role } expiresAt } }";

async fn email_of(app: &TestApp, role: StaffRole) -> String {
    let id = app.member_of_staff(role).await;
    app.value("select email::text from staff where id = $1", [id.into()])
        .await
}

async fn request(client: &Client, email: &str) -> Value {
    let data = client
        .graphql(REQUEST, json!({ "input": { "email": email } }))
        .await;
    data["requestSignInCode"].clone()
}

async fn sign_in(client: &Client, code: &str) -> Value {
    let data = client
        .graphql(SIGN_IN, json!({ "input": { "code": code } }))
        .await;
    data["signIn"].clone()
}

/// The code in the latest mail to an address.
async fn mailed(app: &TestApp, email: &str) -> String {
    app.value(
        "select personalisation ->> 'code' from email_messages where recipient = $1::citext
         order by created_at desc, id desc limit 1",
        [email.into()],
    )
    .await
}

async fn mails(app: &TestApp) -> i64 {
    app.value("select count(*) from email_messages", []).await
}

fn code_of(answer: &Value) -> &str {
    answer["errors"][0]["code"].as_str().unwrap_or_default()
}

fn browser(app: &TestApp) -> Client {
    app.anonymous().on_page_of(ADMIN)
}

/// Another code of the same form.
fn wrong(code: &str) -> String {
    code.chars()
        .map(|c| if c == '0' { '1' } else { '0' })
        .collect()
}

#[tokio::test]
async fn staff_sign_in_with_the_code_that_was_mailed_and_sign_out() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let browser = browser(&app);
    // In any case, with blanks around.
    let asked = request(&browser, &format!("  {} ", email.to_uppercase())).await;
    assert_eq!(asked, json!({ "requested": true, "errors": [] }));
    let code = mailed(&app, &email).await;
    let signed_in = sign_in(&browser, &format!(" {} ", code.to_lowercase())).await;
    assert_eq!(signed_in["errors"], json!([]));
    assert_eq!(signed_in["viewer"]["staff"]["email"], email.as_str());
    assert_eq!(signed_in["viewer"]["staff"]["role"], "ADMIN");
    assert_eq!(
        signed_in["viewer"]["permissions"],
        json!(["analytics", "applications"])
    );
    let viewer = browser.graphql(VIEWER, json!({})).await;
    assert_eq!(viewer["staffViewer"]["staff"]["email"], email.as_str());

    let session = browser.cookie("_npq_admin_session").unwrap();
    let left = browser
        .graphql("mutation { signOut { signedOut } }", json!({}))
        .await;
    assert_eq!(left["signOut"]["signedOut"], true);
    assert_eq!(browser.cookie("_npq_admin_session"), None);
    let thief = app
        .anonymous()
        .on_page_of(ADMIN)
        .with_cookie("_npq_admin_session", session);
    let viewer = thief.graphql(VIEWER, json!({})).await;
    assert!(
        viewer["staffViewer"].is_null(),
        "the session is over for everybody"
    );
}

#[tokio::test]
async fn a_cookie_is_out_of_reach_of_scripts_and_ends_with_the_utc_day() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Analyst).await;
    let browser = browser(&app);
    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    let input = json!({ "input": { "code": code } });
    let answer: Answer = browser.operation(SIGN_IN, input).await;
    let cookies: Vec<&str> = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|value| value.to_str().unwrap())
        .collect();
    let session = cookies
        .iter()
        .find(|c| c.starts_with("_npq_admin_session="))
        .unwrap();
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/", "Max-Age="] {
        assert!(session.contains(attribute), "{session}");
    }
    assert!(
        cookies.iter().any(|c| c.starts_with("_npq_sign_in=;")),
        "{cookies:?}"
    );
    let expires = answer.json()["data"]["signIn"]["viewer"]["expiresAt"].to_string();
    assert!(expires.contains("T00:00:00"), "{expires}");
}

#[tokio::test]
async fn a_stranger_gets_the_same_answers_and_no_mail() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let (known, unknown) = (browser(&app), browser(&app));
    let asked = [
        request(&known, &email).await,
        request(&unknown, "nobody@demo.example").await,
    ];
    assert_eq!(asked[0], asked[1]);
    assert_eq!(mails(&app).await, 1);
    let code = wrong(&mailed(&app, &email).await);
    for attempt in 1..=6 {
        let answers = [sign_in(&known, &code).await, sign_in(&unknown, &code).await];
        assert_eq!(answers[0], answers[1], "at attempt {attempt}");
        let expected = if attempt < 5 {
            "CODE_INCORRECT"
        } else {
            "CODE_LOCKED"
        };
        assert_eq!(code_of(&answers[0]), expected);
        assert_eq!(answers[0]["locked"], attempt >= 5);
    }
}

#[tokio::test]
async fn archived_staff_are_strangers_and_their_sessions_end_at_once() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::SuperAdmin).await;
    let inside = browser(&app);
    request(&inside, &email).await;
    sign_in(&inside, &mailed(&app, &email).await).await;
    let outside = browser(&app);
    request(&outside, &email).await;
    let code = mailed(&app, &email).await;

    let ctx = Ctx {
        db: app.db().clone(),
        actor: Actor::CommandLine("staff archive"),
        now: app.now(),
        request_id: Uuid::now_v7(),
    };
    let address = email.parse().expect("staff have e-mail addresses");
    assert!(service::staff::archive(&ctx, &address).await.unwrap());
    assert!(!service::staff::archive(&ctx, &address).await.unwrap());

    let viewer = inside.graphql(VIEWER, json!({})).await;
    assert_eq!(viewer["staffViewer"], Value::Null);
    assert_eq!(code_of(&sign_in(&outside, &code).await), "CODE_INCORRECT");
    let before = mails(&app).await;
    request(&outside, &email).await;
    assert_eq!(mails(&app).await, before, "no further mail");
}

#[tokio::test]
async fn five_wrong_codes_lock_and_a_new_code_unlocks() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let browser = browser(&app);
    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    for (typed, expected) in [
        ("", "CODE_BLANK"),
        ("   ", "CODE_BLANK"),
        ("123", "CODE_LENGTH"),
        ("123456789", "CODE_LENGTH"),
        ("UUUUUUUU", "CODE_INCORRECT"),
        (wrong(&code).as_str(), "CODE_INCORRECT"),
        (wrong(&code).as_str(), "CODE_LOCKED"),
        (code.as_str(), "CODE_LOCKED"),
    ] {
        assert_eq!(
            code_of(&sign_in(&browser, typed).await),
            expected,
            "{typed:?}"
        );
    }
    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    assert_eq!(code_of(&sign_in(&browser, &code).await), "");
}

#[tokio::test]
async fn a_code_is_used_once_and_in_the_browser_that_asked_for_it() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let (one, other) = (browser(&app), browser(&app));
    request(&one, &email).await;
    let code = mailed(&app, &email).await;
    assert_eq!(code_of(&sign_in(&other, &code).await), "CODE_INCORRECT");
    let first = sign_in(&one, &code).await;
    assert_eq!(code_of(&first), "");
    assert_eq!(code_of(&sign_in(&one, &code).await), "CODE_INCORRECT");
}

#[tokio::test]
async fn a_code_lasts_five_minutes_and_a_session_the_day() {
    let noon: DateTime<Utc> = "2026-10-05T12:00:00Z".parse().unwrap();
    let now = Arc::new(Mutex::new(noon));
    let clock = Arc::clone(&now);
    let app = TestApp::configured(move |config| {
        config.clock = Clock::new(move || *clock.lock().unwrap());
    })
    .await;
    let later = |by: TimeDelta| *now.lock().unwrap() += by;
    let email = email_of(&app, StaffRole::Admin).await;
    let browser = browser(&app);

    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    later(TimeDelta::seconds(301));
    assert_eq!(code_of(&sign_in(&browser, &code).await), "CODE_EXPIRED");

    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    later(TimeDelta::seconds(300));
    assert_eq!(code_of(&sign_in(&browser, &code).await), "");
    later(TimeDelta::hours(11));
    let viewer = browser.graphql(VIEWER, json!({})).await;
    assert!(!viewer["staffViewer"].is_null());
    later(TimeDelta::hours(1));
    let viewer = browser.graphql(VIEWER, json!({})).await;
    assert!(viewer["staffViewer"].is_null(), "a new UTC day");
}

#[tokio::test]
async fn each_execution_counts_however_many_share_a_request() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let browser = browser(&app);
    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    let guess = wrong(&code);
    let fields = (0..9).fold(String::new(), |all, n| {
        all + &format!("a{n}: signIn(input: {{ code: \"{guess}\" }}) {{ locked }} ")
    });
    let data = browser
        .graphql(&format!("mutation {{ {fields} }}"), json!({}))
        .await;
    let locked = (0..9)
        .filter(|n| data[format!("a{n}")]["locked"] == true)
        .count();
    assert_eq!(locked, 5, "four failures, then locked: {data}");
    assert_eq!(code_of(&sign_in(&browser, &code).await), "CODE_LOCKED");
}

#[tokio::test]
async fn guesses_at_the_same_moment_are_counted_one_by_one() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let browser = browser(&app);
    request(&browser, &email).await;
    let guess = wrong(&mailed(&app, &email).await);
    let guesses = (0..12).map(|_| sign_in(&browser, &guess));
    let answers = futures_util::future::join_all(guesses).await;
    let open = answers
        .iter()
        .filter(|answer| code_of(answer) == "CODE_INCORRECT")
        .count();
    assert_eq!(open, 4);
}

/// integrations-and-operations.md, threat T6
#[tokio::test]
async fn an_account_is_sent_five_codes_an_hour_and_the_last_one_stands() {
    let noon: DateTime<Utc> = "2026-10-05T12:00:00Z".parse().unwrap();
    let now = Arc::new(Mutex::new(noon));
    let clock = Arc::clone(&now);
    let app = TestApp::configured(move |config| {
        config.clock = Clock::new(move || *clock.lock().unwrap());
    })
    .await;
    let email = email_of(&app, StaffRole::Admin).await;
    let colleague = email_of(&app, StaffRole::Analyst).await;
    let (owner, bomber) = (browser(&app), browser(&app));
    let first = request(&bomber, &email).await;
    for _ in 1..4 {
        assert_eq!(request(&bomber, &email).await, first);
    }
    assert_eq!(request(&owner, &email).await, first);
    let code = mailed(&app, &email).await;
    assert_eq!(mails(&app).await, 5);
    // In one request as in many.
    let fields = (0..3).fold(String::new(), |all, n| {
        all + &format!("a{n}: requestSignInCode(input: {{ email: \"{email}\" }}) {{ requested }} ")
    });
    let document = format!("mutation {{ {fields} }}");
    let data = bomber.graphql(&document, json!({})).await;
    assert_eq!(data["a2"]["requested"], true, "the answer is the same");
    assert_eq!(mails(&app).await, 5);
    request(&browser(&app), &colleague).await;
    assert_eq!(mails(&app).await, 6, "others are not touched");
    assert_eq!(code_of(&sign_in(&owner, &code).await), "");

    *now.lock().unwrap() += TimeDelta::minutes(60);
    request(&owner, &email).await;
    assert_eq!(mails(&app).await, 7);
}

#[tokio::test]
async fn an_address_that_is_none_is_said_so() {
    let app = TestApp::start().await;
    let browser = browser(&app);
    for (email, code) in [
        ("", "EMAIL_BLANK"),
        (" ", "EMAIL_BLANK"),
        ("sam", "EMAIL_INVALID"),
    ] {
        let answer = request(&browser, email).await;
        assert_eq!(answer["requested"], false);
        assert_eq!(answer["errors"][0]["code"], code, "{email:?}");
        assert_eq!(answer["errors"][0]["field"], json!(["email"]));
    }
}

#[tokio::test]
async fn neither_code_nor_token_is_stored_as_it_is_and_the_trail_tells_what_happened() {
    let app = TestApp::start().await;
    let email = email_of(&app, StaffRole::Admin).await;
    let browser = browser(&app);
    request(&browser, &email).await;
    let code = mailed(&app, &email).await;
    sign_in(&browser, &wrong(&code)).await;
    sign_in(&browser, &code).await;
    let token = browser.cookie("_npq_admin_session").unwrap();
    browser
        .graphql("mutation { signOut { signedOut } }", json!({}))
        .await;
    let tables = [
        "staff",
        "sessions",
        "sign_in_attempts",
        "email_messages",
        "audit_events",
    ];
    for table in tables {
        let sql: &'static str = match table {
            "staff" => "select coalesce(string_agg(t::text, ' '), '') from staff t",
            "sessions" => "select coalesce(string_agg(t::text, ' '), '') from sessions t",
            "sign_in_attempts" => {
                "select coalesce(string_agg(t::text, ' '), '') from sign_in_attempts t"
            }
            "email_messages" => {
                "select coalesce(string_agg(t::text, ' '), '') from email_messages t"
            }
            _ => "select coalesce(string_agg(t::text, ' '), '') from audit_events t",
        };
        let stored: String = app.value(sql, []).await;
        assert!(
            !stored.contains(&code) && !stored.contains(&token),
            "in {table}"
        );
    }
    for (what, sql) in [
        (
            "a failure",
            "select count(*) from audit_events where table_name = 'staff'
             and changes -> 'sign_in_code_attempts' = '[0, 1]'",
        ),
        (
            "the sign-in",
            "select count(*) from audit_events where table_name = 'sessions' and action = 'insert'",
        ),
        (
            "the sign-out",
            "select count(*) from audit_events where table_name = 'sessions'
             and changes ? 'revoked_at' and actor like 'staff:%'",
        ),
    ] {
        let found: i64 = app.value(sql, []).await;
        assert_eq!(found, 1, "{what}");
    }
}
