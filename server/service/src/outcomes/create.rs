//! Recording an outcome (provider-api.md §4.6).

use domain::cohorts::london_day;
use domain::ids::{LeadProviderId, UserId};
use domain::outcomes::{
    self, GivenCourse, OutcomeFacts, OutcomeRefusal, OutcomeRequest, Recording,
};
use store::DbErr;
use store::queries::outcome_decisions as decisions;
use store::queries::outcomes::{ProviderOutcome, visible_to};
use store::queries::participants;

use crate::{Ctx, Refusal, UseCaseResult};

/// Records what came of a participant's course; what the newest outcome says already is not said
/// twice.
pub async fn create(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    participant: UserId,
    request: &OutcomeRequest,
) -> UseCaseResult<ProviderOutcome, Refusal<OutcomeRefusal>> {
    let tx = ctx.begin().await?;
    let known = participants::visible_to(lead_provider);
    if !known.includes(&tx, participant.0).await? {
        return Err(Refusal::NotFound.into());
    }
    let completion = match request.course {
        GivenCourse::Known(course) => {
            decisions::completion(&tx, lead_provider, participant, course).await?
        }
        GivenCourse::Absent | GivenCourse::Unknown => None,
    };
    let latest = completion.as_ref().and_then(|found| found.latest);
    let facts = OutcomeFacts {
        is_completed: completion.is_some(),
        latest: latest.map(|(_, outcome)| outcome),
        today: london_day(tx.now()),
    };
    let recording = outcomes::record(&facts, request).map_err(Refusal::Rules)?;

    let id = match (recording, completion, latest) {
        (Recording::New(outcome), Some(on), _) => {
            let (state, day) = (outcome.state, outcome.completion_date);
            let id = decisions::insert(&tx, on.declaration_id, state, day).await?;
            super::tell(&tx, state, &on.addressee).await?;
            Some(id)
        }
        (Recording::AsItStands, _, Some((id, _))) => Some(id),
        (Recording::New(_), None, _) | (Recording::AsItStands, _, None) => None,
    };
    tx.commit().await?;
    let outcome = match id {
        Some(id) => {
            visible_to(lead_provider)
                .find(ctx.db.reader(), id.0)
                .await?
        }
        None => None,
    };
    Ok(outcome.ok_or_else(|| DbErr::RecordNotFound("an outcome does not go away".into()))?)
}
