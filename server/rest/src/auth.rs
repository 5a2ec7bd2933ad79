//! Who calls, and when (provider-api.md §1.2, §1.3).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use chrono::{DateTime, Utc};
use domain::ids::LeadProviderId;
use service::{Ctx, tokens};
use store::Actor;
use uuid::Uuid;

use crate::Settings;
use crate::envelopes::{BadRequest, Problem};
use crate::format::Format;

/// A lead provider whose token was good.
#[derive(Debug, Clone, Copy)]
pub struct Caller {
    /// Who.
    pub lead_provider: LeadProviderId,
    /// The request's present instant.
    pub now: DateTime<Utc>,
    /// Ties what the request changes together.
    pub request_id: Uuid,
}

impl Caller {
    /// What a use case needs of the caller.
    pub fn ctx(&self, settings: &Settings) -> Ctx {
        Ctx {
            db: settings.db.clone(),
            actor: Actor::LeadProvider(self.lead_provider),
            now: self.now,
            request_id: self.request_id,
        }
    }
}

impl FromRequestParts<Settings> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, settings: &Settings) -> Result<Self, Problem> {
        let token = token(&parts.headers).ok_or(Problem::Unauthorised)?;
        let request_id = Uuid::now_v7();
        let now = settings.clock.now();
        let lead_provider = tokens::lead_provider_of(&settings.db, token, now, request_id)
            .await?
            .ok_or(Problem::Unauthorised)?;
        if parts.extensions.get::<Format>() == Some(&Format::Unknown) {
            return Err(Problem::NotAcceptable);
        }
        let now = match server_date(&parts.headers, settings.environment_allows_server_date)? {
            Some(pretended) => pretended,
            None => now,
        };
        Ok(Self {
            lead_provider,
            now,
            request_id,
        })
    }
}

/// Whether the token is a lead provider's.
pub async fn is_lead_provider(settings: &Settings, headers: &HeaderMap) -> bool {
    let Some(token) = token(headers) else {
        return false;
    };
    let now = settings.clock.now();
    tokens::lead_provider_of(&settings.db, token, now, Uuid::now_v7())
        .await
        .is_ok_and(|lead_provider| lead_provider.is_some())
}

/// The token under either scheme. Schemes are told by case.
fn token(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let token = ["Bearer ", "Token "]
        .into_iter()
        .find_map(|scheme| value.strip_prefix(scheme))?
        .trim();
    (!token.is_empty()).then_some(token)
}

fn server_date(headers: &HeaderMap, allowed: bool) -> Result<Option<DateTime<Utc>>, BadRequest> {
    let Some(value) = headers.get("x-with-server-date").filter(|_| allowed) else {
        return Ok(None);
    };
    value
        .to_str()
        .ok()
        .and_then(|text| DateTime::parse_from_rfc3339(text.trim()).ok())
        .map(|moment| Some(moment.to_utc()))
        .ok_or(BadRequest::ServerDate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(
            axum::http::HeaderName::from_static(name),
            value.parse().unwrap(),
        )])
    }

    #[test]
    fn a_token_comes_under_one_of_two_schemes() {
        for (value, expected) in [
            ("Bearer npq_test_x", Some("npq_test_x")),
            ("Token npq_test_x", Some("npq_test_x")),
            ("bearer npq_test_x", None),
            ("TOKEN npq_test_x", None),
            ("Basic npq_test_x", None),
            ("npq_test_x", None),
            ("Bearer ", None),
            ("Bearer", None),
        ] {
            assert_eq!(token(&headers("authorization", value)), expected, "{value}");
        }
        assert_eq!(token(&HeaderMap::new()), None);
    }

    #[test]
    fn the_server_date_counts_only_where_it_is_allowed() {
        let given = headers("x-with-server-date", "2022-01-10T10:42:00Z");
        assert_eq!(
            server_date(&given, true).map(|m| m.map(|m| m.to_rfc3339())),
            Ok(Some("2022-01-10T10:42:00+00:00".into()))
        );
        assert_eq!(server_date(&given, false), Ok(None));
        let nonsense = headers("x-with-server-date", "yesterday");
        assert_eq!(server_date(&nonsense, true), Err(BadRequest::ServerDate));
        assert_eq!(server_date(&nonsense, false), Ok(None));
    }
}
