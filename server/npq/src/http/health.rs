//! Health (integrations-and-operations.md §6.2): `/up` says the process lives, `/ready` that it
//! can serve, `/healthcheck` tells a person more.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use store::Db;
use store::queries::health;

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
    match tokio::time::timeout(PATIENCE, health::answers(db.reader())).await {
        Ok(Ok(())) => StatusCode::OK,
        Ok(Err(_)) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

async fn healthcheck(State(db): State<Db>) -> (StatusCode, Json<Value>) {
    let facts = tokio::time::timeout(PATIENCE, health::facts(db.reader()))
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
