//! Every body that is not a resource, to the byte (provider-api.md §1.4).

use std::borrow::Cow;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use store::DbErr;

use crate::wire;

/// One message of a 400 or 422.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The attribute at fault, or the kind of fault.
    pub title: Cow<'static, str>,
    /// What is wrong with it.
    pub detail: Cow<'static, str>,
}

impl Message {
    /// A message whose text speaks of what was asked.
    pub fn about(title: &'static str, detail: String) -> Self {
        Self {
            title: Cow::Borrowed(title),
            detail: Cow::Owned(detail),
        }
    }

    /// A message from two texts of the contract.
    pub const fn new(title: &'static str, detail: &'static str) -> Self {
        Self {
            title: Cow::Borrowed(title),
            detail: Cow::Borrowed(detail),
        }
    }
}

/// Why a request cannot be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRequest {
    /// The body lacks `data`, `data.attributes`, or anything in them; or is not JSON.
    Structure,
    /// `page[page]` or `page[per_page]` is not a positive number.
    Page,
    /// `filter` is not a set of filters.
    Filter,
    /// `filter[updated_since]` is not a date.
    UpdatedSince,
    /// `filter[created_since]` is not a date.
    CreatedSince,
    /// `X-With-Server-Date` is not a moment.
    ServerDate,
}

impl BadRequest {
    const fn detail(self) -> &'static str {
        match self {
            Self::Structure => "correct json data structure required. See API docs for reference",
            Self::Page => {
                "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid positive number"
            }
            Self::Filter => "'#/filter' is not a valid field",
            Self::UpdatedSince => "The filter '#/updated_since' must be a valid ISO 8601 date",
            Self::CreatedSince => "The filter '#/created_since' must be a valid ISO 8601 date",
            Self::ServerDate => {
                "The header 'X-With-Server-Date' must be a valid RFC 3339 date and time"
            }
        }
    }
}

/// Every way in which a request can end other than with what was asked for.
#[derive(Debug)]
pub enum Problem {
    /// 400.
    BadRequest(BadRequest),
    /// 401: no token, an unknown or revoked one, or one for something else.
    Unauthorised,
    /// 404: no such route, no such record, or another lead provider's.
    NotFound,
    /// 406: a format that no route has.
    NotAcceptable,
    /// 413.
    TooLarge,
    /// 422: every message, in the order of the checks.
    Unprocessable(Vec<Message>),
    /// 422: the database refuses what every check let pass; already logged.
    Integrity,
    /// 500: already logged, told to nobody.
    Internal,
}

impl From<BadRequest> for Problem {
    fn from(reason: BadRequest) -> Self {
        Self::BadRequest(reason)
    }
}

impl From<DbErr> for Problem {
    fn from(error: DbErr) -> Self {
        if let Some(rule) = store::violated_constraint(&error) {
            tracing::error!(
                rule,
                "a request of the provider API broke a rule of the database"
            );
            return Self::Integrity;
        }
        tracing::error!(%error, "the database did not answer the provider API");
        Self::Internal
    }
}

#[derive(Serialize)]
struct OneError {
    error: &'static str,
}

#[derive(Serialize)]
struct ErrorList {
    errors: Vec<Message>,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let one = |status, error| wire::json(status, &OneError { error });
        let list = |status, errors| wire::json(status, &ErrorList { errors });
        match self {
            Self::BadRequest(reason) => list(
                StatusCode::BAD_REQUEST,
                vec![Message::new("Bad request", reason.detail())],
            ),
            Self::Unauthorised => one(StatusCode::UNAUTHORIZED, "HTTP Token: Access denied"),
            Self::NotFound => one(StatusCode::NOT_FOUND, "Resource not found"),
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE.into_response(),
            Self::TooLarge => list(
                StatusCode::PAYLOAD_TOO_LARGE,
                vec![Message::new(
                    "Request too large",
                    "The request body must not be larger than 1 MB",
                )],
            ),
            Self::Unprocessable(messages) => {
                list(StatusCode::UNPROCESSABLE_ENTITY, grouped(messages))
            }
            Self::Integrity => one(StatusCode::UNPROCESSABLE_ENTITY, "Unprocessable entity"),
            Self::Internal => one(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error"),
        }
    }
}

/// Messages by attribute, in the order of each attribute's first; equal ones once.
fn grouped(messages: Vec<Message>) -> Vec<Message> {
    let mut ordered: Vec<Message> = Vec::with_capacity(messages.len());
    for message in messages {
        if ordered.contains(&message) {
            continue;
        }
        let after_its_group = ordered
            .iter()
            .rposition(|earlier| earlier.title == message.title)
            .map_or(ordered.len(), |last| last + 1);
        ordered.insert(after_its_group, message);
    }
    ordered
}

#[cfg(test)]
mod tests {
    use axum::http::header;

    use super::*;

    #[test]
    fn messages_are_grouped_by_attribute_and_said_once() {
        let said = grouped(vec![
            Message::new("a", "1"),
            Message::new("b", "1"),
            Message::new("a", "2"),
            Message::new("b", "1"),
            Message::new("a", "1"),
        ]);
        let pairs: Vec<(&str, &str)> = said.iter().map(|m| (&*m.title, &*m.detail)).collect();
        assert_eq!(pairs, [("a", "1"), ("a", "2"), ("b", "1")]);
    }

    #[tokio::test]
    async fn each_problem_has_the_contracts_body_to_the_byte() {
        for (problem, status, content_type, body) in [
            (
                Problem::Unauthorised,
                401,
                "application/json",
                r#"{"error":"HTTP Token: Access denied"}"#,
            ),
            (
                Problem::NotFound,
                404,
                "application/json",
                r#"{"error":"Resource not found"}"#,
            ),
            (Problem::NotAcceptable, 406, "", ""),
            (
                Problem::Integrity,
                422,
                "application/json",
                r#"{"error":"Unprocessable entity"}"#,
            ),
            (
                Problem::Internal,
                500,
                "application/json",
                r#"{"error":"Internal server error"}"#,
            ),
            (
                BadRequest::Structure.into(),
                400,
                "application/json",
                r#"{"errors":[{"title":"Bad request","detail":"correct json data structure required. See API docs for reference"}]}"#,
            ),
            (
                BadRequest::Page.into(),
                400,
                "application/json",
                r#"{"errors":[{"title":"Bad request","detail":"The '#/page[page]' and '#/page[per_page]' parameter values must be a valid positive number"}]}"#,
            ),
            (
                BadRequest::Filter.into(),
                400,
                "application/json",
                r#"{"errors":[{"title":"Bad request","detail":"'#/filter' is not a valid field"}]}"#,
            ),
            (
                BadRequest::UpdatedSince.into(),
                400,
                "application/json",
                r#"{"errors":[{"title":"Bad request","detail":"The filter '#/updated_since' must be a valid ISO 8601 date"}]}"#,
            ),
            (
                Problem::Unprocessable(vec![Message::new("funded_place", "Set it")]),
                422,
                "application/json",
                r#"{"errors":[{"title":"funded_place","detail":"Set it"}]}"#,
            ),
        ] {
            let response = problem.into_response();
            assert_eq!(response.status(), status);
            let found = response.headers().get(header::CONTENT_TYPE).cloned();
            assert_eq!(
                found.map_or(String::new(), |v| v.to_str().unwrap().to_owned()),
                content_type
            );
            let bytes = axum::body::to_bytes(response.into_body(), 4096)
                .await
                .unwrap();
            assert_eq!(bytes, body.as_bytes());
        }
    }
}
