//! Processes that die in the middle of their work: what was done stays, what was half done never
//! was, and what still lives goes on by itself.

use std::time::Duration;

use openidconnect::reqwest::{self, Method};
use serde_json::json;
use sqlx::{Connection, PgConnection};
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::support::client::Client;
use crate::support::database::TestDatabase;
use crate::support::postgres;
use crate::support::private_postgres::PrivatePostgres;
use crate::support::process::ServerProcess;
use crate::support::template;

const TOKEN: &str = "a token that only this test knows, and long enough";

#[tokio::test]
async fn a_server_killed_in_mid_request_leaves_nothing_half_written_and_the_session_goes_on() {
    let database = TestDatabase::create().await;
    let mut connection = database.connection().await;
    let application = set_the_scene(&mut connection).await;
    let mut server = ServerProcess::start(database.url()).await;

    let mut holder = database.connection().await;
    let waiting = accept_until_the_mail(&server, &mut holder, &mut connection, application).await;
    server.kill().await;
    assert!(waiting.await.unwrap().is_err(), "the request died with it");
    let release = "rollback".to_owned();
    postgres::run(&mut holder, release).await.unwrap();

    assert_untouched(&mut connection).await;
    server.restart().await;
    assert_session_goes_on(&teacher(&server)).await;
    assert_accepted_once(&server, &mut connection, application).await;
}

#[tokio::test]
async fn a_database_killed_in_mid_transaction_recovers_and_the_server_reconnects_by_itself() {
    let cluster = tokio::task::spawn_blocking(PrivatePostgres::start)
        .await
        .unwrap();
    let url = postgres::database_on(&cluster.url(), "npq");
    let mut maintenance = postgres::maintenance(&cluster.url()).await;
    postgres::run(&mut maintenance, "create database npq".to_owned())
        .await
        .unwrap();
    template::fill(&url).await;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    let application = set_the_scene(&mut connection).await;
    let server = ServerProcess::start(&url).await;
    let teacher = teacher(&server);
    assert_session_goes_on(&teacher).await;

    let mut holder = PgConnection::connect(&url).await.unwrap();
    let waiting = accept_until_the_mail(&server, &mut holder, &mut connection, application).await;
    cluster.kill();
    let cut_off = waiting.await.unwrap().unwrap();
    assert_eq!(cut_off.status().as_u16(), 500);
    let told = cut_off.text().await.unwrap();
    assert_eq!(
        told, r#"{"error":"Internal server error"}"#,
        "and nothing of what is behind"
    );
    let ready = teacher.get("/ready").await;
    assert_eq!(ready.status, 503);
    assert_eq!(teacher.get("/up").await.status, 200, "the process lives on");

    cluster.restart();
    server.wait_until_ready().await;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    assert_untouched(&mut connection).await;
    assert_session_goes_on(&teacher).await;
    assert_accepted_once(&server, &mut connection, application).await;
}

/// Lets the server accept the application up to the last write of its transaction, the mail, on
/// whose table `holder` sits: the application is accepted and its training begun, uncommitted.
async fn accept_until_the_mail(
    server: &ServerProcess,
    holder: &mut PgConnection,
    watcher: &mut PgConnection,
    application: Uuid,
) -> JoinHandle<reqwest::Result<reqwest::Response>> {
    let held = "begin; lock table email_messages in access exclusive mode";
    postgres::run(holder, held.to_owned()).await.unwrap();
    let request = accept(server, application);
    let waiting = tokio::spawn(request.send());
    wait_for_a_waiting_statement(watcher).await;
    waiting
}

fn accept(server: &ServerProcess, application: Uuid) -> reqwest::RequestBuilder {
    let body = json!({ "data": { "attributes": { "funded_place": false } } });
    server
        .anonymous()
        .with_bearer(TOKEN)
        .request(
            Method::POST,
            &format!("/api/v3/npq-applications/{application}/accept"),
        )
        .header("content-type", "application/json")
        .body(body.to_string())
}

/// Nothing of what the cut-off transaction wrote is there.
async fn assert_untouched(connection: &mut PgConnection) {
    let approval: String = sqlx::query_scalar("select approval_status::text from applications")
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    assert_eq!(approval, "pending");
    for table in ["training_states", "email_messages"] {
        assert_eq!(count(connection, table).await, 0, "{table}");
    }
}

async fn assert_accepted_once(
    server: &ServerProcess,
    connection: &mut PgConnection,
    application: Uuid,
) {
    let answer = accept(server, application).send().await.unwrap();
    assert_eq!(answer.status().as_u16(), 200);
    for table in ["training_states", "email_messages"] {
        assert_eq!(count(connection, table).await, 1, "{table}");
    }
}

/// A signed-in teacher with a pending application, and her lead provider's token.
async fn set_the_scene(connection: &mut PgConnection) -> Uuid {
    sign_in(connection).await;
    let scene = format!(
        "begin; select set_config('npq.actor', 'service:tests', true);
         insert into applications
           (user_id, course_id, lead_provider_id, cohort_id, approval_status, eligible_for_funding,
            funding_status_code, work_setting, works_in_school, teacher_catchment)
         select u.id, c.id, p.id, k.id, 'pending', true, 'funded', 'a_school', true, 'england'
         from users u, courses c, lead_providers p, cohorts k
         where c.identifier = 'npq-headship' and p.name = 'Ambition Institute'
           and k.identifier = '2025b';
         insert into api_tokens (lead_provider_id, token_hash, label)
         select id, sha256(convert_to('{TOKEN}', 'UTF8')), 'for this test'
         from lead_providers where name = 'Ambition Institute';
         commit"
    );
    postgres::run(connection, scene).await.unwrap();
    sqlx::query_scalar("select id from applications")
        .fetch_one(connection)
        .await
        .unwrap()
}

async fn sign_in(connection: &mut PgConnection) {
    let people = format!(
        "begin; select set_config('npq.actor', 'service:tests', true);
         insert into users (full_name, email, identity_provider, identity_subject)
         values ('Tess Demo-Teacher', 'tess@demo.example', 'teacher_auth', 'urn:fdc:gov.uk:2022:test');
         insert into sessions (user_id, token_hash, expires_at)
         select id, sha256(convert_to('{TOKEN}', 'UTF8')), now() + interval '14 days' from users;
         commit"
    );
    postgres::run(connection, people).await.unwrap();
}

fn teacher(server: &ServerProcess) -> Client {
    server
        .anonymous()
        .on_page_of(crate::support::app::REGISTER)
        .with_cookie(crate::support::people::TEACHER_COOKIE, TOKEN)
}

async fn assert_session_goes_on(teacher: &Client) {
    let data = teacher.graphql("{ viewer { fullName } }", json!({})).await;
    assert_eq!(data["viewer"]["fullName"], "Tess Demo-Teacher");
}

async fn wait_for_a_waiting_statement(connection: &mut PgConnection) {
    for _ in 0..100 {
        let waiting: i64 = sqlx::query_scalar(
            "select count(*) from pg_stat_activity
             where datname = current_database() and wait_event_type = 'Lock'",
        )
        .fetch_one(&mut *connection)
        .await
        .unwrap();
        if waiting > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("no statement waits for the lock");
}

async fn count(connection: &mut PgConnection, table: &str) -> i64 {
    let question = format!("select count(*) from {table}");
    sqlx::query_scalar(sqlx::AssertSqlSafe(question))
        .fetch_one(connection)
        .await
        .unwrap()
}
