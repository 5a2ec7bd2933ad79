//! The service's cookies (integrations-and-operations.md §5.1).

use axum::http::{HeaderMap, HeaderValue, header};

/// A teacher's session.
pub const COOKIE_TEACHER: &str = "_npq_registration_session";
/// A staff session.
pub const COOKIE_STAFF: &str = "_npq_admin_session";
/// A sign-in under way.
pub const COOKIE_SIGN_IN: &str = "_npq_sign_in";

/// The values of our cookies in one request. They are secrets: not shown by `Debug`.
#[derive(Clone, Default)]
pub struct CookieJar {
    /// [`COOKIE_TEACHER`]
    pub teacher: Option<String>,
    /// [`COOKIE_STAFF`]
    pub staff: Option<String>,
    /// [`COOKIE_SIGN_IN`]
    pub sign_in: Option<String>,
}

impl CookieJar {
    /// Reads the `Cookie` headers.
    pub fn read(headers: &HeaderMap) -> Self {
        let mut jar = Self::default();
        let pairs = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='));
        for (name, value) in pairs {
            let slot = match name {
                COOKIE_TEACHER => &mut jar.teacher,
                COOKIE_STAFF => &mut jar.staff,
                COOKIE_SIGN_IN => &mut jar.sign_in,
                _ => continue,
            };
            *slot = Some(value.to_owned()).filter(|value| !value.is_empty());
        }
        jar
    }

    /// Whether one of ours came along.
    pub fn is_empty(&self) -> bool {
        self.teacher.is_none() && self.staff.is_none() && self.sign_in.is_none()
    }
}

/// A `Set-Cookie` value that holds `value` for `seconds`.
pub fn cookie(name: &str, value: &str, seconds: i64, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::try_from(text).expect("tokens are url-safe text")
}

/// A `Set-Cookie` value that removes the cookie.
pub fn expired_cookie(name: &str, secure: bool) -> HeaderValue {
    cookie(name, "", 0, secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_cookies_are_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=b; _npq_admin_session=tok; _npq_sign_in="),
        );
        let jar = CookieJar::read(&headers);
        assert_eq!(jar.staff.as_deref(), Some("tok"));
        assert!(jar.teacher.is_none() && jar.sign_in.is_none() && !jar.is_empty());
    }

    #[test]
    fn a_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        assert_eq!(
            cookie("n", "v", 60, true),
            "n=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            expired_cookie("n", false),
            "n=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
        );
    }
}
