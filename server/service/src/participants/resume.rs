//! Resuming, from a deferral or a withdrawal (provider-api.md §4.4).

use domain::courses::CourseIdentifier;
use domain::ids::{LeadProviderId, UserId};
use domain::training::{self, TrainingEvent, TrainingRefusal};
use store::queries::participants::Participant;

use super::{facts, record, reloaded, subject_of_action};
use crate::{Ctx, Refusal, UseCaseResult};

/// Lets somebody's training go on, on behalf of their lead provider.
pub async fn resume(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: Option<CourseIdentifier>,
) -> UseCaseResult<Participant, Refusal<TrainingRefusal>> {
    let tx = ctx.begin().await?;
    let subject = subject_of_action(&tx, lead_provider, participant, course).await?;
    training::resume(course, subject.as_ref().map(facts)).map_err(Refusal::Rules)?;

    if let Some(subject) = &subject {
        record(&tx, lead_provider, subject, TrainingEvent::Resumed, None).await?;
    }
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, participant).await?)
}
