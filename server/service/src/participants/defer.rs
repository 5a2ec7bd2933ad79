//! Deferring (provider-api.md §4.4).

use domain::courses::CourseIdentifier;
use domain::ids::{LeadProviderId, UserId};
use domain::training::{self, TrainingEvent, TrainingRefusal};
use store::queries::participants::Participant;

use super::{facts, record, reloaded, subject_of_action};
use crate::{Ctx, Refusal, UseCaseResult};

/// Pauses somebody's training, on behalf of their lead provider.
pub async fn defer(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: Option<CourseIdentifier>,
    reason: Option<&str>,
) -> UseCaseResult<Participant, Refusal<TrainingRefusal>> {
    let tx = ctx.begin().await?;
    let subject = subject_of_action(&tx, lead_provider, participant, course).await?;
    let reason =
        training::defer(course, subject.as_ref().map(facts), reason).map_err(Refusal::Rules)?;

    if let Some(subject) = &subject {
        let event = TrainingEvent::Deferred;
        record(&tx, lead_provider, subject, event, Some(reason.as_str())).await?;
    }
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, participant).await?)
}
