//! Rejecting (provider-api.md §4.2).

use domain::applications::{self, RejectRefusal, RejectionReason};
use domain::ids::{ApplicationId, LeadProviderId};
use store::changes::application_decisions as changes;

use store::queries::provider_applications::ProviderApplication;

use super::{Refusal, reloaded, subject_of_decision};
use crate::training_mail::{self, News};
use crate::{Ctx, UseCaseResult};

/// Rejects an application on behalf of its lead provider.
pub async fn reject(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
) -> UseCaseResult<ProviderApplication, Refusal<RejectRefusal>> {
    let tx = ctx.begin().await?;
    let (applicant, subject) = subject_of_decision(&tx, lead_provider, id).await?;
    applications::reject(subject.application.approval)
        .map_err(|refusal| Refusal::Rules(vec![refusal]))?;

    changes::reject(&tx, &[id], RejectionReason::RejectedByProvider).await?;
    changes::touch_user(&tx, &applicant).await?;
    training_mail::queue(&tx, News::Rejected, &subject.addressee).await?;
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, id).await?)
}
