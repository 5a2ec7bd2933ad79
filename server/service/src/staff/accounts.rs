//! Adding and archiving staff, and their personal tokens.

use chrono::TimeDelta;
use domain::ids::StaffId;
use domain::people::EmailAddress;
use domain::staff::{AccountRefusal, StaffRole, account_name};
use store::DbErr;
use store::changes::{sessions, staff};

use super::code_mail;
use crate::secrets::Token;
use crate::{Ctx, UseCaseError, UseCaseResult};

/// How long a personal token can be used.
pub const TOKEN_LIFETIME: TimeDelta = TimeDelta::days(365);

/// An account to be added.
#[derive(Debug, Clone)]
pub struct AddStaff {
    /// Where codes are sent.
    pub email: EmailAddress,
    /// As history shows it.
    pub full_name: String,
    /// What they may do.
    pub role: StaffRole,
}

/// Why an account is not added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddStaffRefusal {
    /// The account cannot be called that.
    #[error(transparent)]
    Account(#[from] AccountRefusal),
    /// Somebody has it already, archived or not.
    #[error("the address belongs to staff already")]
    EmailTaken,
}

/// Adds a member of staff.
pub async fn add(ctx: &Ctx, input: AddStaff) -> UseCaseResult<StaffId, AddStaffRefusal> {
    let full_name = account_name(&input.full_name, &input.email)
        .map_err(|refusal| UseCaseError::Refused(refusal.into()))?;
    let tx = ctx.begin().await?;
    let added = staff::add(&tx, input.email.as_str(), full_name, input.role).await?;
    let id = added.ok_or(UseCaseError::Refused(AddStaffRefusal::EmailTaken))?;
    tx.commit().await?;
    Ok(id)
}

/// Archives a member of staff and ends their sessions at once; `false` if nobody who is not
/// archived has the address.
pub async fn archive(ctx: &Ctx, email: &EmailAddress) -> Result<bool, DbErr> {
    let tx = ctx.begin().await?;
    let Some(id) = staff::archive(&tx, email.as_str()).await? else {
        return Ok(false);
    };
    sessions::revoke_all_of_staff(&tx, id).await?;
    code_mail::forget(&tx, email.as_str()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Why no token is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IssueTokenRefusal {
    /// Unknown, or archived.
    #[error("the address does not belong to staff")]
    NotStaff,
}

/// Issues a personal token, read-only, for a year. `token` begins with
/// [`crate::sessions::STAFF_TOKEN_PREFIX`]; it is shown once and stored as a hash.
pub async fn issue_token(
    ctx: &Ctx,
    email: &EmailAddress,
    label: &str,
    token: &Token,
) -> UseCaseResult<(), IssueTokenRefusal> {
    let tx = ctx.begin().await?;
    let expires_at = ctx.now + TOKEN_LIFETIME;
    if !staff::add_token(&tx, email.as_str(), token.hash(), label, expires_at).await? {
        return Err(UseCaseError::Refused(IssueTokenRefusal::NotStaff));
    }
    tx.commit().await?;
    Ok(())
}
