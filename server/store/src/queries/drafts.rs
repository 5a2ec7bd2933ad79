//! Registration drafts (registration.md §1.1). A draft is only ever read through its user.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use domain::ids::{ApplicationId, DraftId, LeadProviderId, UserId};
use domain::registration::{Answers, DraftState};
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::Value;

use super::rows::{InOrder, sql};
use crate::{DbErr, Tx};

/// A stored draft.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The row.
    pub id: DraftId,
    /// Counts the writes.
    pub version: i32,
    /// Answers and acknowledgements.
    pub state: DraftState,
    /// Set once, by submission.
    pub submitted_application_id: Option<ApplicationId>,
    /// Fourteen days after the last write.
    pub expires_at: DateTime<Utc>,
}

const COLUMNS: &str = "id, version, submitted_application_id, expires_at, consent_provider_id, \
    answers, acknowledged";

/// The user's open draft, unless it has expired by `now`.
pub async fn open(
    conn: &impl ConnectionTrait,
    user: UserId,
    now: DateTime<Utc>,
) -> Result<Option<Draft>, DbErr> {
    find_open(conn, user, now, "").await
}

/// The user's open draft, locked until the transaction ends.
pub async fn lock_open(tx: &Tx, user: UserId) -> Result<Option<Draft>, DbErr> {
    find_open(tx, user, tx.now(), "for update").await
}

async fn find_open(
    conn: &impl ConnectionTrait,
    user: UserId,
    now: DateTime<Utc>,
    lock: &str,
) -> Result<Option<Draft>, DbErr> {
    let text = format!(
        "select {COLUMNS} from registration_drafts
         where user_id = $1 and submitted_application_id is null and expires_at > $2 {lock}"
    );
    conn.query_one_raw(sql(text, [user.0.into(), now.into()]))
        .await?
        .as_ref()
        .map(read)
        .transpose()
}

/// One of the user's drafts, submitted ones too, locked until the transaction ends.
pub async fn lock(tx: &Tx, user: UserId, id: DraftId) -> Result<Option<Draft>, DbErr> {
    let text = format!(
        "select {COLUMNS} from registration_drafts where user_id = $1 and id = $2 for update"
    );
    tx.query_one_raw(sql(text, [user.0.into(), id.0.into()]))
        .await?
        .as_ref()
        .map(read)
        .transpose()
}

/// What the user submitted under an idempotency key before.
pub async fn submitted_under(
    conn: &impl ConnectionTrait,
    user: UserId,
    idempotency_key: &str,
) -> Result<Option<ApplicationId>, DbErr> {
    conn.query_one_raw(sql(
        "select submitted_application_id from registration_drafts
         where user_id = $1 and idempotency_key = $2 and submitted_application_id is not null",
        [user.0.into(), idempotency_key.into()],
    ))
    .await?
    .map(|row| InOrder::of(&row).take().map(ApplicationId))
    .transpose()
}

fn read(row: &QueryResult) -> Result<Draft, DbErr> {
    let mut row = InOrder::of(row);
    Ok(Draft {
        id: DraftId(row.take()?),
        version: row.take()?,
        submitted_application_id: row.take::<Option<_>>()?.map(ApplicationId),
        expires_at: row.take()?,
        state: DraftState {
            consent_provider_id: row.take::<Option<_>>()?.map(LeadProviderId),
            answers: texts(&row.take()?).collect::<Answers>(),
            acknowledged: texts(&row.take()?).collect(),
        },
    })
}

/// The texts of a JSON object by their keys; keys that this version does not know are passed over.
fn texts<K: FromStr>(object: &Value) -> impl Iterator<Item = (K, String)> {
    object
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(key, value)| Some((key.parse().ok()?, value.as_str()?.to_owned())))
}
