//! A draft together with what it is computed from.

use domain::ids::UserId;
use domain::registration::{AnswerKey, Answers, DraftState, FieldError, Journey, Reference};
use store::queries::drafts::{self, Draft};
use store::queries::reference::{self, Wanted};
use store::{ConnectionTrait, DbErr};

use crate::{Ctx, UseCaseError};

/// A stored draft and its reference facts, as of one request.
#[derive(Debug, Clone)]
pub struct LoadedDraft {
    /// The row.
    pub draft: Draft,
    /// Everything else the journey reads.
    pub reference: Reference,
}

impl LoadedDraft {
    /// The journey at this moment.
    pub fn journey(&self) -> Journey<'_> {
        Journey::new(&self.draft.state, &self.reference)
    }
}

/// Why a draft was not read or written as asked. Nothing was written.
#[derive(Debug, Clone)]
pub enum Refusal {
    /// Registration is closed to this person.
    RegistrationClosed,
    /// The person has no such draft.
    DraftNotFound,
    /// Another window wrote in the meantime; the draft as it is now.
    DraftChanged(Box<LoadedDraft>),
    /// The step is not on the draft's path.
    StepNotOnPath(Box<LoadedDraft>),
    /// Something is missing before submission.
    DraftIncomplete(Box<LoadedDraft>),
    /// What was given does not do.
    Invalid(Box<LoadedDraft>, Vec<FieldError>),
    /// A field that the step does not have: a malformed request.
    UnknownField(String),
}

impl From<Refusal> for UseCaseError<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The user's open draft, if there is one.
pub async fn open_draft(ctx: &Ctx, user: UserId) -> Result<Option<LoadedDraft>, DbErr> {
    let conn = ctx.db.reader();
    let Some(draft) = drafts::open(conn, user, ctx.now).await? else {
        return Ok(None);
    };
    let reference = load(conn, ctx, user, &draft.state, []).await?;
    Ok(Some(LoadedDraft { draft, reference }))
}

/// The reference facts that the answers of `state` need, and those that `given` values might.
pub async fn load(
    conn: &impl ConnectionTrait,
    ctx: &Ctx,
    user: UserId,
    state: &DraftState,
    given: impl IntoIterator<Item = String>,
) -> Result<Reference, DbErr> {
    let given: Vec<String> = given.into_iter().collect();
    let stored = |key| state.answers.get(key).map(str::to_owned);
    let mut workplaces: Vec<String> = Answers::WORKPLACE_KEYS
        .into_iter()
        .filter_map(stored)
        .collect();
    workplaces.extend(given.iter().cloned());
    let mut itt_providers: Vec<String> = stored(AnswerKey::IttProvider).into_iter().collect();
    itt_providers.extend(given);
    let wanted = Wanted {
        user: Some(user),
        workplaces,
        itt_providers,
    };
    reference::load(conn, ctx.now, &wanted).await
}

/// The reference facts for pages outside a draft.
pub async fn reference_for(ctx: &Ctx, user: Option<UserId>) -> Result<Reference, DbErr> {
    let wanted = Wanted {
        user,
        ..Wanted::default()
    };
    reference::load(ctx.db.reader(), ctx.now, &wanted).await
}
