//! The PostgreSQL server that the tests share, and the one connection that makes databases.

use std::str::FromStr;

use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, PgConnection};
use url::Url;

/// The maintenance database of the server under test, from `NPQ_TEST_POSTGRES`.
#[expect(
    clippy::disallowed_methods,
    reason = "the server's settings are not read yet when its database is made"
)]
pub fn server() -> Url {
    let address = std::env::var("NPQ_TEST_POSTGRES")
        .unwrap_or_else(|_| "postgres://postgres@127.0.0.1:54329/postgres".to_owned());
    Url::parse(&address).expect("NPQ_TEST_POSTGRES is a postgres:// address")
}

/// The address of another database on the same server.
pub fn database_on(server: &Url, name: &str) -> String {
    let mut url = server.clone();
    url.set_path(name);
    url.to_string()
}

/// A connection to the maintenance database.
pub async fn maintenance(server: &Url) -> PgConnection {
    // Making a database is slow on a busy machine, and no statement of the service.
    PgConnectOptions::from_str(server.as_str())
        .expect("NPQ_TEST_POSTGRES is a postgres:// address")
        .disable_statement_logging()
        .connect()
        .await
        .expect("the tests' PostgreSQL answers; bin/test starts one")
}

/// One statement that stands outside transactions, such as `create database`.
pub async fn run(connection: &mut PgConnection, statement: String) -> Result<(), sqlx::Error> {
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement))
        .execute(connection)
        .await
        .map(drop)
}
