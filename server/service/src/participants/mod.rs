//! What lead providers say about a participant's training (provider-api.md §4.4, §4.5). Each
//! action locks the application, decides by `domain::training`, writes, and answers with the
//! participant as they then are.

mod change_schedule;
mod defer;
mod resume;
mod withdraw;

pub use change_schedule::{ChangeSchedule, change_schedule};
pub use defer::defer;
pub use resume::resume;
pub use withdraw::withdraw;

use domain::applications::TrainingStatus;
use domain::courses::CourseIdentifier;
use domain::ids::{LeadProviderId, UserId};
use domain::training::{TrainingEvent, TrainingFacts, transition};
use store::queries::participants::{Participant, visible_to};
use store::queries::training_decisions::{self, Subject};
use store::{DbErr, Tx};

use crate::training_mail::{self, News};
use crate::{Ctx, Refusal, UseCaseError};

/// The application that an action is about, if the participant is known at all.
async fn subject_of_action<R>(
    tx: &Tx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: Option<CourseIdentifier>,
) -> Result<Option<Subject>, UseCaseError<Refusal<R>>> {
    if !visible_to(lead_provider)
        .includes(tx, participant.0)
        .await?
    {
        return Err(Refusal::NotFound.into());
    }
    let Some(course) = course else {
        return Ok(None);
    };
    Ok(training_decisions::subject(tx, lead_provider, participant, course).await?)
}

fn facts(subject: &Subject) -> TrainingFacts {
    TrainingFacts {
        status: subject.scheduled.status,
        has_declarations: subject.has_declarations,
        has_started_declaration: subject.has_started_declaration,
    }
}

/// Writes what happened and queues the mail that tells of it.
async fn record(
    tx: &Tx,
    lead_provider: LeadProviderId,
    subject: &Subject,
    event: TrainingEvent,
    reason: Option<&str>,
) -> Result<(), DbErr> {
    let status: TrainingStatus = transition(subject.scheduled.status, event)
        .map_err(|undefined| DbErr::Custom(undefined.to_string()))?;
    training_decisions::set_training_status(tx, lead_provider, subject.id, status, reason).await?;
    let news = match event {
        TrainingEvent::Deferred => News::Deferred,
        TrainingEvent::Resumed => News::Resumed,
        TrainingEvent::Withdrawn => News::Withdrawn,
    };
    training_mail::queue(tx, news, &subject.addressee).await
}

/// The participant as the lead provider sees them after the action.
async fn reloaded(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    participant: UserId,
) -> Result<Participant, DbErr> {
    visible_to(lead_provider)
        .find(ctx.db.reader(), participant.0)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("a participant does not go away".into()))
}
