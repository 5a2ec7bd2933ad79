//! Signing in with e-mail and a one-time code (admin.md §1.2). The answers are the same whether
//! or not the address belongs to staff, and the mail leaves from a job, so that time tells
//! nothing either.

use domain::ids::StaffId;
use domain::people::EmailAddress;
use domain::staff::sign_in_code::{
    CODES_ALLOWED, CodeVerdict, FAILURES_ALLOWED, LIFETIME, SentCode, SignInCode, judge,
};
use store::changes::staff::WithCode;
use store::changes::{sessions, staff};
use store::{DbErr, Tx};
use uuid::Uuid;

use super::code_mail;
use crate::Ctx;
use crate::secrets::{CodeKey, Token, same};
use crate::sessions::{ATTEMPT_LIFETIME, Subject, ends};

/// First step: remembers the address behind `attempt`, the sign-in cookie's token, and sends
/// `code` if the address belongs to staff who are not archived. Beyond five an hour nothing is
/// sent and the last code stands, so that nobody outside floods a mailbox or ends its codes.
pub async fn request_code(
    ctx: &Ctx,
    key: &CodeKey,
    email: &EmailAddress,
    code: &SignInCode,
    attempt: &Token,
) -> Result<(), DbErr> {
    let tx = ctx.begin().await?;
    sessions::forget_attempts(&tx, None).await?;
    let until = ctx.now + ATTEMPT_LIFETIME;
    sessions::begin_staff_attempt(&tx, attempt.hash(), email.as_str(), until).await?;
    let hash = key.hash(email.as_str(), code.as_str());
    // Held, so that two who ask at once are counted one after the other.
    let known = staff::lock_with_code(&tx, email.as_str()).await?;
    let lately = code_mail::sent_lately(&tx, email.as_str(), ctx.now).await?;
    if known.is_some() && lately < CODES_ALLOWED {
        staff::store_code(&tx, email.as_str(), hash, ctx.now + LIFETIME).await?;
        code_mail::forget(&tx, email.as_str()).await?;
        code_mail::send(&tx, email.as_str(), code).await?;
    } else if known.is_some() {
        tracing::warn!("a staff account was asked for more codes than it may be sent");
    }
    tx.commit().await
}

/// What the second step brings.
#[derive(Debug)]
pub struct SignIn<'a> {
    /// The sign-in cookie's token.
    pub attempt: Option<&'a Token>,
    /// As typed.
    pub code: &'a str,
    /// The new session's token: never one that the browser had before.
    pub session: &'a Token,
    /// The staff session that the browser had, to be ended.
    pub previous: Option<&'a Token>,
}

/// How the second step went. A wrong code is counted, so this is no refusal that writes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInAnswer {
    /// A session is open.
    SignedIn(StaffId),
    /// There is none.
    Failed(CodeVerdict),
}

/// Second step: judges the code, counts a failure, opens the session. Every execution counts,
/// however many share one request.
pub async fn sign_in(ctx: &Ctx, key: &CodeKey, input: SignIn<'_>) -> Result<SignInAnswer, DbErr> {
    let tx = ctx.begin().await?;
    let Some((attempt, email, attempt_failures)) = lock_attempt(&tx, input.attempt).await? else {
        return Ok(SignInAnswer::Failed(CodeVerdict::Incorrect));
    };
    let account = staff::lock_with_code(&tx, &email).await?;
    let typed = SignInCode::typed(input.code);
    // Hashed for unknown addresses as well: the same work, the same time.
    let hash = typed.as_ref().map_or("", SignInCode::as_str);
    let hash = key.hash(&email, hash);
    let sent = sent_code(account.as_ref(), attempt_failures, &hash);
    let verdict = judge(typed.map(drop), sent, ctx.now);
    match (verdict, account) {
        (CodeVerdict::Accepted, Some(account)) => {
            staff::signed_in(&tx, account.id).await?;
            code_mail::forget(&tx, &email).await?;
            sessions::forget_attempts(&tx, Some(attempt)).await?;
            if let Some(previous) = input.previous {
                sessions::revoke(&tx, vec![previous.hash()]).await?;
            }
            let subject = Subject::Staff(account.id);
            let until = ends(subject, ctx.now);
            sessions::open(&tx, subject, input.session.hash(), None, until).await?;
            tx.commit().await?;
            Ok(SignInAnswer::SignedIn(account.id))
        }
        (verdict, account) => {
            if verdict.counts(sent.failures) {
                sessions::count_failure(&tx, attempt).await?;
                if let Some(account) = account {
                    let erase = verdict == CodeVerdict::Locked;
                    staff::count_failure(&tx, account.id, erase).await?;
                    if erase {
                        code_mail::forget(&tx, &email).await?;
                    }
                }
            }
            tx.commit().await?;
            Ok(SignInAnswer::Failed(verdict))
        }
    }
}

async fn lock_attempt(
    tx: &Tx,
    token: Option<&Token>,
) -> Result<Option<(Uuid, String, i32)>, DbErr> {
    match token {
        Some(token) => sessions::lock_staff_attempt(tx, token.hash()).await,
        None => Ok(None),
    }
}

/// Staff are locked by their own count, so that a second browser does not start anew; an address
/// of nobody by the attempt's.
fn sent_code(account: Option<&WithCode>, attempt_failures: i32, typed_hash: &[u8]) -> SentCode {
    match account {
        Some(account) => SentCode {
            matches: account
                .code_hash
                .as_deref()
                .is_some_and(|stored| same(stored, typed_hash)),
            expires_at: account.expires_at,
            failures: account.failures,
        },
        None => SentCode {
            matches: false,
            expires_at: None,
            failures: attempt_failures.min(FAILURES_ALLOWED),
        },
    }
}
