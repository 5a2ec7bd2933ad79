//! Health (integrations-and-operations.md §6.2): `/up` says the process lives, `/ready` that it
//! can serve, `/healthcheck` tells a person more.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use sea_orm::{DbBackend, FromQueryResult, Statement};
use serde_json::{Value, json};
use store::{ConnectionTrait, Db};

/// How long the database may take before the server counts as not ready.
const PATIENCE: Duration = Duration::from_millis(500);

/// The three routes.
pub fn router(db: Db) -> Router {
    Router::new()
        .route("/up", get(|| async { StatusCode::OK }))
        .route("/ready", get(ready))
        .route("/healthcheck", get(healthcheck))
        .with_state(db)
}

async fn ready(State(db): State<Db>) -> StatusCode {
    let question = db.reader().execute_unprepared("select 1");
    match tokio::time::timeout(PATIENCE, question).await {
        Ok(Ok(_)) => StatusCode::OK,
        Ok(Err(_)) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

#[derive(FromQueryResult)]
struct DatabaseFacts {
    migration: Option<String>,
    populated: bool,
}

async fn healthcheck(State(db): State<Db>) -> (StatusCode, Json<Value>) {
    let question = DatabaseFacts::find_by_statement(Statement::from_string(
        DbBackend::Postgres,
        "select (select max(version) from seaql_migrations) as migration, exists (select from courses) as populated",
    ))
    .one(db.reader());
    let facts = tokio::time::timeout(PATIENCE, question)
        .await
        .ok()
        .and_then(Result::ok)
        .flatten();
    let healthy = facts.as_ref().is_some_and(|facts| facts.populated);
    let body = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "database": {
            "connected": facts.is_some(),
            "migration_version": facts.as_ref().and_then(|facts| facts.migration.clone()),
            "populated": facts.as_ref().is_some_and(|facts| facts.populated),
        },
    });
    let status = if healthy {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(body))
}
