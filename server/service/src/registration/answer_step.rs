//! Answering a step: version check, validate, write, clear, in one transaction
//! (registration.md §1.2, §8).

use domain::ids::UserId;
use domain::registration::{AnswerKey, AnswerRefusal, FieldValue, Mode, StepSlug, answer};
use store::changes::drafts as changes;
use store::queries::drafts;

use super::draft::{LoadedDraft, Refusal, load};
use crate::{Ctx, UseCaseResult};

/// An answer as it was sent.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Which step; `None` when the slug names none of today's.
    pub slug: Option<StepSlug>,
    /// Its fields; none acknowledges an information page.
    pub fields: Vec<FieldValue>,
    /// The version that the page was made from.
    pub version: i32,
    /// How the step was opened.
    pub mode: Mode,
}

/// What became of it.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The draft as it is now.
    pub loaded: LoadedDraft,
    /// Where to go on.
    pub landing: StepSlug,
    /// Answers that no longer applied.
    pub cleared: Vec<AnswerKey>,
}

/// Answers a step of the user's open draft.
pub async fn answer_step(
    ctx: &Ctx,
    user: UserId,
    given: Answer,
) -> UseCaseResult<Answered, Refusal> {
    let tx = ctx.begin().await?;
    let draft = drafts::lock_open(&tx, user)
        .await?
        .ok_or(Refusal::DraftNotFound)?;
    let values = given.fields.iter().filter_map(|field| field.value.clone());
    let values = values.map(|value| value.trim().to_owned());
    let reference = load(&tx, ctx, user, &draft.state, values).await?;
    let mut loaded = LoadedDraft { draft, reference };
    if !loaded.reference.may_register {
        return Err(Refusal::RegistrationClosed.into());
    }
    if loaded.draft.version != given.version {
        return Err(Refusal::DraftChanged(Box::new(loaded)).into());
    }
    let Some(slug) = given.slug else {
        return Err(Refusal::StepNotOnPath(Box::new(loaded)).into());
    };
    let answered = match answer(&loaded.draft.state, &loaded.reference, slug, &given.fields) {
        Ok(answered) => answered,
        Err(refusal) => return Err(refused(refusal, loaded).into()),
    };
    changes::save(&tx, loaded.draft.id, &answered.draft).await?;
    loaded.draft = drafts::lock_open(&tx, user)
        .await?
        .ok_or(Refusal::DraftNotFound)?;
    tx.commit().await?;
    Ok(Answered {
        landing: loaded.journey().landing(slug, given.mode),
        cleared: answered.cleared,
        loaded,
    })
}

fn refused(refusal: AnswerRefusal, loaded: LoadedDraft) -> Refusal {
    match refusal {
        AnswerRefusal::StepNotOnPath => Refusal::StepNotOnPath(Box::new(loaded)),
        AnswerRefusal::UnknownField(name) => Refusal::UnknownField(name),
        AnswerRefusal::Invalid(errors) => Refusal::Invalid(Box::new(loaded), errors),
    }
}
