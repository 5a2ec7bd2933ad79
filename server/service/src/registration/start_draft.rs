//! Opening and discarding a draft (registration.md §1.11).

use domain::ids::UserId;
use domain::registration::DraftState;
use store::Tx;
use store::changes::drafts as changes;
use store::queries::drafts;

use super::draft::{LoadedDraft, Refusal, load};
use crate::{Ctx, UseCaseError, UseCaseResult};

/// Opens the user's draft: the one they have, or an empty one if there is none or `fresh` is asked.
pub async fn start_draft(
    ctx: &Ctx,
    user: UserId,
    fresh: bool,
) -> UseCaseResult<LoadedDraft, Refusal> {
    let tx = ctx.begin().await?;
    let empty = DraftState::default();
    if !load(&tx, ctx, user, &empty, []).await?.may_register {
        return Err(Refusal::RegistrationClosed.into());
    }
    changes::discard_open(&tx, user, fresh).await?;
    changes::open(&tx, user).await?;
    let opened = match locked(&tx, ctx, user).await {
        // Another window submitted it before the lock was ours: the next one is opened.
        Err(UseCaseError::Refused(Refusal::DraftNotFound)) => {
            changes::open(&tx, user).await?;
            locked(&tx, ctx, user).await?
        }
        opened => opened?,
    };
    tx.commit().await?;
    Ok(opened)
}

/// Throws the user's open draft away.
pub async fn discard_draft(ctx: &Ctx, user: UserId, version: i32) -> UseCaseResult<(), Refusal> {
    let tx = ctx.begin().await?;
    let open = locked(&tx, ctx, user).await?;
    if open.draft.version != version {
        return Err(Refusal::DraftChanged(Box::new(open)).into());
    }
    changes::discard_open(&tx, user, true).await?;
    Ok(tx.commit().await?)
}

async fn locked(tx: &Tx, ctx: &Ctx, user: UserId) -> UseCaseResult<LoadedDraft, Refusal> {
    let draft = drafts::lock_open(tx, user)
        .await?
        .ok_or(Refusal::DraftNotFound)?;
    let reference = load(tx, ctx, user, &draft.state, []).await?;
    Ok(LoadedDraft { draft, reference })
}
