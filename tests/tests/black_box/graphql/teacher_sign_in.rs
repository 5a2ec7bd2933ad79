//! Which account a teacher who signs in is given, with everything that moves on the way
//! (registration.md §3.2–3.7; scenarios SC-01 to SC-19).

use domain::people::account::SignedInPerson;
use service::Ctx;
use service::secrets::Token;
use service::sign_in::{TeacherSignIn, teacher};
use store::Actor;
use uuid::Uuid;

use crate::support::app::REGISTER;
use crate::support::{TestApp, a_teacher, an_application};

const TRN: &str = "3000001";
const ME: &str = "urn:fdc:gov.uk:2022:test-me";

fn person(email: &str, trn: Option<&str>) -> SignedInPerson {
    SignedInPerson {
        subject: ME.into(),
        email: email.parse().unwrap(),
        trn: trn.map(Into::into),
        full_name: "Mia Demo-Me".into(),
    }
}

async fn signs_in(app: &TestApp, person: SignedInPerson) -> Uuid {
    let ctx = Ctx {
        db: app.db().clone(),
        actor: Actor::Service("sign_in"),
        now: app.now(),
        request_id: Uuid::now_v7(),
    };
    let input = TeacherSignIn {
        person,
        id_token: "a.b.c".into(),
        session: &Token::random(""),
        previous: None,
    };
    teacher(&ctx, input)
        .await
        .expect("the sign-in goes through")
        .0
}

async fn told(app: &TestApp, user: Uuid) -> String {
    app.value(
        "select concat_ws(' ', full_name, coalesce(email::text, 'no email'), coalesce(trn, 'no trn'),
           case when trn_verified then 'verified' end, identity_provider, identity_subject,
           case when archived_at is not null then 'archived' end, archived_email::text)
         from users where id = $1",
        [user.into()],
    )
    .await
}

async fn owner(app: &TestApp, application: Uuid) -> Uuid {
    app.value(
        "select user_id from applications where id = $1",
        [application.into()],
    )
    .await
}

async fn id_changes(app: &TestApp, from: Uuid, to: Uuid) -> i64 {
    app.value(
        "select count(*) from participant_id_changes
         where user_id = $2 and from_participant_id = $1 and to_participant_id = $2",
        [from.into(), to.into()],
    )
    .await
}

async fn of_former_provider(app: &TestApp, user: Uuid, verified: bool) {
    app.write(
        "update users set identity_provider = 'tra_openid_connect', trn_verified = $2 where id = $1",
        [user.into(), verified.into()],
    )
    .await;
}

#[tokio::test]
async fn a_stranger_gets_a_new_account() {
    let app = TestApp::start().await;
    let user = signs_in(&app, person("mia@demo.example", Some(TRN))).await;
    assert_eq!(
        told(&app, user).await,
        format!("Mia Demo-Me mia@demo.example {TRN} verified teacher_auth {ME}")
    );
    let again = signs_in(&app, person("mia@demo.example", Some(TRN))).await;
    assert_eq!(user, again);
    let sessions: i64 = app
        .value(
            "select count(*) from sessions where user_id = $1 and id_token = 'a.b.c'",
            [user.into()],
        )
        .await;
    assert_eq!(sessions, 2);
}

#[tokio::test]
async fn a_former_account_with_the_verified_trn_is_taken_over_whole() {
    let app = TestApp::start().await;
    let former = a_teacher()
        .with_trn(TRN)
        .with_email("old@demo.example")
        .create(&app)
        .await;
    of_former_provider(&app, former, true).await;
    let application = an_application().of(former).create(&app).await;
    let user = signs_in(&app, person("new@demo.example", Some(TRN))).await;
    assert_eq!(user, former, "the id that providers know stays");
    assert_eq!(owner(&app, application).await, former);
    assert_eq!(
        told(&app, user).await,
        format!("Mia Demo-Me new@demo.example {TRN} verified teacher_auth {ME}")
    );
}

#[tokio::test]
async fn twins_with_the_verified_trn_are_merged_archived_ones_too() {
    let app = TestApp::start().await;
    let kept = a_teacher().with_trn(TRN).create(&app).await;
    let twin = a_teacher()
        .with_trn(TRN)
        .with_email("twin@demo.example")
        .create(&app)
        .await;
    let archived = a_teacher().with_trn(TRN).create(&app).await;
    app.write(
        "update users set archived_at = now() where id = $1",
        [archived.into()],
    )
    .await;
    app.write(
        "update users set updated_at = now() + interval '1 h' where id = $1",
        [kept.into()],
    )
    .await;
    let (one, other) = (
        an_application().of(twin).create(&app).await,
        an_application().of(archived).create(&app).await,
    );
    app.write(
        "insert into registration_drafts (user_id) values ($1)",
        [twin.into()],
    )
    .await;
    let user = signs_in(&app, person("mia@demo.example", Some(TRN))).await;
    assert_eq!(user, kept);
    for (application, from) in [(one, twin), (other, archived)] {
        assert_eq!(owner(&app, application).await, kept);
        assert_eq!(id_changes(&app, from, kept).await, 1);
    }
    assert!(
        told(&app, twin)
            .await
            .ends_with("verified archived twin@demo.example"),
        "{}",
        told(&app, twin).await
    );
    let address: String = app
        .value("select email::text from users where id = $1", [twin.into()])
        .await;
    assert_eq!(address, "archived-twin@demo.example");
    let drafts: i64 = app
        .value("select count(*) from registration_drafts", [])
        .await;
    assert_eq!(drafts, 0, "the twin's draft is discarded");
}

#[tokio::test]
async fn who_registered_without_a_trn_keeps_the_registration_when_it_turns_up() {
    let app = TestApp::start().await;
    let older = a_teacher().with_trn(TRN).create(&app).await;
    of_former_provider(&app, older, true).await;
    let first = signs_in(&app, person("mia@demo.example", None)).await;
    assert_ne!(first, older);
    let application = an_application().of(first).create(&app).await;
    let session = app.teacher(first).await;
    let second = signs_in(&app, person("mia@demo.example", Some(TRN))).await;
    assert_eq!(second, older);
    assert_eq!(owner(&app, application).await, older);
    assert_eq!(id_changes(&app, first, older).await, 1);
    let viewer = session
        .graphql("{ viewer { id } }", serde_json::json!({}))
        .await;
    assert!(
        viewer["viewer"].is_null(),
        "sessions of the merged account end"
    );
}

#[tokio::test]
async fn a_merge_back_leaves_no_loop_of_ids() {
    let app = TestApp::start().await;
    let kept = a_teacher().with_trn(TRN).create(&app).await;
    let twin = a_teacher().with_trn(TRN).create(&app).await;
    app.write(
        "update users set updated_at = now() + interval '1 h' where id = $1",
        [kept.into()],
    )
    .await;
    app.write(
        "insert into participant_id_changes (user_id, from_participant_id, to_participant_id)
         values ($1, $2, $1)",
        [twin.into(), kept.into()],
    )
    .await;
    assert_eq!(
        signs_in(&app, person("mia@demo.example", Some(TRN))).await,
        kept
    );
    assert_eq!(id_changes(&app, twin, kept).await, 1);
    let loops: i64 = app
        .value(
            "select count(*) from participant_id_changes where from_participant_id = $1",
            [kept.into()],
        )
        .await;
    assert_eq!(loops, 0);
}

#[tokio::test]
async fn an_unverified_trn_links_only_together_with_the_address() {
    let app = TestApp::start().await;
    let stranger = a_teacher()
        .with_trn(TRN)
        .with_email("other@demo.example")
        .create(&app)
        .await;
    of_former_provider(&app, stranger, false).await;
    let user = signs_in(&app, person("mia@demo.example", Some(TRN))).await;
    assert_ne!(user, stranger);
    assert!(
        told(&app, stranger).await.contains("other@demo.example"),
        "untouched"
    );

    let app = TestApp::start().await;
    let former = a_teacher()
        .with_trn(TRN)
        .with_email("mia@demo.example")
        .create(&app)
        .await;
    of_former_provider(&app, former, false).await;
    let user = signs_in(&app, person(" MIA@demo.example", Some(TRN))).await;
    assert_eq!(user, former);
    assert!(told(&app, user).await.contains("verified"));
}

#[tokio::test]
async fn an_address_is_taken_over_and_its_holder_keeps_the_history() {
    let app = TestApp::start().await;
    let holder = a_teacher()
        .with_email("mia@demo.example")
        .create(&app)
        .await;
    let application = an_application().of(holder).create(&app).await;
    let user = signs_in(&app, person("mia@demo.example", None)).await;
    assert_ne!(user, holder);
    assert_eq!(owner(&app, application).await, holder);
    assert!(told(&app, holder).await.contains("no email"));
    assert!(
        told(&app, holder)
            .await
            .ends_with("archived mia@demo.example")
    );
}

#[tokio::test]
async fn a_claim_without_a_trn_takes_none_away() {
    let app = TestApp::start().await;
    let user = signs_in(&app, person("mia@demo.example", Some(TRN))).await;
    let again = signs_in(&app, person("mia@demo.example", None)).await;
    assert_eq!(user, again);
    assert!(told(&app, user).await.contains(&format!("{TRN} verified")));
}

#[tokio::test]
async fn an_archived_account_comes_back_with_its_subject() {
    let app = TestApp::start().await;
    let user = signs_in(&app, person("mia@demo.example", None)).await;
    app.write(
        "update users set archived_at = now(), archived_email = email, email = null where id = $1",
        [user.into()],
    )
    .await;
    assert_eq!(signs_in(&app, person("mia@demo.example", None)).await, user);
    assert!(!told(&app, user).await.contains("archived"));
}

#[tokio::test]
async fn two_accounts_accepted_for_one_course_are_merged_all_the_same() {
    let app = TestApp::start().await;
    let kept = a_teacher().with_trn(TRN).create(&app).await;
    let twin = a_teacher().with_trn(TRN).create(&app).await;
    app.write(
        "update users set updated_at = now() + interval '1 h' where id = $1",
        [kept.into()],
    )
    .await;
    an_application().of(kept).accepted().create(&app).await;
    let left = an_application().of(twin).accepted().create(&app).await;
    let moved = an_application()
        .of(twin)
        .for_course("npq-headship")
        .create(&app)
        .await;
    assert_eq!(
        signs_in(&app, person("mia@demo.example", Some(TRN))).await,
        kept
    );
    assert_eq!(owner(&app, moved).await, kept);
    assert_eq!(owner(&app, left).await, twin);
}

#[tokio::test]
async fn two_first_sign_ins_at_one_moment_make_one_account() {
    let app = TestApp::start().await;
    let (one, other) = tokio::join!(
        signs_in(&app, person("mia@demo.example", Some(TRN))),
        signs_in(&app, person("mia@demo.example", Some(TRN))),
    );
    assert_eq!(one, other);
}

#[tokio::test]
async fn the_addresses_of_sign_in_take_only_what_our_pages_send() {
    let app = TestApp::start().await;
    for path in ["/users/auth/teacher_auth", "/users/auth/sign-out"] {
        let answer = app.anonymous().form(path, &[]).await;
        assert_eq!(answer.status, 403, "{path}");
        let answer = app
            .anonymous()
            .on_page_of("https://evil.example")
            .form(path, &[])
            .await;
        assert_eq!(answer.status, 403, "{path}");
        assert_eq!(app.anonymous().get(path).await.status, 405, "{path}");
    }
}

#[tokio::test]
async fn a_sign_in_that_fails_ends_on_the_start_page_with_a_notice() {
    // Nobody listens where the provider should be.
    let app = TestApp::configured(|config| {
        config.oidc.issuer = "http://localhost:1".parse().unwrap();
    })
    .await;
    let failed = format!("{REGISTER}/?sign_in=failed");
    let page = app.anonymous().on_page_of(REGISTER);
    let form = [("start_now", "true")];
    assert_eq!(
        page.form("/users/auth/teacher_auth", &form)
            .await
            .location(),
        failed
    );
    for query in ["", "?code=x&state=y", "?error=access_denied&state=y"] {
        let path = format!("/users/auth/teacher_auth/callback{query}");
        let answer = app.anonymous().get(&path).await;
        assert_eq!(answer.location(), failed, "{query}");
        let forged = app
            .anonymous()
            .with_cookie("_npq_sign_in", "forged")
            .get(&path)
            .await;
        assert_eq!(forged.location(), failed, "{query}");
    }
}

#[tokio::test]
async fn a_second_sign_in_that_fails_leaves_the_first_one_standing() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let teacher = app.teacher(user).await;
    let answer = teacher
        .get("/users/auth/teacher_auth/callback?code=x&state=y")
        .await;
    assert_eq!(answer.location(), format!("{REGISTER}/account"));
    let viewer = teacher
        .graphql("{ viewer { id } }", serde_json::json!({}))
        .await;
    assert!(!viewer["viewer"].is_null());
}

#[tokio::test]
async fn signing_out_ends_the_session_even_if_the_provider_is_away() {
    let app = TestApp::configured(|config| {
        config.oidc.issuer = "http://localhost:1".parse().unwrap();
    })
    .await;
    let user = a_teacher().create(&app).await;
    let teacher = app.teacher(user).await;
    app.write("update sessions set id_token = 'a.b.c'", [])
        .await;
    let thief = app.anonymous().on_page_of(REGISTER).with_cookie(
        "_npq_registration_session",
        teacher.cookie("_npq_registration_session").unwrap(),
    );
    let answer = teacher.form("/users/auth/sign-out", &[]).await;
    assert_eq!(answer.location(), format!("{REGISTER}/sign-out"));
    assert_eq!(teacher.cookie("_npq_registration_session"), None);
    let viewer = thief
        .graphql("{ viewer { id } }", serde_json::json!({}))
        .await;
    assert!(viewer["viewer"].is_null());
    let nobody = app.anonymous().on_page_of(REGISTER);
    let answer = nobody.form("/users/auth/sign-out", &[]).await;
    assert_eq!(answer.location(), format!("{REGISTER}/"));
}

#[tokio::test]
async fn a_teachers_session_lasts_two_weeks_from_the_last_visit() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    let teacher = app.teacher(user).await;
    app.write(
        "update sessions set last_seen_at = now() - interval '2 h', expires_at = now() + interval '1 h'",
        [],
    )
    .await;
    let answer = teacher
        .operation("{ viewer { id } }", serde_json::json!({}))
        .await;
    assert!(answer.header("set-cookie").contains("Max-Age=1209600"));
    let days: f64 = app
        .value(
            "select (extract(epoch from expires_at - now()) / 86400)::float8 from sessions",
            [],
        )
        .await;
    assert!((13.9..14.1).contains(&days), "{days}");
    let answer = teacher
        .operation("{ viewer { id } }", serde_json::json!({}))
        .await;
    assert_eq!(answer.header("set-cookie"), "", "noted once an hour");
}
