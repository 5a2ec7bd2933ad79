//! Request bodies: how large they may be, and `{"data": {"attributes": {…}}}` (provider-api.md
//! §1.1, §1.4, §2).

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::applications::FundedPlaceAnswer;
use futures_util::StreamExt;
use serde_json::{Map, Value};

use crate::envelopes::{BadRequest, Problem};
use crate::{Settings, auth};

/// No request of the contract comes near it.
const LARGEST: usize = 1024 * 1024;
/// How much of a lead provider's too large body is read and dropped, so that they get to read the
/// answer. A stranger's connection is closed instead.
const PATIENCE: usize = 16 * LARGEST;

/// Reads bodies whole before anything else looks at the request; refuses large ones with 413.
pub async fn limit(State(settings): State<Settings>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut kept = Vec::new();
    let mut stream = body.into_data_stream();
    while let Some(chunk) = stream.next().await {
        let Ok(chunk) = chunk else {
            return Problem::from(BadRequest::Structure).into_response();
        };
        if kept.len() + chunk.len() > LARGEST {
            drop(kept);
            if auth::is_lead_provider(&settings, &parts.headers).await {
                drain(stream).await;
            }
            return Problem::TooLarge.into_response();
        }
        kept.extend_from_slice(&chunk);
    }
    next.run(Request::from_parts(parts, Body::from(kept))).await
}

async fn drain(mut stream: BodyDataStream) {
    let mut dropped = 0;
    while let Some(Ok(chunk)) = stream.next().await {
        dropped += chunk.len();
        if dropped > PATIENCE {
            break;
        }
    }
}

/// A request's body as far as it was understood. What it lacks is for the route to say, since
/// some look for the record first (provider-api.md §1.4, check order).
#[derive(Debug, Clone, PartialEq)]
pub enum RequestBody {
    /// None, or of a type that is not JSON.
    Absent,
    /// Not JSON, or nested deeper than any request of the contract.
    Unreadable,
    /// JSON.
    Read(Value),
}

impl<S: Send + Sync> FromRequest<S> for RequestBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Ok(Self::Absent);
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::TooLarge)?;
        Ok(Self::parse(&bytes))
    }
}

impl RequestBody {
    fn parse(bytes: &[u8]) -> Self {
        if bytes.trim_ascii().is_empty() {
            return Self::Absent;
        }
        serde_json::from_slice(bytes).map_or(Self::Unreadable, Self::Read)
    }

    /// The attributes of a request that cannot do without any; refused when there are none.
    pub fn required_attributes(&self) -> Result<Attributes<'_>, BadRequest> {
        match self {
            Self::Absent | Self::Unreadable => Err(BadRequest::Structure),
            Self::Read(value) => value
                .get("data")
                .and_then(|data| data.get("attributes"))
                .and_then(Value::as_object)
                .filter(|given| !given.is_empty())
                .map(|given| Attributes { given })
                .ok_or(BadRequest::Structure),
        }
    }

    /// The permitted attributes that the body gives. `None` when it has no `data` at all;
    /// refused when it has, but with none of the permitted attributes in it.
    pub fn attributes(&self, permitted: &[&str]) -> Result<Option<Attributes<'_>>, BadRequest> {
        let value = match self {
            Self::Absent => return Ok(None),
            Self::Unreadable => return Err(BadRequest::Structure),
            Self::Read(value) => value,
        };
        let data = match value.get("data") {
            None | Some(Value::Null) => return Ok(None),
            Some(data) => data,
        };
        let given = data
            .get("attributes")
            .and_then(Value::as_object)
            .ok_or(BadRequest::Structure)?;
        let attributes = Attributes { given };
        if permitted
            .iter()
            .any(|name| attributes.scalar(name).is_some())
        {
            Ok(Some(attributes))
        } else {
            Err(BadRequest::Structure)
        }
    }
}

/// `data.attributes` of a request.
#[derive(Debug, Clone, Copy)]
pub struct Attributes<'a> {
    given: &'a Map<String, Value>,
}

impl<'a> Attributes<'a> {
    /// A value that is not a list or an object; those count as not given.
    fn scalar(self, name: &str) -> Option<&'a Value> {
        self.given
            .get(name)
            .filter(|value| !matches!(value, Value::Array(_) | Value::Object(_)))
    }

    /// A value as text; numbers and booleans by their spelling, blank as not given.
    pub fn text(self, name: &str) -> Option<String> {
        let text = match self.scalar(name)? {
            Value::String(text) => text.clone(),
            Value::Null => return None,
            other => other.to_string(),
        };
        (!text.trim().is_empty()).then_some(text)
    }

    /// A plain yes or no, or its spelling in small letters.
    pub fn yes_or_no(self, name: &str) -> Option<bool> {
        match self.scalar(name)? {
            Value::Bool(answer) => Some(*answer),
            Value::String(text) => match text.as_str() {
                "true" => Some(true),
                "false" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// What is said about the funded place.
    pub fn funded_place(self) -> FundedPlaceAnswer {
        match self.scalar("funded_place") {
            None | Some(Value::Null) => FundedPlaceAnswer::Missing,
            Some(Value::Bool(true)) => FundedPlaceAnswer::Yes,
            Some(Value::Bool(false)) => FundedPlaceAnswer::No,
            Some(_) => FundedPlaceAnswer::NotBoolean,
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn funded_place(
        body: &str,
        permitted: &[&str],
    ) -> Result<Option<FundedPlaceAnswer>, BadRequest> {
        RequestBody::parse(body.as_bytes())
            .attributes(permitted)
            .map(|given| given.map(Attributes::funded_place))
    }

    #[test]
    fn a_body_has_attributes_or_is_refused_or_has_no_data() {
        use FundedPlaceAnswer::{Missing, No, NotBoolean, Yes};
        let nested = format!(r#"{{"data":{}"#, "[".repeat(100_000));
        for (body, expected) in [
            ("", Ok(None)),
            ("{}", Ok(None)),
            ("[]", Ok(None)),
            ("null", Ok(None)),
            (r#"{"data":null}"#, Ok(None)),
            (r#"{"data":{}}"#, Err(BadRequest::Structure)),
            (r#"{"data":"x"}"#, Err(BadRequest::Structure)),
            (r#"{"data":{"attributes":{}}}"#, Err(BadRequest::Structure)),
            (
                r#"{"data":{"attributes":[true]}}"#,
                Err(BadRequest::Structure),
            ),
            (
                r#"{"data":{"attributes":{"other":1}}}"#,
                Err(BadRequest::Structure),
            ),
            (
                r#"{"data":{"attributes":{"funded_place":{"a":1}}}}"#,
                Err(BadRequest::Structure),
            ),
            ("{", Err(BadRequest::Structure)),
            ("\u{0}", Err(BadRequest::Structure)),
            (nested.as_str(), Err(BadRequest::Structure)),
            (
                r#"{"data":{"attributes":{"funded_place":true}}}"#,
                Ok(Some(Yes)),
            ),
            (
                r#"{"data":{"attributes":{"funded_place":false}}}"#,
                Ok(Some(No)),
            ),
            (
                r#"{"data":{"attributes":{"funded_place":null}}}"#,
                Ok(Some(Missing)),
            ),
            (
                r#"{"data":{"attributes":{"funded_place":"true"}}}"#,
                Ok(Some(NotBoolean)),
            ),
            (
                r#"{"data":{"attributes":{"funded_place":1}}}"#,
                Ok(Some(NotBoolean)),
            ),
        ] {
            assert_eq!(
                funded_place(body, &["funded_place"]),
                expected,
                "{}",
                &body[..body.len().min(80)]
            );
        }
    }

    #[test]
    fn an_attribute_that_a_version_does_not_permit_does_not_count() {
        let body = r#"{"data":{"attributes":{"schedule_identifier":"npq-leadership-spring"}}}"#;
        assert_eq!(
            funded_place(body, &["funded_place"]),
            Err(BadRequest::Structure)
        );
        assert!(funded_place(body, &["funded_place", "schedule_identifier"]).is_ok());
    }

    #[test]
    fn a_request_that_needs_attributes_has_some() {
        for (body, complete) in [
            ("", false),
            ("{", false),
            ("[]", false),
            (r#"{"data":{}}"#, false),
            (r#"{"data":null}"#, false),
            (r#"{"data":{"attributes":{}}}"#, false),
            (r#"{"data":{"attributes":[1]}}"#, false),
            (r#"{"data":{"attributes":{"other":1}}}"#, true),
        ] {
            let read = RequestBody::parse(body.as_bytes());
            assert_eq!(read.required_attributes().is_ok(), complete, "{body}");
        }
    }

    #[test]
    fn yes_and_no_may_be_spelt_out() {
        for (value, answer) in [
            ("true", Some(true)),
            (r#""false""#, Some(false)),
            (r#""True""#, None),
            (r#""no""#, None),
            ("1", None),
            ("null", None),
            ("[true]", None),
        ] {
            let body = RequestBody::parse(
                format!(r#"{{"data":{{"attributes":{{"has_passed":{value}}}}}}}"#).as_bytes(),
            );
            let attributes = body.required_attributes().unwrap();
            assert_eq!(attributes.yes_or_no("has_passed"), answer, "{value}");
        }
    }

    #[test]
    fn text_is_read_from_scalars_alone() {
        for (value, text) in [
            (r#""spring""#, Some("spring")),
            ("5", Some("5")),
            (r#"" ""#, None),
            ("null", None),
            ("[]", None),
        ] {
            let body = RequestBody::parse(
                format!(r#"{{"data":{{"attributes":{{"a":{value},"b":1}}}}}}"#).as_bytes(),
            );
            let attributes = body.attributes(&["b"]).unwrap().unwrap();
            assert_eq!(attributes.text("a").as_deref(), text, "{value}");
        }
    }
}
