//! Applications (provider-api.md §3.1, §4.1–4.3).

mod accept;
mod concurrency;
mod export;
mod funded_place;
mod list;
mod reject;
mod shapes;
mod show;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Answer, Client, TestApp};

async fn accept(client: &Client, version: &str, id: Uuid, body: &Value) -> Answer {
    let path = format!("/api/{version}/npq-applications/{id}/accept");
    client.post(&path, body).await
}

async fn accept_with(client: &Client, version: &str, id: Uuid, attributes: Value) -> Answer {
    accept(client, version, id, &super::with_attributes(&attributes)).await
}

async fn reject(client: &Client, id: Uuid) -> Answer {
    let path = format!("/api/v3/npq-applications/{id}/reject");
    client.post(&path, &json!({})).await
}

async fn show(client: &Client, version: &str, id: Uuid) -> Answer {
    client
        .get(&format!("/api/{version}/npq-applications/{id}"))
        .await
}

async fn status_of(app: &TestApp, id: Uuid) -> String {
    app.value(
        "select approval_status::text from applications where id = $1",
        [id.into()],
    )
    .await
}

/// Puts an application and its participant at a moment, as if nothing had happened since.
async fn untouched_since(app: &TestApp, id: Uuid, at: DateTime<Utc>) {
    app.write(
        "update applications set created_at = $2, updated_at = $2 where id = $1",
        [id.into(), at.into()],
    )
    .await;
    app.write(
        "update users set significantly_updated_at = $2, updated_at = $2
         where id = (select user_id from applications where id = $1)",
        [id.into(), at.into()],
    )
    .await;
}

async fn participant_of(app: &TestApp, id: Uuid) -> Uuid {
    app.value(
        "select user_id from applications where id = $1",
        [id.into()],
    )
    .await
}
