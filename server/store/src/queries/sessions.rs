//! Who stands behind a cookie or a personal token.

use chrono::{DateTime, Utc};
use domain::ids::{StaffId, UserId};
use domain::staff::StaffRole;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use crate::DbErr;
use crate::statement::statement;

/// Whose session it is, with what staff may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    /// A teacher.
    Teacher(UserId),
    /// A member of staff.
    Staff(StaffId, StaffRole),
}

/// A session that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveSession {
    /// The session's row.
    pub id: Uuid,
    /// Whose.
    pub bearer: Bearer,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last noted as used.
    pub last_seen_at: DateTime<Utc>,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// The live sessions with one of these tokens; an archived account has none.
pub async fn live(
    conn: &impl ConnectionTrait,
    token_hashes: Vec<Vec<u8>>,
    now: DateTime<Utc>,
) -> Result<Vec<LiveSession>, DbErr> {
    let rows = conn
        .query_all_raw(statement(
            "select s.id, s.user_id, s.staff_id, staff.role::text as role,
                    s.created_at, s.last_seen_at, s.expires_at
             from sessions s
             left join users on users.id = s.user_id
             left join staff on staff.id = s.staff_id
             where s.token_hash = any($1) and s.revoked_at is null and s.expires_at > $2
               and coalesce(users.archived_at, staff.archived_at) is null",
            [token_hashes.into(), now.into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            Ok(LiveSession {
                id: row.try_get("", "id")?,
                bearer: match row.try_get::<Option<Uuid>>("", "user_id")? {
                    Some(user) => Bearer::Teacher(UserId(user)),
                    None => Bearer::Staff(StaffId(row.try_get("", "staff_id")?), role(row)?),
                },
                created_at: row.try_get("", "created_at")?,
                last_seen_at: row.try_get("", "last_seen_at")?,
                expires_at: row.try_get("", "expires_at")?,
            })
        })
        .collect()
}

/// The owner of a personal token that can be used.
pub async fn token_owner(
    conn: &impl ConnectionTrait,
    token_hash: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<Option<(StaffId, StaffRole)>, DbErr> {
    let row = conn
        .query_one_raw(statement(
            "select staff.id, staff.role::text as role
             from staff_api_tokens t join staff on staff.id = t.staff_id
             where t.token_hash = $1 and t.revoked_at is null and staff.archived_at is null
               and (t.expires_at is null or t.expires_at > $2)",
            [token_hash.into(), now.into()],
        ))
        .await?;
    row.map(|row| Ok((StaffId(row.try_get("", "id")?), role(&row)?)))
        .transpose()
}

fn role(row: &QueryResult) -> Result<StaffRole, DbErr> {
    let text: String = row.try_get("", "role")?;
    text.parse()
        .map_err(|error| DbErr::Type(format!("staff.role: {error}")))
}
