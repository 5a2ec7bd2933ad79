//! Changing the delivery partners of a declaration, in whichever state it is (provider-api.md
//! §7.6).

use domain::declarations::{
    DeliveryPartnerRefusal, PartnersFacts, change_delivery_partners, inside_catchment,
};
use domain::ids::{DeclarationId, LeadProviderId};
use store::queries::declaration_decisions as decisions;
use store::queries::declarations::ProviderDeclaration;

use super::{NamedPartners, partners, reloaded};
use crate::{Ctx, Refusal, UseCaseResult};

/// Stores other delivery partners; not naming a second one removes it.
pub async fn change_delivery_partner(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: DeclarationId,
    named: NamedPartners,
) -> UseCaseResult<ProviderDeclaration, Refusal<DeliveryPartnerRefusal>> {
    let tx = ctx.begin().await?;
    let made = decisions::made(&tx, lead_provider, id)
        .await?
        .ok_or(Refusal::NotFound)?;
    let cohort = Some(made.cohort_id);
    let (given, confirmed) = partners::recognise(&tx, lead_provider, cohort, named).await?;
    let facts = PartnersFacts {
        inside_catchment: inside_catchment(
            made.teacher_catchment,
            made.application_cohort_start_year,
            made.school_urn.as_deref(),
        ),
        confirmed,
        current: made.partners,
    };
    let change = change_delivery_partners(&facts, given).map_err(Refusal::Rules)?;

    decisions::set_partners(&tx, id, change).await?;
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, id).await?)
}
