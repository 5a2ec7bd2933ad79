//! Leaving.

use async_graphql::{Context, Object, SimpleObject};

use crate::access::{Access, auth};
use crate::api::Settings;
use crate::http::{COOKIE_SIGN_IN, COOKIE_STAFF, expired_cookie};
use crate::payload::UserError;

/// The staff session is over.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub(crate) struct SignOutPayload {
    /// Always true: nobody is signed in afterwards.
    signed_out: bool,
    errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct SignOutMutation;

#[Object]
impl SignOutMutation {
    /// Ends the staff session of this browser. Teachers sign out at `/users/auth/sign-out`.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn sign_out(&self, ctx: &Context<'_>) -> SignOutPayload {
        let settings: &Settings = ctx.data_unchecked();
        for name in [COOKIE_STAFF, COOKIE_SIGN_IN] {
            ctx.append_http_header("set-cookie", expired_cookie(name, settings.secure_cookies));
        }
        SignOutPayload {
            signed_out: true,
            errors: Vec::new(),
        }
    }
}
