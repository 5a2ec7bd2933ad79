//! Staff: their accounts and one-time codes.

use chrono::{DateTime, Utc};
use domain::ids::StaffId;
use domain::staff::StaffRole;
use sea_orm::ConnectionTrait;

use crate::statement::statement;
use crate::{DbErr, Tx};

/// Stores a new code with no failures, if the address belongs to staff who are not archived.
pub async fn store_code(
    tx: &Tx,
    email: &str,
    code_hash: Vec<u8>,
    expires_at: DateTime<Utc>,
) -> Result<Option<StaffId>, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "update staff
             set sign_in_code_hash = $2, sign_in_code_expires_at = $3, sign_in_code_attempts = 0,
                 updated_at = $4
             where email = $1::citext and archived_at is null
             returning id",
            [
                email.into(),
                code_hash.into(),
                expires_at.into(),
                tx.now().into(),
            ],
        ))
        .await?;
    row.map(|row| row.try_get("", "id").map(StaffId))
        .transpose()
}

/// A member of staff with the code they were sent.
#[derive(Debug, Clone)]
pub struct WithCode {
    /// Who.
    pub id: StaffId,
    /// Of the code; none once it is used or erased.
    pub code_hash: Option<Vec<u8>>,
    /// When the code runs out.
    pub expires_at: Option<DateTime<Utc>>,
    /// Wrong codes since it was sent.
    pub failures: i32,
}

/// Staff who are not archived, by address, held until the transaction ends.
pub async fn lock_with_code(tx: &Tx, email: &str) -> Result<Option<WithCode>, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "select id, sign_in_code_hash, sign_in_code_expires_at, sign_in_code_attempts
             from staff where email = $1::citext and archived_at is null
             for update",
            [email.into()],
        ))
        .await?;
    row.map(|row| {
        Ok(WithCode {
            id: StaffId(row.try_get("", "id")?),
            code_hash: row.try_get("", "sign_in_code_hash")?,
            expires_at: row.try_get("", "sign_in_code_expires_at")?,
            failures: row.try_get("", "sign_in_code_attempts")?,
        })
    })
    .transpose()
}

/// Counts a wrong code; erases the stored one when `erase`.
pub async fn count_failure(tx: &Tx, staff: StaffId, erase: bool) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update staff
         set sign_in_code_attempts = sign_in_code_attempts + 1,
             sign_in_code_hash = case when $2 then null else sign_in_code_hash end,
             sign_in_code_expires_at = case when $2 then null else sign_in_code_expires_at end,
             updated_at = $3
         where id = $1",
        [staff.0.into(), erase.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Uses the code up and notes the sign-in.
pub async fn signed_in(tx: &Tx, staff: StaffId) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update staff
         set sign_in_code_hash = null, sign_in_code_expires_at = null, sign_in_code_attempts = 0,
             last_signed_in_at = $2, updated_at = $2
         where id = $1",
        [staff.0.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Adds an account, unless the address is taken.
pub async fn add(
    tx: &Tx,
    email: &str,
    full_name: &str,
    role: StaffRole,
) -> Result<Option<StaffId>, DbErr> {
    let row = tx
        .query_one_raw(statement(
            "insert into staff (email, full_name, role, created_at, updated_at)
             values ($1::citext, $2, $3::staff_role, $4, $4)
             on conflict on constraint staff_email_key do nothing
             returning id",
            [
                email.into(),
                full_name.into(),
                role.as_str().into(),
                tx.now().into(),
            ],
        ))
        .await?;
    row.map(|row| row.try_get("", "id").map(StaffId))
        .transpose()
}

/// Archives whoever has this address; `None` where nobody has who is not archived.
pub async fn archive(tx: &Tx, email: &str) -> Result<Option<StaffId>, DbErr> {
    let archived = tx
        .query_one_raw(statement(
            "update staff
             set archived_at = $2, sign_in_code_hash = null, sign_in_code_expires_at = null,
                 updated_at = $2
             where email = $1::citext and archived_at is null
             returning id",
            [email.into(), tx.now().into()],
        ))
        .await?;
    archived
        .map(|row| row.try_get_by_index(0).map(StaffId))
        .transpose()
}

/// Adds a personal token, read-only, for staff who are not archived.
pub async fn add_token(
    tx: &Tx,
    email: &str,
    token_hash: Vec<u8>,
    label: &str,
    expires_at: DateTime<Utc>,
) -> Result<bool, DbErr> {
    tx.execute_raw(statement(
        "insert into staff_api_tokens (staff_id, token_hash, label, expires_at, created_at, updated_at)
         select id, $2, $3, $4, $5, $5 from staff where email = $1::citext and archived_at is null",
        [
            email.into(),
            token_hash.into(),
            label.into(),
            expires_at.into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(|result| result.rows_affected() == 1)
}
