//! The format of an answer is chosen by the path's suffix alone; `Accept` is ignored
//! (provider-api.md §1.1).

use axum::extract::Request;
use axum::http::Uri;
use axum::http::uri::PathAndQuery;

/// What the path asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// No suffix, or `.json`.
    Json,
    /// `.csv`; the JSON body where a route has no CSV.
    Csv,
    /// Anything else.
    Unknown,
}

/// Takes suffix and trailing slashes off the path, so that routes know neither, and leaves the
/// [`Format`] with the request.
pub async fn take_from_path(mut request: Request) -> Request {
    let (path, format) = split(request.uri().path());
    if path != request.uri().path() {
        let target = match request.uri().query() {
            Some(query) => format!("{path}?{query}"),
            None => path.to_owned(),
        };
        let mut parts = request.uri().clone().into_parts();
        parts.path_and_query = PathAndQuery::try_from(target).ok();
        if let Ok(uri) = Uri::from_parts(parts) {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(format);
    request
}

fn split(path: &str) -> (&str, Format) {
    let path = match path.trim_end_matches('/') {
        "" => "/",
        trimmed => trimmed,
    };
    let last = path.rfind('/').map_or(0, |slash| slash + 1);
    let Some(dot) = path[last..].find('.').map(|dot| last + dot) else {
        return (path, Format::Json);
    };
    let format = match &path[dot + 1..] {
        "json" => Format::Json,
        "csv" => Format::Csv,
        suffix if suffix.is_empty() || suffix.contains('.') => return (path, Format::Json),
        _ => Format::Unknown,
    };
    (&path[..dot], format)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_suffix_of_the_last_segment_is_the_format() {
        for (path, expected) in [
            (
                "/v3/npq-applications",
                ("/v3/npq-applications", Format::Json),
            ),
            (
                "/v3/npq-applications/",
                ("/v3/npq-applications", Format::Json),
            ),
            (
                "/v3/npq-applications.json",
                ("/v3/npq-applications", Format::Json),
            ),
            (
                "/v1/npq-applications.csv",
                ("/v1/npq-applications", Format::Csv),
            ),
            (
                "/v1/npq-applications.xml",
                ("/v1/npq-applications", Format::Unknown),
            ),
            ("/v1/a.b/accept.json", ("/v1/a.b/accept", Format::Json)),
            ("/v1/a.b.csv", ("/v1/a.b.csv", Format::Json)),
            ("/v1/a.", ("/v1/a.", Format::Json)),
            ("/", ("/", Format::Json)),
        ] {
            assert_eq!(split(path), expected, "{path}");
        }
    }
}
