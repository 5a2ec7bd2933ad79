//! Content types of the request and the answer.

use axum::http::{HeaderMap, header};

/// What the answer is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Media {
    /// `application/graphql-response+json`
    GraphqlResponse,
    /// `application/json`
    Json,
}

impl Media {
    /// The client's favourite of the two; the first named where it likes them alike, and
    /// GraphQL's own where it takes anything.
    pub(super) fn accepted_by(headers: &HeaderMap) -> Option<Self> {
        let mut ranges = headers
            .get_all(header::ACCEPT)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .peekable();
        if ranges.peek().is_none() {
            return Some(Self::GraphqlResponse);
        }
        let mut best: Option<(Self, f32)> = None;
        for range in ranges {
            let (name, quality) = range_of(range);
            let media = match name.as_str() {
                "application/graphql-response+json" | "application/*" | "*/*" => {
                    Self::GraphqlResponse
                }
                "application/json" => Self::Json,
                _ => continue,
            };
            if quality > 0.0 && best.is_none_or(|(_, so_far)| quality > so_far) {
                best = Some((media, quality));
            }
        }
        best.map(|(media, _)| media)
    }

    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }
}

fn range_of(range: &str) -> (String, f32) {
    let mut parts = range.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default().to_ascii_lowercase();
    let quality = parts
        .find_map(|part| part.strip_prefix("q="))
        .and_then(|quality| quality.parse().ok())
        .unwrap_or(1.0);
    (name, quality)
}

/// Whether the request says it is JSON, in UTF-8.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    let mut parts = value
        .split(';')
        .map(|part| part.trim().to_ascii_lowercase());
    parts.next().as_deref() == Some("application/json")
        && parts.all(|part| {
            part.strip_prefix("charset=")
                .is_none_or(|charset| charset.trim_matches('"') == "utf-8")
        })
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_answer_is_what_the_client_accepts() {
        for (accept, media) in [
            (None, Some(Media::GraphqlResponse)),
            (Some("*/*"), Some(Media::GraphqlResponse)),
            (Some("application/json"), Some(Media::Json)),
            (
                Some("application/graphql-response+json, application/json;q=0.9"),
                Some(Media::GraphqlResponse),
            ),
            (
                Some("application/graphql-response+json;q=0.1, application/json"),
                Some(Media::Json),
            ),
            (Some("text/html"), None),
            (Some("application/json;q=0"), None),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
            }
            assert_eq!(Media::accepted_by(&headers), media, "{accept:?}");
        }
    }

    #[test]
    fn only_json_is_taken() {
        for (content_type, taken) in [
            (Some("application/json"), true),
            (Some("Application/JSON; charset=UTF-8"), true),
            (Some("application/json; charset=latin1"), false),
            (Some("text/plain"), false),
            (Some("multipart/form-data"), false),
            (None, false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(content_type) = content_type {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
            }
            assert_eq!(is_json(&headers), taken, "{content_type:?}");
        }
    }
}
