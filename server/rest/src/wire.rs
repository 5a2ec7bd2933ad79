//! How values look on the wire (provider-api.md §1.1, §1.8).

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Serialize, Serializer};
use uuid::Uuid;

use crate::envelopes::Problem;

/// A moment: UTC, whole seconds.
#[derive(Debug, Clone, Copy)]
pub struct Moment(pub DateTime<Utc>);

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (date, time) = (self.0.date_naive(), self.0.time());
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            date.year(),
            date.month(),
            date.day(),
            time.hour(),
            time.minute(),
            time.second()
        )
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A UUID as clients write it: 8-4-4-4-12, in either case. `None` for anything else, which is
/// then simply not found.
pub fn hyphenated_uuid(text: &str) -> Option<Uuid> {
    (text.len() == 36).then(|| Uuid::try_parse(text).ok())?
}

/// `{"data": …}`.
#[derive(Debug, Serialize)]
pub struct Data<T> {
    /// One resource or a list of them.
    pub data: T,
}

/// A JSON answer, without a charset.
pub fn json(status: StatusCode, body: &impl Serialize) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => of_type("application/json", status, bytes),
        Err(error) => {
            tracing::error!(%error, "an answer of the provider API could not be written");
            axum::response::IntoResponse::into_response(Problem::Internal)
        }
    }
}

/// An answer of some type.
pub fn of_type(content_type: &'static str, status: StatusCode, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_cut_to_whole_seconds() {
        for (stored, shown) in [
            ("2024-05-31T02:21:32.999999Z", "2024-05-31T02:21:32Z"),
            ("2024-05-31T00:30:00+01:00", "2024-05-30T23:30:00Z"),
        ] {
            let moment = DateTime::parse_from_rfc3339(stored).unwrap();
            assert_eq!(Moment(moment.into()).to_string(), shown);
        }
    }
}
