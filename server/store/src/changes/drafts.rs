//! Writing registration drafts (registration.md §1.1). Each write moves the expiry on.

use chrono::TimeDelta;
use domain::ids::{ApplicationId, DraftId, UserId};
use domain::registration::DraftState;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::statement::statement;
use crate::{DbErr, Tx};

/// How long a draft is kept after its last write.
const LIFETIME: TimeDelta = TimeDelta::days(14);

/// Opens an empty draft, unless the user has one open.
pub async fn open(tx: &Tx, user: UserId) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "insert into registration_drafts (user_id, expires_at, created_at, updated_at)
         values ($1, $3, $2, $2)
         on conflict (user_id) where submitted_application_id is null do nothing",
        [user.0.into(), tx.now().into(), (tx.now() + LIFETIME).into()],
    ))
    .await
    .map(drop)
}

/// Throws away the user's open draft if it has expired, or in any case with `even_if_fresh`.
pub async fn discard_open(tx: &Tx, user: UserId, even_if_fresh: bool) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "delete from registration_drafts
         where user_id = $1 and submitted_application_id is null and ($3 or expires_at <= $2)",
        [user.0.into(), tx.now().into(), even_if_fresh.into()],
    ))
    .await
    .map(drop)
}

/// Writes a locked draft's new state; the version goes up by one.
pub async fn save(tx: &Tx, id: DraftId, state: &DraftState) -> Result<(), DbErr> {
    let written = tx
        .execute_raw(statement(
            "update registration_drafts
             set answers = $2, acknowledged = $3, consent_provider_id = $4,
                 version = version + 1, expires_at = $6, updated_at = $5
             where id = $1 and submitted_application_id is null",
            [
                id.0.into(),
                json!(state.answers).into(),
                json!(state.acknowledged).into(),
                state.consent_provider_id.map(|provider| provider.0).into(),
                tx.now().into(),
                (tx.now() + LIFETIME).into(),
            ],
        ))
        .await?;
    exactly_one(written.rows_affected())
}

/// Closes a locked draft with what it became.
pub async fn close(
    tx: &Tx,
    id: DraftId,
    application: ApplicationId,
    idempotency_key: &str,
) -> Result<(), DbErr> {
    let key = Some(idempotency_key).filter(|key| !key.is_empty());
    let written = tx
        .execute_raw(statement(
            "update registration_drafts
             set submitted_application_id = $2, idempotency_key = $3, updated_at = $4
             where id = $1 and submitted_application_id is null",
            [
                id.0.into(),
                application.0.into(),
                key.into(),
                tx.now().into(),
            ],
        ))
        .await?;
    exactly_one(written.rows_affected())
}

fn exactly_one(rows: u64) -> Result<(), DbErr> {
    if rows == 1 {
        Ok(())
    } else {
        Err(DbErr::RecordNotUpdated)
    }
}

/// Every expired open draft, thrown away by the daily job.
pub async fn purge_expired(tx: &Tx) -> Result<u64, DbErr> {
    tx.execute_raw(statement(
        "delete from registration_drafts
         where submitted_application_id is null and expires_at <= $1",
        [tx.now().into()],
    ))
    .await
    .map(|result| result.rows_affected())
}
