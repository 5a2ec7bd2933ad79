//! From the request's cookies or token to the caller.

use axum::http::{HeaderMap, HeaderValue, header};
use service::secrets::Token;
use service::sessions::{self, Bearer, STAFF_TOKEN_PREFIX};
use store::{Actor, DbErr};

use super::cookies::{COOKIE_TEACHER, CookieJar, cookie};
use crate::api::Api;
use crate::caller::{Caller, SignedInStaff, StaffSession};
use crate::errors::{Code, Refusal};
use crate::request::RequestContext;

/// Who asks, and the cookies to be set anew.
pub(super) struct Asking {
    pub(super) caller: Caller,
    pub(super) renewed: Option<HeaderValue>,
}

/// Who asks. An `Authorization` header must hold a staff member's personal token, and then no
/// cookie counts.
pub(super) async fn asks(
    api: &Api,
    context: &RequestContext,
    headers: &HeaderMap,
    jar: &CookieJar,
) -> Result<Asking, Refusal> {
    let answer = match headers.get(header::AUTHORIZATION) {
        Some(authorization) => by_token(context, authorization).await,
        None => by_cookies(api, context, jar).await.map(Some),
    };
    match answer {
        Ok(Some(asking)) => Ok(asking),
        Ok(None) => Err(Refusal::new(
            Code::Unauthenticated,
            "The token is not known",
        )),
        Err(error) => {
            tracing::error!(request_id = %context.request_id, %error, "sessions could not be read");
            Err(Refusal::new(
                Code::Internal,
                "Something went wrong on our side",
            ))
        }
    }
}

async fn by_token(
    context: &RequestContext,
    authorization: &HeaderValue,
) -> Result<Option<Asking>, DbErr> {
    let token = authorization
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim())
        .filter(|token| token.starts_with(STAFF_TOKEN_PREFIX));
    let Some(token) = token else {
        return Ok(None);
    };
    let db = context.db.reader();
    let owner = sessions::token_owner(db, &Token::brought(token), context.now).await?;
    Ok(owner.map(|(id, role)| Asking {
        caller: Caller {
            by_token: true,
            ..Caller::staff(id, role)
        },
        renewed: None,
    }))
}

async fn by_cookies(api: &Api, context: &RequestContext, jar: &CookieJar) -> Result<Asking, DbErr> {
    let brought: Vec<Token> = [&jar.teacher, &jar.staff]
        .into_iter()
        .flatten()
        .map(|cookie| Token::brought(cookie.as_str()))
        .collect();
    let mut asking = Asking {
        caller: Caller::default(),
        renewed: None,
    };
    for session in sessions::find(context.db.reader(), &brought, context.now).await? {
        match session.bearer {
            Bearer::Teacher(id) => {
                asking.caller.teacher = Some(id);
                if sessions::is_due_for_renewal(&session, context.now) {
                    let ctx = context.ctx(Actor::Teacher(id));
                    sessions::renew(&ctx, &session).await?;
                    asking.renewed = jar.teacher.as_deref().map(|token| {
                        let seconds = sessions::TEACHER_LIFETIME.num_seconds();
                        cookie(
                            COOKIE_TEACHER,
                            token,
                            seconds,
                            api.settings().secure_cookies,
                        )
                    });
                }
            }
            Bearer::Staff(id, role) => {
                asking.caller.staff = Some(SignedInStaff { id, role });
                asking.caller.staff_session = Some(StaffSession {
                    began_at: session.created_at,
                    ends_at: session.expires_at,
                });
            }
        }
    }
    Ok(asking)
}
