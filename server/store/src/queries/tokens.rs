//! API tokens (integrations-and-operations.md §5.5): looked up by the hash alone.

use chrono::{DateTime, Utc};
use domain::tokens::TokenScope;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Statement};
use uuid::Uuid;

use crate::Tx;

/// A token that opens something.
#[derive(Debug, Clone, FromQueryResult)]
pub struct LiveToken {
    /// Its row.
    pub id: Uuid,
    /// Whose it is; absent for the teaching record service.
    pub lead_provider_id: Option<Uuid>,
    /// When it was last seen, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// A token as its owner and staff may see it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct ListedToken {
    /// Its row.
    pub id: Uuid,
    /// What it is for.
    pub label: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last seen, to the minute.
    pub last_used_at: Option<DateTime<Utc>>,
    /// When it ends by itself.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was ended.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The token with this hash, if it has this scope and is neither revoked nor expired.
pub async fn find_live(
    db: &impl ConnectionTrait,
    hash: &[u8],
    scope: TokenScope,
    now: DateTime<Utc>,
) -> Result<Option<LiveToken>, DbErr> {
    LiveToken::find_by_statement(Statement::from_sql_and_values(
        DbBackend::Postgres,
        "select id, lead_provider_id, last_used_at from api_tokens \
         where token_hash = $1 and scope = $2::token_scope and revoked_at is null \
           and (expires_at is null or expires_at > $3)",
        [hash.to_vec().into(), scope.as_str().into(), now.into()],
    ))
    .one(db)
    .await
}

/// The lead provider of this name.
pub async fn lead_provider_named(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<Uuid>, DbErr> {
    db.query_one_raw(Statement::from_sql_and_values(
        DbBackend::Postgres,
        "select id from lead_providers where name = $1",
        [name.into()],
    ))
    .await?
    .map(|row| row.try_get_by_index(0))
    .transpose()
}

/// A lead provider's tokens, newest first.
pub async fn of_lead_provider(
    db: &impl ConnectionTrait,
    lead_provider: Uuid,
) -> Result<Vec<ListedToken>, DbErr> {
    ListedToken::find_by_statement(Statement::from_sql_and_values(
        DbBackend::Postgres,
        "select id, label, created_at, last_used_at, expires_at, revoked_at from api_tokens \
         where lead_provider_id = $1 order by created_at desc, id desc",
        [lead_provider.into()],
    ))
    .all(db)
    .await
}

/// Adds a token.
pub async fn insert(
    tx: &Tx,
    lead_provider: Option<Uuid>,
    scope: TokenScope,
    hash: &[u8],
    label: &str,
) -> Result<Uuid, DbErr> {
    let row = tx
        .query_one_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
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
    tx.execute_raw(Statement::from_sql_and_values(
        DbBackend::Postgres,
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
        .execute_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            "update api_tokens set revoked_at = $2, updated_at = $2 \
             where id = $1 and revoked_at is null",
            [id.into(), tx.now().into()],
        ))
        .await?;
    Ok(done.rows_affected() == 1)
}
