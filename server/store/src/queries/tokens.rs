//! API tokens (integrations-and-operations.md §5.5): looked up by the hash alone.

use chrono::{DateTime, Utc};
use domain::tokens::TokenScope;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use uuid::Uuid;

use crate::statement::statement;

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
    LiveToken::find_by_statement(statement(
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
    db.query_one_raw(statement(
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
    ListedToken::find_by_statement(statement(
        "select id, label, created_at, last_used_at, expires_at, revoked_at from api_tokens \
         where lead_provider_id = $1 order by created_at desc, id desc",
        [lead_provider.into()],
    ))
    .all(db)
    .await
}
