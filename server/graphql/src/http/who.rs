//! From the request's cookies or token to the caller.

use axum::http::{HeaderMap, header};

use super::cookies::CookieJar;
use crate::api::Api;
use crate::caller::Caller;
use crate::errors::{Code, Refusal};
use crate::request::RequestContext;

/// Who asks. An `Authorization` header must hold a staff member's personal token, and then no
/// cookie counts.
#[expect(clippy::unused_async, reason = "sessions are read from the database")]
pub(super) async fn asks(
    _api: &Api,
    _context: &RequestContext,
    headers: &HeaderMap,
    _jar: &CookieJar,
) -> Result<Caller, Refusal> {
    if headers.contains_key(header::AUTHORIZATION) {
        return Err(Refusal::new(
            Code::Unauthenticated,
            "The token is not known",
        ));
    }
    Ok(Caller::default())
}
