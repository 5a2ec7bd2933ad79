//! The statement that a declaration or a refund goes on (finance.md §3.5, §4.8).

use domain::ids::{CohortId, LeadProviderId, StatementId};
use domain::statements::OutputStatement;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::rows::{InOrder, sql};
use crate::Tx;

/// The open output statements of a lead provider and a cohort.
pub async fn candidates(
    tx: &Tx,
    lead_provider: LeadProviderId,
    cohort: CohortId,
) -> Result<Vec<OutputStatement>, DbErr> {
    tx.query_all_raw(sql(
        "select id, output_fee, state::text, deadline_on, year, month from statements \
         where lead_provider_id = $1 and cohort_id = $2 and output_fee and state = 'open'",
        [lead_provider.0.into(), cohort.0.into()],
    ))
    .await?
    .iter()
    .map(|row| {
        let mut columns = InOrder::of(row);
        Ok(OutputStatement {
            id: columns.take::<Uuid>()?.into(),
            output_fee: columns.take()?,
            state: columns.listed()?,
            deadline_on: columns.take()?,
            year: columns.take()?,
            month: columns.take()?,
        })
    })
    .collect()
}

/// Keeps a statement from closing until the transaction ends; whether it is open still. Closing
/// takes the row `for update`, so it waits for this, and this for it.
pub async fn hold_open(tx: &Tx, id: StatementId) -> Result<bool, DbErr> {
    let row = tx
        .query_one_raw(sql(
            "select state = 'open' from statements where id = $1 for share",
            [id.0.into()],
        ))
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("a statement does not go away".into()))?;
    row.try_get_by_index(0)
}
