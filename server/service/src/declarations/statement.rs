//! The next statement, held open while something is put on it (finance.md §3.5, §4.8).

use domain::cohorts::london_day;
use domain::ids::{CohortId, LeadProviderId, StatementId};
use domain::statements::next_output;
use store::queries::next_statement::{candidates, hold_open};
use store::{DbErr, Tx};

/// Chooses, then holds what was chosen; should it have closed meanwhile, chooses again. Statements
/// only ever close, so this ends.
pub async fn next(
    tx: &Tx,
    lead_provider: LeadProviderId,
    cohort: CohortId,
) -> Result<Option<StatementId>, DbErr> {
    loop {
        let open = candidates(tx, lead_provider, cohort).await?;
        let Some(chosen) = next_output(&open, london_day(tx.now())) else {
            return Ok(None);
        };
        if hold_open(tx, chosen).await? {
            return Ok(Some(chosen));
        }
    }
}
