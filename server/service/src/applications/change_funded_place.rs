//! Changing the funded place after acceptance (provider-api.md §4.3).

use domain::applications::{self, FundedPlaceAnswer, FundedPlaceFacts, FundedPlaceRefusal};
use domain::ids::{ApplicationId, LeadProviderId};
use store::changes::application_decisions as changes;
use store::queries::application_decisions as decisions;
use store::queries::provider_applications::ProviderApplication;

use super::{Refusal, reloaded, subject_of_decision};
use crate::{Ctx, UseCaseResult};

/// Stores what a lead provider says about the funded place. What was declared before is not
/// looked at again.
pub async fn change_funded_place(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
    answer: FundedPlaceAnswer,
) -> UseCaseResult<ProviderApplication, Refusal<FundedPlaceRefusal>> {
    let tx = ctx.begin().await?;
    let (_, subject) = subject_of_decision(&tx, lead_provider, id).await?;
    let facts = FundedPlaceFacts {
        approval: subject.application.approval,
        eligible_for_funding: subject.eligible_for_funding,
        cohort_funding: subject.cohort_funding,
        has_live_declarations: decisions::has_live_declarations(&tx, id).await?,
    };
    let funded = applications::change_funded_place(facts, answer).map_err(Refusal::Rules)?;

    changes::set_funded_place(&tx, id, funded).await?;
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, id).await?)
}
