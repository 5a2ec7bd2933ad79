//! The second step of signing in: enter the code.

use async_graphql::{Context, InputObject, Object, SimpleObject};
use domain::staff::sign_in_code::CodeVerdict;
use service::secrets::{CodeKey, Token};
use service::sessions::{Subject, ends};
use service::staff::{SignIn, SignInAnswer};

use super::cookies;
use super::viewer::{StaffViewer, viewer_of};
use crate::access::{Access, auth, own};
use crate::caller::StaffSession;
use crate::gate::{self, Deed};
use crate::http::{COOKIE_SIGN_IN, COOKIE_STAFF};
use crate::payload::UserError;
use crate::request::RequestContext;

/// The code.
#[derive(InputObject)]
pub(crate) struct SignInInput {
    /// As it was typed: case, `O` for `0`, `I` and `L` for `1` do not matter.
    code: String,
}

/// Signed in, or why not.
#[derive(SimpleObject, Default)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub(crate) struct SignInPayload {
    /// Who is signed in now.
    #[graphql(directive = own::apply(Access::Analyst))]
    viewer: Option<StaffViewer>,
    /// Five wrong codes: only a new code helps.
    locked: bool,
    /// `CODE_BLANK`, `CODE_LENGTH`, `CODE_INCORRECT`, `CODE_EXPIRED` or `CODE_LOCKED`.
    errors: Vec<UserError>,
}

#[derive(Default)]
pub(crate) struct SignInMutation;

#[Object]
impl SignInMutation {
    /// Opens a staff session with the code that was sent.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn sign_in(
        &self,
        ctx: &Context<'_>,
        input: SignInInput,
    ) -> async_graphql::Result<SignInPayload> {
        gate::pass(ctx, Deed::StaffSignIn)?;
        let request = RequestContext::of(ctx);
        let jar = cookies::jar(ctx);
        let attempt = cookies::token(jar.and_then(|jar| jar.sign_in.as_ref()));
        let previous = cookies::token(jar.and_then(|jar| jar.staff.as_ref()));
        let session = Token::random("");
        let key: &CodeKey = ctx.data_unchecked();
        let input = SignIn {
            attempt: attempt.as_ref(),
            code: &input.code,
            session: &session,
            previous: previous.as_ref(),
        };
        let context = request.as_service("sign_in");
        match service::staff::sign_in(&context, key, input).await? {
            SignInAnswer::SignedIn(id) => {
                let span = StaffSession {
                    began_at: request.now,
                    ends_at: ends(Subject::Staff(id), request.now),
                };
                let seconds = (span.ends_at - span.began_at).num_seconds();
                cookies::set(ctx, COOKIE_STAFF, &session, seconds);
                cookies::remove(ctx, COOKIE_SIGN_IN);
                Ok(SignInPayload {
                    viewer: viewer_of(request, id, span).await?,
                    ..SignInPayload::default()
                })
            }
            SignInAnswer::Failed(verdict) => Ok(failed(verdict)),
        }
    }
}

fn failed(verdict: CodeVerdict) -> SignInPayload {
    let (code, message) = match verdict {
        CodeVerdict::Blank => ("CODE_BLANK", "Enter the code"),
        CodeVerdict::WrongLength => ("CODE_LENGTH", "The code has 8 characters"),
        CodeVerdict::Incorrect | CodeVerdict::Accepted => ("CODE_INCORRECT", "That code is wrong"),
        CodeVerdict::Expired => ("CODE_EXPIRED", "That code is too old, ask for another"),
        CodeVerdict::Locked => ("CODE_LOCKED", "Too many wrong codes, ask for another"),
    };
    SignInPayload {
        locked: verdict == CodeVerdict::Locked,
        errors: vec![UserError::of_field(code, "code", message)],
        ..SignInPayload::default()
    }
}
