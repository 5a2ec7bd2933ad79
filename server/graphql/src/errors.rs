//! Top-level errors: permissions, malformed requests and faults. Business errors are data in a
//! mutation's payload, never here (admin.md §4.1).

use async_graphql::{ErrorExtensions, Response, ServerError};
use axum::http::StatusCode;
use uuid::Uuid;

/// The codes of `errors[].extensions.code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// The field needs a session that the request does not have.
    Unauthenticated,
    /// The session is there, its permission is not.
    Forbidden,
    /// No such thing, or not for this caller.
    NotFound,
    /// Too often; wait.
    RateLimited,
    /// The page is stale.
    Conflict,
    /// The document or its variables cannot be used.
    BadRequest,
    /// The document nests deeper than allowed.
    QueryTooDeep,
    /// The document asks for more than allowed.
    QueryTooComplex,
    /// The request took too long.
    TimedOut,
    /// A fault of ours; the log has it under the request id.
    Internal,
}

impl Code {
    /// As on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Forbidden => "FORBIDDEN",
            Self::NotFound => "NOT_FOUND",
            Self::RateLimited => "RATE_LIMITED",
            Self::Conflict => "CONFLICT",
            Self::BadRequest => "BAD_REQUEST",
            Self::QueryTooDeep => "QUERY_TOO_DEEP",
            Self::QueryTooComplex => "QUERY_TOO_COMPLEX",
            Self::TimedOut => "TIMED_OUT",
            Self::Internal => "INTERNAL",
        }
    }

    /// The HTTP status of a request that is refused as a whole.
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::Unauthenticated => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::RateLimited => StatusCode::TOO_MANY_REQUESTS,
            Self::TimedOut => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::NotFound
            | Self::Conflict
            | Self::BadRequest
            | Self::QueryTooDeep
            | Self::QueryTooComplex => StatusCode::BAD_REQUEST,
        }
    }
}

/// A request refused before anything ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: Code,
    pub(crate) message: String,
    /// `Type.field`, where one field is to blame.
    pub(crate) field: Option<String>,
}

impl Refusal {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
        }
    }

    pub(crate) fn of_field(mut self, parent: &str, field: &str) -> Self {
        self.field = Some(format!("{parent}.{field}"));
        self
    }

    pub(crate) fn into_response(self) -> Response {
        let mut error = ServerError::new(self.message, None);
        set(&mut error, "code", self.code.as_str());
        if let Some(field) = self.field {
            set(&mut error, "field", &field);
        }
        Response::from_errors(vec![error])
    }
}

/// A resolver's error with a code.
pub(crate) fn error(code: Code, message: impl Into<String>) -> async_graphql::Error {
    async_graphql::Error::new(message.into())
        .extend_with(|_, extensions| extensions.set("code", code.as_str()))
}

/// Gives every error a code, and takes from unknown ones everything but the request id; they are
/// logged here, once.
pub(crate) fn scrub(response: &mut Response, request_id: Uuid) {
    for error in &mut response.errors {
        let known = error
            .extensions
            .as_ref()
            .is_some_and(|extensions| extensions.get("code").is_some());
        if known {
            continue;
        }
        if is_about_the_request(error) {
            set(error, "code", Code::BadRequest.as_str());
            continue;
        }
        tracing::error!(%request_id, path = ?error.path, error = %error.message, "a resolver failed");
        error.message = "Something went wrong on our side".into();
        set(error, "code", Code::Internal.as_str());
        set(error, "requestId", &request_id.to_string());
    }
}

/// The library's own complaints about the document or its values, which name nothing inside.
fn is_about_the_request(error: &ServerError) -> bool {
    error.path.is_empty()
        || (error.source.is_none()
            && (error.message.starts_with("Failed to parse \"")
                || error.message.starts_with("Invalid value for argument")))
}

fn set(error: &mut ServerError, name: &str, value: &str) {
    error
        .extensions
        .get_or_insert_default()
        .set(name, value.to_owned());
}

#[cfg(test)]
mod tests {
    use async_graphql::PathSegment;

    use super::*;

    fn scrubbed(error: ServerError) -> ServerError {
        let mut response = Response::from_errors(vec![error]);
        scrub(&mut response, Uuid::nil());
        response.errors.remove(0)
    }

    #[test]
    fn a_fault_says_nothing_about_the_inside() {
        let error = ServerError::new("relation \"users\" does not exist", None)
            .with_path(vec![PathSegment::Field("viewer".into())]);
        let told = scrubbed(error);
        assert_eq!(told.message, "Something went wrong on our side");
        let extensions = told.extensions.unwrap();
        assert_eq!(extensions.get("code"), Some(&"INTERNAL".into()));
        assert!(extensions.get("requestId").is_some());
    }

    #[test]
    fn a_complaint_about_the_document_is_kept() {
        let told = scrubbed(ServerError::new(
            "Unknown field \"x\" on type \"Query\".",
            None,
        ));
        assert_eq!(told.message, "Unknown field \"x\" on type \"Query\".");
        assert_eq!(
            told.extensions.unwrap().get("code"),
            Some(&"BAD_REQUEST".into())
        );
    }
}
