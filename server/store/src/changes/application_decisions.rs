//! What a lead provider's decision about an application writes (provider-api.md §4.1–4.3, §3.6).

use domain::applications::{Applicant, RejectionReason};
use domain::ids::{ApplicationId, LeadProviderId};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use crate::Tx;
use crate::statement::statement;

/// Makes a pending application accepted.
pub async fn accept(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
    schedule: Uuid,
    funded_place: Option<bool>,
) -> Result<(), DbErr> {
    let done = tx
        .execute_raw(statement(
            "update applications set approval_status = 'accepted', schedule_id = $2, \
               accepted_at = $3, training_status = 'active', \
               funded_place = $4, updated_at = $3 \
             where id = $1 and approval_status = 'pending'",
            [
                id.0.into(),
                schedule.into(),
                tx.now().into(),
                funded_place.into(),
            ],
        ))
        .await?;
    exactly(1, done.rows_affected())?;
    tx.execute_raw(statement(
        "insert into training_states \
           (application_id, lead_provider_id, state, created_at, updated_at) \
         values ($1, $2, 'active', $3, $3)",
        [id.0.into(), lead_provider.0.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Makes pending applications rejected.
pub async fn reject(tx: &Tx, ids: &[ApplicationId], reason: RejectionReason) -> Result<(), DbErr> {
    if ids.is_empty() {
        return Ok(());
    }
    let keys: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let done = tx
        .execute_raw(statement(
            "update applications set approval_status = 'rejected', \
               rejection_reason = $2::rejection_reason, updated_at = $3 \
             where id = any ($1) and approval_status = 'pending'",
            [keys.into(), reason.as_str().into(), tx.now().into()],
        ))
        .await?;
    exactly(ids.len(), done.rows_affected())
}

/// Stores the funded place.
pub async fn set_funded_place(tx: &Tx, id: ApplicationId, funded: bool) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        "update applications set funded_place = $2, updated_at = $3 \
         where id = $1 and funded_place is distinct from $2",
        [id.0.into(), funded.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Moves the applicant's timestamps along with an application's approval (provider-api.md §3.6).
pub async fn touch_user(tx: &Tx, applicant: &Applicant) -> Result<(), DbErr> {
    let done = tx
        .execute_raw(statement(
            "update users set significantly_updated_at = $2, updated_at = $2 where id = $1",
            [applicant.user_id.0.into(), tx.now().into()],
        ))
        .await?;
    exactly(1, done.rows_affected())
}

/// Whether a write met the rows that it was about, and no others.
fn exactly(wanted: usize, written: u64) -> Result<(), DbErr> {
    if u64::try_from(wanted) == Ok(written) {
        Ok(())
    } else {
        Err(DbErr::RecordNotUpdated)
    }
}
