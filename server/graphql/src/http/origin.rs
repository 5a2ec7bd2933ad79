//! Cross-site requests: a cookie counts only in a request of our own front ends
//! (integrations-and-operations.md §5.14, CSRF).

use axum::http::{HeaderMap, header};

use super::cookies::CookieJar;
use crate::errors::{Code, Refusal};

/// Refuses a foreign origin, and a cookie without a sign that one of our pages sent it.
pub(super) fn check(
    headers: &HeaderMap,
    jar: &CookieJar,
    allowed: &[String],
) -> Result<(), Refusal> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let ours = match headers.get(header::ORIGIN) {
        Some(origin) => origin
            .to_str()
            .is_ok_and(|origin| allowed.iter().any(|allowed| allowed == origin)),
        None => jar.is_empty() || text("sec-fetch-site") == Some("same-origin"),
    };
    if ours {
        Ok(())
    } else {
        Err(Refusal::new(
            Code::Forbidden,
            "The request does not come from one of this service's pages",
        ))
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    #[test]
    fn a_cookie_counts_only_in_a_request_of_our_own_pages() {
        let ours = ["https://register.example".to_owned()];
        let with_cookie = CookieJar {
            teacher: Some("token".into()),
            ..CookieJar::default()
        };
        let without = CookieJar::default();
        for (header, jar, allowed) in [
            (None, &without, true),
            (None, &with_cookie, false),
            (
                Some(("origin", "https://register.example")),
                &with_cookie,
                true,
            ),
            (
                Some(("origin", "https://evil.example")),
                &with_cookie,
                false,
            ),
            (Some(("origin", "https://evil.example")), &without, false),
            (Some(("origin", "null")), &without, false),
            (Some(("sec-fetch-site", "same-origin")), &with_cookie, true),
            (Some(("sec-fetch-site", "cross-site")), &with_cookie, false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some((name, value)) = header {
                headers.insert(
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                );
            }
            assert_eq!(check(&headers, jar, &ours).is_ok(), allowed, "{header:?}");
        }
    }
}
