//! Statements in PostgreSQL's own words, for queries that entities would only obscure.

use sea_orm::{DbBackend, Statement, Value};

/// `sql` with its `$1`, `$2`, … in order.
pub(crate) fn statement(sql: &str, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Postgres, sql, values)
}
