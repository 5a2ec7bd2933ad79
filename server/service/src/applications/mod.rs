//! What lead providers decide about applications (provider-api.md §4.1–4.3). Each decision locks
//! the person, loads, decides by `domain::applications`, writes, and answers with the
//! application as it then is.

mod accept;
mod change_funded_place;
mod reject;

pub use crate::Refusal;
pub use accept::accept;
pub use change_funded_place::change_funded_place;
pub use reject::reject;

use domain::applications::Applicant;
use domain::ids::{ApplicationId, LeadProviderId};
use store::queries::application_decisions::{self, Subject};
use store::queries::provider_applications::{ProviderApplication, visible_to};
use store::{DbErr, Tx};

use crate::{Ctx, UseCaseError};

/// Locks and loads what a decision is about.
async fn subject_of_decision<R>(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
) -> Result<(Applicant, Subject), UseCaseError<Refusal<R>>> {
    let applicant = application_decisions::lock(tx, lead_provider, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let subject = application_decisions::subject(tx, lead_provider, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    Ok((applicant, subject))
}

/// The application as the lead provider sees it after the decision.
async fn reloaded(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
) -> Result<ProviderApplication, DbErr> {
    visible_to(lead_provider)
        .find(ctx.db.reader(), id.0)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("a decided application does not go away".into()))
}
