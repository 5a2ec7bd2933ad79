//! A teacher signs in: the account is found, merged with twins and brought up to date, and a
//! session opened, in one transaction (registration.md §3).

use domain::ids::UserId;
use domain::people::account::{Matched, SignedInPerson, resolve};
use store::changes::people;
use store::changes::sessions::{self, TeacherAttempt};
use store::{DbErr, Tx};

use crate::Ctx;
use crate::secrets::Token;
use crate::sessions::{ATTEMPT_LIFETIME, Subject, ends};

pub use store::changes::sessions::TeacherAttempt as Attempt;

/// Remembers a sign-in under way behind the cookie's token.
pub async fn begin(ctx: &Ctx, token: &Token, attempt: TeacherAttempt) -> Result<(), DbErr> {
    let tx = ctx.begin().await?;
    sessions::forget_attempts(&tx, None).await?;
    let until = ctx.now + ATTEMPT_LIFETIME;
    sessions::begin_teacher_attempt(&tx, token.hash(), attempt, until).await?;
    tx.commit().await
}

/// Takes the sign-in under way back, once.
pub async fn take(ctx: &Ctx, token: &Token) -> Result<Option<TeacherAttempt>, DbErr> {
    let tx = ctx.begin().await?;
    let attempt = sessions::take_teacher_attempt(&tx, token.hash()).await?;
    tx.commit().await?;
    Ok(attempt)
}

/// What the callback brings.
#[derive(Debug)]
pub struct TeacherSignIn<'a> {
    /// Who the provider says it is.
    pub person: SignedInPerson,
    /// What the provider wants back at sign-out.
    pub id_token: String,
    /// The new session's token.
    pub session: &'a Token,
    /// The session that the browser had, to be ended.
    pub previous: Option<&'a Token>,
}

/// Finds the account and opens a session.
pub async fn teacher(ctx: &Ctx, input: TeacherSignIn<'_>) -> Result<UserId, DbErr> {
    let tx = ctx.begin().await?;
    let user = account(&tx, &input.person).await?;
    if let Some(previous) = input.previous {
        sessions::revoke(&tx, vec![previous.hash()]).await?;
    }
    let subject = Subject::Teacher(user);
    let until = ends(subject, ctx.now);
    sessions::open(
        &tx,
        subject,
        input.session.hash(),
        Some(input.id_token),
        until,
    )
    .await?;
    tx.commit().await?;
    Ok(user)
}

/// The one account of this person from now on.
async fn account(tx: &Tx, person: &SignedInPerson) -> Result<UserId, DbErr> {
    let known = people::lock_candidates(tx, person).await?;
    let resolution = resolve(person, &known);
    if let Some(keep) = resolution.keep {
        for from in resolution.merge {
            let left_behind = people::move_history(tx, from, keep).await?;
            people::archive(tx, from).await?;
            sessions::revoke_all_of_user(tx, from).await?;
            if left_behind > 0 {
                tracing::warn!(%from, %keep, left_behind, "a merge left applications behind: both accounts were accepted for the same course");
            }
        }
    }
    for holder in resolution.free_email_of {
        let has_applications = people::free_email(tx, holder).await?;
        sessions::revoke_all_of_user(tx, holder).await?;
        if has_applications {
            tracing::warn!(%holder, "an account with applications lost its address to another sign-in");
        }
    }
    match resolution.keep {
        Some(keep) => {
            people::bring_up_to_date(tx, keep, person).await?;
            tracing::info!(user_id = %keep, row = matched(resolution.matched), "a teacher signed in");
            Ok(keep)
        }
        None => people::create(tx, person).await,
    }
}

/// The row's number in registration.md §3.2.
fn matched(matched: Matched) -> u8 {
    match matched {
        Matched::ByTrn => 1,
        Matched::BySubject => 2,
        Matched::ByFormerIdentity => 3,
        Matched::Nobody => 4,
    }
}
