//! API tokens (integrations-and-operations.md §5.5): 256 random bits that are shown once and
//! stored as their SHA-256, a scope each, several a lead provider, ended by revoking them.

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::LeadProviderId;
use domain::tokens::TokenScope;
use store::changes::tokens as changes;
use store::queries::tokens;
use store::{Actor, Db, DbErr};
use uuid::Uuid;

pub use store::queries::tokens::ListedToken;

use crate::secrets::Token;
use crate::{Ctx, UseCaseError, UseCaseResult};

/// How exactly it is known when a token was last used.
const LAST_USED_WITHIN: TimeDelta = TimeDelta::minutes(1);

/// What a token's prefix says of where it is good, so that a leaked one can be recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// `npq_live_…`: production.
    Live,
    /// `npq_test_…`: everywhere else.
    Test,
}

impl TokenKind {
    const fn prefix(self) -> &'static str {
        match self {
            Self::Live => "npq_live_",
            Self::Test => "npq_test_",
        }
    }
}

/// A token just made. Nothing can show it again.
#[derive(Clone)]
pub struct IssuedToken {
    /// Its row.
    pub id: Uuid,
    /// The token itself.
    pub token: String,
}

/// Why no token was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssueRefusal {
    /// No lead provider has this name.
    #[error("there is no lead provider called {0:?}")]
    UnknownLeadProvider(String),
}

/// Makes a token for the lead provider of this name.
pub async fn issue_for_lead_provider(
    ctx: &Ctx,
    kind: TokenKind,
    name: &str,
    label: &str,
) -> UseCaseResult<IssuedToken, IssueRefusal> {
    let lead_provider = tokens::lead_provider_named(ctx.db.reader(), name)
        .await?
        .ok_or_else(|| UseCaseError::Refused(IssueRefusal::UnknownLeadProvider(name.to_owned())))?;
    let scope = TokenScope::LeadProvider;
    Ok(issue(ctx, kind, Some(lead_provider), scope, label).await?)
}

/// Makes a token for the teaching record service.
pub async fn issue_for_teacher_record_service(
    ctx: &Ctx,
    kind: TokenKind,
    label: &str,
) -> Result<IssuedToken, DbErr> {
    issue(ctx, kind, None, TokenScope::TeacherRecordService, label).await
}

async fn issue(
    ctx: &Ctx,
    kind: TokenKind,
    lead_provider: Option<Uuid>,
    scope: TokenScope,
    label: &str,
) -> Result<IssuedToken, DbErr> {
    let token = Token::random(kind.prefix());
    let tx = ctx.begin().await?;
    let id = changes::insert(&tx, lead_provider, scope, &token.hash(), label).await?;
    tx.commit().await?;
    Ok(IssuedToken {
        id,
        token: token.reveal().to_owned(),
    })
}

/// Whose token this is, if it is a lead provider's and still good. `now` is the real clock.
pub async fn lead_provider_of(
    db: &Db,
    token: &str,
    now: DateTime<Utc>,
    request_id: Uuid,
) -> Result<Option<LeadProviderId>, DbErr> {
    let hash = Token::brought(token).hash();
    let found = tokens::find_live(db.reader(), &hash, TokenScope::LeadProvider, now).await?;
    let Some(found) = found else {
        return Ok(None);
    };
    let Some(lead_provider) = found.lead_provider_id.map(LeadProviderId) else {
        return Ok(None);
    };
    let recently = now - LAST_USED_WITHIN;
    if found.last_used_at.is_none_or(|at| at < recently) {
        let tx = db
            .begin(Actor::LeadProvider(lead_provider), now, request_id)
            .await?;
        changes::touch(&tx, found.id, recently).await?;
        tx.commit().await?;
    }
    Ok(Some(lead_provider))
}

/// Ends a token at once; whether it was still live.
pub async fn revoke(ctx: &Ctx, id: Uuid) -> Result<bool, DbErr> {
    let tx = ctx.begin().await?;
    let ended = changes::revoke(&tx, id).await?;
    tx.commit().await?;
    Ok(ended)
}

/// A lead provider's tokens, newest first; never the tokens themselves.
pub async fn list(db: &Db, lead_provider: LeadProviderId) -> Result<Vec<ListedToken>, DbErr> {
    tokens::of_lead_provider(db.reader(), lead_provider.0).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_says_where_it_is_good_and_is_never_twice_the_same() {
        let tokens = [
            Token::random(TokenKind::Test.prefix()).reveal().to_owned(),
            Token::random(TokenKind::Test.prefix()).reveal().to_owned(),
        ];
        assert_ne!(tokens[0], tokens[1]);
        assert!(tokens.iter().all(|token| token.starts_with("npq_test_")));
        assert_eq!(tokens[0].len(), "npq_test_".len() + 43);
        assert!(
            Token::random(TokenKind::Live.prefix())
                .reveal()
                .starts_with("npq_live_")
        );
    }
}
