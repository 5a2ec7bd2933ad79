//! Sessions and sign-ins under way.

use chrono::{DateTime, Utc};
use domain::ids::{StaffId, UserId};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::statement::statement;
use crate::{DbErr, Tx};

/// Whose session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A teacher's.
    Teacher(UserId),
    /// A member of staff's.
    Staff(StaffId),
}

/// Opens a session; `id_token` is what the identity provider wants back at sign-out.
pub async fn open(
    tx: &Tx,
    subject: Subject,
    token_hash: Vec<u8>,
    id_token: Option<String>,
    expires_at: DateTime<Utc>,
) -> Result<(), DbErr> {
    let (user, staff) = match subject {
        Subject::Teacher(id) => (Some(id.0), None),
        Subject::Staff(id) => (None, Some(id.0)),
    };
    tx.execute_raw(statement(
        "insert into sessions
           (user_id, staff_id, token_hash, id_token, expires_at, last_seen_at, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $6, $6)",
        [
            user.into(),
            staff.into(),
            token_hash.into(),
            id_token.into(),
            expires_at.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}

/// Ends the live sessions with one of these tokens; answers their ids and identity tokens.
pub async fn revoke(tx: &Tx, token_hashes: Vec<Vec<u8>>) -> Result<Vec<Option<String>>, DbErr> {
    let rows = tx
        .query_all_raw(statement(
            "update sessions set revoked_at = $2, updated_at = $2
             where token_hash = any($1) and revoked_at is null
             returning id_token",
            [token_hashes.into(), tx.now().into()],
        ))
        .await?;
    rows.into_iter()
        .map(|row| row.try_get("", "id_token"))
        .collect()
}

/// Ends every live session of a member of staff.
pub async fn revoke_all_of_staff(tx: &Tx, staff: StaffId) -> Result<u64, DbErr> {
    tx.execute_raw(statement(
        "update sessions set revoked_at = $2, updated_at = $2
         where staff_id = $1 and revoked_at is null",
        [staff.0.into(), tx.now().into()],
    ))
    .await
    .map(|result| result.rows_affected())
}

/// Ends every live session of a teacher.
pub async fn revoke_all_of_user(tx: &Tx, user: UserId) -> Result<u64, DbErr> {
    tx.execute_raw(statement(
        "update sessions set revoked_at = $2, updated_at = $2
         where user_id = $1 and revoked_at is null",
        [user.0.into(), tx.now().into()],
    ))
    .await
    .map(|result| result.rows_affected())
}

/// Notes that the session was used, and moves its end.
pub async fn touch(tx: &Tx, session: Uuid, expires_at: DateTime<Utc>) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update sessions set last_seen_at = $2, expires_at = $3, updated_at = $2
         where id = $1 and revoked_at is null",
        [session.into(), tx.now().into(), expires_at.into()],
    ))
    .await
    .map(drop)
}

/// A teacher's sign-in under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeacherAttempt {
    /// Protects the callback against forgery.
    pub state: String,
    /// Ties the id token to this sign-in.
    pub nonce: String,
    /// Proves at the token endpoint that it is us.
    pub pkce_verifier: String,
    /// Afterwards into the journey.
    pub start_now: bool,
    /// Afterwards to the e-mail updates.
    pub request_email_updates: bool,
}

/// Remembers a teacher's sign-in until the provider sends them back.
pub async fn begin_teacher_attempt(
    tx: &Tx,
    token_hash: Vec<u8>,
    attempt: TeacherAttempt,
    expires_at: DateTime<Utc>,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "insert into sign_in_attempts
           (kind, token_hash, state, nonce, pkce_verifier, start_now, request_email_updates,
            expires_at, created_at, updated_at)
         values ('teacher', $1, $2, $3, $4, $5, $6, $7, $8, $8)",
        [
            token_hash.into(),
            attempt.state.into(),
            attempt.nonce.into(),
            attempt.pkce_verifier.into(),
            attempt.start_now.into(),
            attempt.request_email_updates.into(),
            expires_at.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}

/// Takes a teacher's sign-in out of the table: it can be used once.
pub async fn take_teacher_attempt(
    tx: &Tx,
    token_hash: Vec<u8>,
) -> Result<Option<TeacherAttempt>, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "delete from sign_in_attempts
             where token_hash = $1 and kind = 'teacher' and expires_at >= $2
             returning state, nonce, pkce_verifier, start_now, request_email_updates",
            [token_hash.into(), tx.now().into()],
        ))
        .await?;
    row.map(|row| {
        Ok(TeacherAttempt {
            state: row.try_get("", "state")?,
            nonce: row.try_get("", "nonce")?,
            pkce_verifier: row.try_get("", "pkce_verifier")?,
            start_now: row.try_get("", "start_now")?,
            request_email_updates: row.try_get("", "request_email_updates")?,
        })
    })
    .transpose()
}

/// Remembers which address a staff code was asked for.
pub async fn begin_staff_attempt(
    tx: &Tx,
    token_hash: Vec<u8>,
    email: &str,
    expires_at: DateTime<Utc>,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "insert into sign_in_attempts
           (kind, token_hash, email, expires_at, created_at, updated_at)
         values ('staff', $1, $2::citext, $3, $4, $4)",
        [
            token_hash.into(),
            email.into(),
            expires_at.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}

/// The address of a staff sign-in under way and its wrong codes so far, held until the
/// transaction ends.
pub async fn lock_staff_attempt(
    tx: &Tx,
    token_hash: Vec<u8>,
) -> Result<Option<(Uuid, String, i32)>, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "select id, email::text, failures from sign_in_attempts
             where token_hash = $1 and kind = 'staff' and expires_at >= $2
             for update",
            [token_hash.into(), tx.now().into()],
        ))
        .await?;
    row.map(|row| {
        Ok((
            row.try_get("", "id")?,
            row.try_get("", "email")?,
            row.try_get("", "failures")?,
        ))
    })
    .transpose()
}

/// Counts a wrong code on the attempt.
pub async fn count_failure(tx: &Tx, attempt: Uuid) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update sign_in_attempts set failures = failures + 1, updated_at = $2 where id = $1",
        [attempt.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Forgets one sign-in under way, and those that ran out.
pub async fn forget_attempts(tx: &Tx, attempt: Option<Uuid>) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "delete from sign_in_attempts where id = $1 or expires_at < $2",
        [attempt.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}
