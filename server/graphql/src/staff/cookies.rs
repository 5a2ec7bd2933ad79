//! Cookies that a mutation sets, and secrets that it brings.

use async_graphql::Context;
use service::secrets::Token;

use crate::api::Settings;
use crate::http::{CookieJar, cookie, expired_cookie};

/// The cookies that came with the request.
pub(super) fn jar<'a>(ctx: &Context<'a>) -> Option<&'a CookieJar> {
    ctx.data_opt()
}

/// The token in a cookie.
pub(super) fn token(value: Option<&String>) -> Option<Token> {
    value.map(|value| Token::brought(value.as_str()))
}

/// Sets a cookie for `seconds`.
pub(super) fn set(ctx: &Context<'_>, name: &str, token: &Token, seconds: i64) {
    let secure = ctx.data_unchecked::<Settings>().secure_cookies;
    ctx.append_http_header("set-cookie", cookie(name, token.reveal(), seconds, secure));
}

/// Removes a cookie.
pub(super) fn remove(ctx: &Context<'_>, name: &str) {
    let secure = ctx.data_unchecked::<Settings>().secure_cookies;
    ctx.append_http_header("set-cookie", expired_cookie(name, secure));
}
