//! The `{id}` of a path.

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use uuid::Uuid;

use crate::envelopes::Problem;
use crate::wire;

/// What stands at `{id}`; looked at by the route when its turn comes (provider-api.md §1.4, check
/// order).
#[derive(Debug, Clone, Copy)]
pub struct PathId(Option<Uuid>);

impl PathId {
    /// The id; anything but a UUID is nobody's.
    pub fn known<T: From<Uuid>>(self) -> Result<T, Problem> {
        self.0.map(T::from).ok_or(Problem::NotFound)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for PathId {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let params: Result<RawPathParams, RawPathParamsRejection> =
            RawPathParams::from_request_parts(parts, state).await;
        let id = params.ok().and_then(|params| {
            let (_, value) = params.iter().find(|(name, _)| *name == "id")?;
            wire::hyphenated_uuid(value)
        });
        Ok(Self(id))
    }
}
