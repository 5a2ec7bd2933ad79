//! Processes that die in the middle of their work: what was done stays, what was half done never
//! was, and what still lives goes on by itself.

use std::time::Duration;

use serde_json::json;
use sqlx::{Connection, PgConnection};

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
    sign_in(&mut connection).await;
    let mut server = ServerProcess::start(database.url()).await;

    // Whoever holds this lock keeps the next write waiting in the middle of its transaction.
    let mut holder = database.connection().await;
    let held = "begin; lock table registration_drafts in access exclusive mode";
    postgres::run(&mut holder, held.to_owned()).await.unwrap();
    let waiting = tokio::spawn({
        let teacher = teacher(&server);
        async move { start_draft(&teacher).send().await.map(drop) }
    });
    wait_for_a_waiting_statement(&mut connection).await;
    server.kill().await;
    assert!(waiting.await.unwrap().is_err(), "the request died with it");
    postgres::run(&mut holder, "rollback".to_owned())
        .await
        .unwrap();

    assert_eq!(count(&mut connection, "registration_drafts").await, 0);
    server.restart().await;
    assert_session_goes_on(&teacher(&server)).await;
    assert!(
        start_draft(&teacher(&server))
            .send()
            .await
            .unwrap()
            .status()
            .is_success()
    );
    assert_eq!(count(&mut connection, "registration_drafts").await, 1);
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
    sign_in(&mut connection).await;
    let server = ServerProcess::start(&url).await;
    let teacher = teacher(&server);
    assert_session_goes_on(&teacher).await;

    postgres::run(
        &mut connection,
        "begin; select set_config('npq.actor', 'service:tests', true);
         update users set full_name = 'Half Done'; \
         insert into registration_drafts (user_id) select id from users"
            .to_owned(),
    )
    .await
    .unwrap();
    cluster.kill();
    let cut_off = teacher
        .operation("{ viewer { fullName } }", json!({}))
        .await;
    assert!(
        !cut_off.text().contains("onnection"),
        "nothing is told of what is behind: {}",
        cut_off.text()
    );
    let ready = teacher.get("/ready").await;
    assert_eq!(ready.status, 503);
    assert_eq!(teacher.get("/up").await.status, 200, "the process lives on");

    cluster.restart();
    server.wait_until_ready().await;
    assert_session_goes_on(&teacher).await;
    let mut connection = PgConnection::connect(&url).await.unwrap();
    assert_eq!(count(&mut connection, "registration_drafts").await, 0);
    let name: String = sqlx::query_scalar("select full_name from users")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(name, "Tess Demo-Teacher");
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

fn start_draft(teacher: &Client) -> openidconnect::reqwest::RequestBuilder {
    let body = json!({ "query": "mutation { startDraft { draft { id } } }" });
    teacher
        .request("POST".parse().unwrap(), "/graphql")
        .header("content-type", "application/json")
        .body(body.to_string())
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
