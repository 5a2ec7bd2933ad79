//! Leaving.

use async_graphql::{Context, Object, SimpleObject};
use service::secrets::Token;
use store::Actor;

use super::cookies;
use crate::access::{Access, auth};
use crate::http::{COOKIE_SIGN_IN, COOKIE_STAFF};
use crate::payload::UserError;
use crate::request::RequestContext;

/// The staff session is over.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub(crate) struct SignOutPayload {
    /// Always true: nobody is signed in afterwards.
    signed_out: bool,
    /// Always empty.
    errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct SignOutMutation;

#[Object]
impl SignOutMutation {
    /// Ends the staff session of this browser. Teachers sign out at `/users/auth/sign-out`.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn sign_out(&self, ctx: &Context<'_>) -> async_graphql::Result<SignOutPayload> {
        let request = RequestContext::of(ctx);
        let session: Vec<Token> =
            cookies::token(cookies::jar(ctx).and_then(|jar| jar.staff.as_ref()))
                .into_iter()
                .collect();
        let actor = request
            .caller
            .staff
            .map_or(Actor::Service("sign_in"), |staff| Actor::Staff(staff.id));
        service::sessions::sign_out(&request.ctx(actor), &session).await?;
        for name in [COOKIE_STAFF, COOKIE_SIGN_IN] {
            cookies::remove(ctx, name);
        }
        Ok(SignOutPayload {
            signed_out: true,
            errors: Vec::new(),
        })
    }
}
