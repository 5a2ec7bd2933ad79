//! The first step of signing in: ask for a code.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use domain::people::EmailAddress;
use domain::staff::sign_in_code::SignInCode;
use service::secrets::{CodeKey, Token, random_code_bits};
use service::sessions::ATTEMPT_LIFETIME;

use super::cookies;
use crate::access::{Access, auth};
use crate::gate::{self, Deed};
use crate::http::COOKIE_SIGN_IN;
use crate::payload::UserError;
use crate::request::RequestContext;

/// Whose code.
#[derive(InputObject)]
pub(crate) struct RequestSignInCodeInput {
    /// The staff account's address, in any case.
    email: String,
}

/// The same answer whether or not the address belongs to staff.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub(crate) struct RequestSignInCodePayload {
    /// The next step can be taken.
    requested: bool,
    /// `EMAIL_BLANK` or `EMAIL_INVALID`.
    errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct RequestCodeMutation;

#[Object]
impl RequestCodeMutation {
    /// Sends a one-time code to the address, if it belongs to staff.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn request_sign_in_code(
        &self,
        ctx: &Context<'_>,
        input: RequestSignInCodeInput,
    ) -> async_graphql::Result<RequestSignInCodePayload> {
        gate::pass(ctx, Deed::StaffSignIn)?;
        let Ok(email) = input.email.parse::<EmailAddress>() else {
            return Ok(RequestSignInCodePayload {
                requested: false,
                errors: vec![email_error(&input.email)],
            });
        };
        let attempt = Token::random("");
        let code = SignInCode::from_random(random_code_bits());
        let context = RequestContext::of(ctx).as_service("sign_in");
        let key: &CodeKey = ctx.data_unchecked();
        service::staff::request_code(&context, key, &email, &code, &attempt).await?;
        cookies::set(
            ctx,
            COOKIE_SIGN_IN,
            &attempt,
            ATTEMPT_LIFETIME.num_seconds(),
        );
        Ok(RequestSignInCodePayload {
            requested: true,
            errors: Vec::new(),
        })
    }
}

fn email_error(email: &str) -> UserError {
    if email.trim().is_empty() {
        UserError::of_field("EMAIL_BLANK", "email", "Enter your email address")
    } else {
        UserError::of_field(
            "EMAIL_INVALID",
            "email",
            "Enter an email address in the right form, like name@example.com",
        )
    }
}
