//! Submission (registration.md §6.1): one transaction, in the order of the specification.

use domain::ids::{ApplicationId, DraftId, UserId};
use domain::registration::application_record;
use store::changes::{drafts as draft_changes, registrations as changes};
use store::queries::drafts;

use super::draft::{LoadedDraft, Refusal, load};
use super::mail;
use crate::{Ctx, UseCaseResult};

/// What is submitted.
#[derive(Debug, Clone)]
pub struct Submission {
    /// Which draft.
    pub draft: DraftId,
    /// The version that check answers was made from.
    pub version: i32,
    /// The same on every retry.
    pub idempotency_key: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submitted {
    /// The application.
    pub application: ApplicationId,
    /// It was there before this call.
    pub already: bool,
}

/// Turns a complete draft into an application. Sent twice, or at once from two windows, it makes
/// one application and one mail.
pub async fn submit_draft(
    ctx: &Ctx,
    user: UserId,
    submission: &Submission,
) -> UseCaseResult<Submitted, Refusal> {
    let key = submission.idempotency_key.replace(char::is_control, "");
    let key = key.trim();
    let tx = ctx.begin().await?;
    let locked = drafts::lock(&tx, user, submission.draft).await?;
    let before = match locked
        .as_ref()
        .and_then(|draft| draft.submitted_application_id)
    {
        Some(application) => Some(application),
        None if key.is_empty() => None,
        None => drafts::submitted_under(&tx, user, key).await?,
    };
    if let Some(application) = before {
        return Ok(Submitted {
            application,
            already: true,
        });
    }
    let draft = locked
        .filter(|draft| draft.expires_at > ctx.now)
        .ok_or(Refusal::DraftNotFound)?;
    let reference = load(&tx, ctx, user, &draft.state, []).await?;
    let loaded = LoadedDraft { draft, reference };
    if !loaded.reference.may_register {
        return Err(Refusal::RegistrationClosed.into());
    }
    if loaded.draft.version != submission.version {
        return Err(Refusal::DraftChanged(Box::new(loaded)).into());
    }
    let Some(record) = application_record(&loaded.journey(), loaded.draft.id) else {
        return Err(Refusal::DraftIncomplete(Box::new(loaded)).into());
    };
    let application = changes::add(&tx, user, &record).await?;
    draft_changes::close(&tx, loaded.draft.id, application, key).await?;
    mail::queue_submitted(&tx, user, application, &record).await?;
    tx.commit().await?;
    Ok(Submitted {
        application,
        already: false,
    })
}
