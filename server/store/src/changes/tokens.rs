//! Making, using and ending API tokens.

use chrono::{DateTime, Utc};
use domain::tokens::TokenScope;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::Tx;
use crate::statement::statement;

/// Adds a token.
pub async fn insert(
    tx: &Tx,
    lead_provider: Option<Uuid>,
    scope: TokenScope,
    hash: &[u8],
    label: &str,
) -> Result<Uuid, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "insert into api_tokens (lead_provider_id, scope, token_hash, label, created_at, updated_at) \
             values ($1, $2::token_scope, $3, $4, $5, $5) returning id",
            [
                lead_provider.into(),
                scope.as_str().into(),
                hash.to_vec().into(),
                label.into(),
                tx.now().into(),
            ],
        ))
        .await?
        .ok_or_else(|| DbErr::RecordNotInserted)?;
    row.try_get_by_index(0)
}

/// Notes that a token was seen, unless somebody just did.
pub async fn touch(tx: &Tx, id: Uuid, not_since: DateTime<Utc>) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update api_tokens set last_used_at = $2 \
         where id = $1 and (last_used_at is null or last_used_at < $3)",
        [id.into(), tx.now().into(), not_since.into()],
    ))
    .await
    .map(drop)
}

/// Ends a token; whether it was still live.
pub async fn revoke(tx: &Tx, id: Uuid) -> Result<bool, DbErr> {
    let done = tx
        .execute_raw(statement(
            "update api_tokens set revoked_at = $2, updated_at = $2 \
             where id = $1 and revoked_at is null",
            [id.into(), tx.now().into()],
        ))
        .await?;
    Ok(done.rows_affected() == 1)
}
