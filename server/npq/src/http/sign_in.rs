//! The teacher sign-in's addresses (registration.md §3.1, §3.7): start, callback, sign-out. They
//! answer a browser that moves from page to page, so every answer is a redirect.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use domain::ids::UserId;
use graphql::{COOKIE_SIGN_IN, COOKIE_TEACHER, CookieJar, cookie, expired_cookie};
use integrations::sign_in::{Provider, ProviderSettings, SignInProblem};
use serde::Deserialize;
use service::registration::start_draft;
use service::secrets::{Token, same};
use service::sessions::{self, ATTEMPT_LIFETIME, TEACHER_LIFETIME};
use service::sign_in::{self, Attempt, TeacherSignIn};
use service::{Clock, Ctx, UseCaseError};
use store::{Actor, Db, DbErr};
use url::Url;
use uuid::Uuid;

use crate::config::Config;

/// What these addresses need.
#[derive(Clone)]
pub struct SignInState {
    /// The database.
    pub db: Db,
    /// Where the time comes from.
    pub clock: Clock,
    /// The provider.
    pub provider: Arc<Provider>,
    /// The teachers' front end.
    pub register_url: Url,
    /// Mark cookies `Secure`.
    pub secure_cookies: bool,
}

/// What the configuration says of the sign-in. Nothing is asked of the provider yet.
pub fn state(config: &Config, db: Db) -> SignInState {
    let redirect_uri = config
        .register_url
        .join("/users/auth/teacher_auth/callback")
        .expect("our own paths are well formed");
    SignInState {
        db,
        clock: config.clock.clone(),
        provider: Arc::new(Provider::new(ProviderSettings {
            issuer: config.oidc.issuer.clone(),
            client_id: config.oidc.client_id.clone(),
            client_secret: config.oidc.client_secret.reveal().to_owned(),
            redirect_uri,
        })),
        register_url: config.register_url.clone(),
        secure_cookies: config.secure_cookies(),
    }
}

/// `/users/auth/…`
pub fn router(state: SignInState) -> Router {
    Router::new()
        .route("/users/auth/teacher_auth", post(start))
        .route("/users/auth/teacher_auth/callback", get(callback))
        .route("/users/auth/sign-out", post(sign_out))
        .with_state(state)
}

/// Where the person wants to go afterwards.
#[derive(Deserialize)]
struct StartForm {
    #[serde(default)]
    start_now: Option<String>,
    #[serde(default)]
    request_email_updates: Option<String>,
}

async fn start(
    State(state): State<SignInState>,
    headers: HeaderMap,
    Form(form): Form<StartForm>,
) -> Response {
    if !state.is_our_page(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match state.begin(&form).await {
        Ok(response) => response,
        Err(problem) => state.failed(&problem),
    }
}

/// What the provider sends the browser back with.
#[derive(Deserialize)]
struct Callback {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

async fn callback(
    State(state): State<SignInState>,
    headers: HeaderMap,
    Query(callback): Query<Callback>,
) -> Response {
    let jar = CookieJar::read(&headers);
    match state.finish(&jar, callback).await {
        Ok(response) => response,
        Err(problem) if state.is_signed_in(&jar).await => {
            tracing::info!(%problem, "a second sign-in failed; the first one holds");
            state.to("/account")
        }
        Err(problem) => state.failed(&problem),
    }
}

async fn sign_out(State(state): State<SignInState>, headers: HeaderMap) -> Response {
    if !state.is_our_page(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let jar = CookieJar::read(&headers);
    let target = match state.leave(&jar).await {
        Ok(target) => target,
        Err(problem) => {
            tracing::error!(%problem, "a sign-out failed");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let mut response = Redirect::to(target.as_str()).into_response();
    let gone = expired_cookie(COOKIE_TEACHER, state.secure_cookies);
    response.headers_mut().append(header::SET_COOKIE, gone);
    let clear = HeaderValue::from_static("\"storage\"");
    let name = HeaderName::from_static("clear-site-data");
    response.headers_mut().insert(name, clear);
    response
}

/// Why a sign-in failed: for the log, never for the page.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error(transparent)]
    Provider(#[from] SignInProblem),
    #[error("the database: {0}")]
    Database(#[from] DbErr),
    #[error("no sign-in is under way in this browser, or it took too long")]
    NoAttempt,
    #[error("the state is another sign-in's")]
    WrongState,
    #[error("the provider refused: {0}")]
    Refused(String),
}

impl SignInState {
    async fn begin(&self, form: &StartForm) -> Result<Response, Problem> {
        let started = self.provider.start().await?;
        let token = Token::random("");
        let attempt = Attempt {
            state: started.state,
            nonce: started.nonce,
            pkce_verifier: started.pkce_verifier,
            start_now: is_true(form.start_now.as_deref()),
            request_email_updates: is_true(form.request_email_updates.as_deref()),
        };
        sign_in::begin(&self.ctx(), &token, attempt).await?;
        let mut response = Redirect::to(started.address.as_str()).into_response();
        let seconds = ATTEMPT_LIFETIME.num_seconds();
        let cookie = cookie(COOKIE_SIGN_IN, token.reveal(), seconds, self.secure_cookies);
        response.headers_mut().append(header::SET_COOKIE, cookie);
        Ok(response)
    }

    async fn finish(&self, jar: &CookieJar, callback: Callback) -> Result<Response, Problem> {
        let token = jar.sign_in.as_deref().ok_or(Problem::NoAttempt)?;
        let ctx = self.ctx();
        let attempt = sign_in::take(&ctx, &Token::brought(token))
            .await?
            .ok_or(Problem::NoAttempt)?;
        let state = callback.state.unwrap_or_default();
        if !same(state.as_bytes(), attempt.state.as_bytes()) {
            return Err(Problem::WrongState);
        }
        let Some(code) = callback.code else {
            return Err(Problem::Refused(error_code(callback.error)));
        };
        let signed_in = self
            .provider
            .finish(code, attempt.nonce, attempt.pkce_verifier)
            .await?;
        let session = Token::random("");
        let previous = jar.teacher.as_deref().map(Token::brought);
        let input = TeacherSignIn {
            person: signed_in.person,
            id_token: signed_in.id_token,
            session: &session,
            previous: previous.as_ref(),
        };
        let user = sign_in::teacher(&ctx, input).await?;
        if attempt.start_now {
            self.open_registration(user).await?;
        }
        let mut response = if attempt.request_email_updates {
            self.to("/email_updates/new")
        } else if attempt.start_now {
            self.to("/registration/course-start-date")
        } else {
            self.to("/account")
        };
        let headers = response.headers_mut();
        let seconds = TEACHER_LIFETIME.num_seconds();
        let opened = cookie(
            COOKIE_TEACHER,
            session.reveal(),
            seconds,
            self.secure_cookies,
        );
        headers.append(header::SET_COOKIE, opened);
        let done = expired_cookie(COOKIE_SIGN_IN, self.secure_cookies);
        headers.append(header::SET_COOKIE, done);
        Ok(response)
    }

    /// The registration under way, or a new one (registration.md §1.11). While registration is
    /// closed there is none, and the journey's first page says so.
    async fn open_registration(&self, user: UserId) -> Result<(), DbErr> {
        let ctx = Ctx {
            actor: Actor::Teacher(user),
            ..self.ctx()
        };
        match start_draft(&ctx, user, false).await {
            Ok(_) | Err(UseCaseError::Refused(_)) => Ok(()),
            Err(UseCaseError::Failed(problem)) => Err(problem),
        }
    }

    /// Ends the session here; answers where it is ended at the provider.
    async fn leave(&self, jar: &CookieJar) -> Result<Url, DbErr> {
        let token: Vec<Token> = jar
            .teacher
            .as_deref()
            .map(Token::brought)
            .into_iter()
            .collect();
        let id_token = sessions::sign_out(&self.ctx(), &token).await?;
        let here = self.page("/sign-out");
        let Some(id_token) = id_token else {
            return Ok(self.page("/"));
        };
        match self
            .provider
            .sign_out_address(&id_token, here.clone())
            .await
        {
            Ok(address) => Ok(address.unwrap_or(here)),
            Err(problem) => {
                tracing::warn!(%problem, "signed out here, but not at the provider");
                Ok(here)
            }
        }
    }

    async fn is_signed_in(&self, jar: &CookieJar) -> bool {
        let Some(token) = jar.teacher.as_deref() else {
            return false;
        };
        let token = [Token::brought(token)];
        sessions::find(self.db.reader(), &token, self.clock.now())
            .await
            .is_ok_and(|sessions| !sessions.is_empty())
    }

    /// The notice on the start page; the cause is in the log.
    fn failed(&self, problem: &Problem) -> Response {
        tracing::error!(strategy = "onelogin", %problem, "a sign-in failed");
        let mut response = self.to("/?sign_in=failed");
        let gone = expired_cookie(COOKIE_SIGN_IN, self.secure_cookies);
        response.headers_mut().append(header::SET_COOKIE, gone);
        response
    }

    /// A form of the teachers' front end sent it: no other site can.
    fn is_our_page(&self, headers: &HeaderMap) -> bool {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        match text("origin") {
            Some(origin) => origin == self.register_url.origin().ascii_serialization(),
            None => text("sec-fetch-site") == Some("same-origin"),
        }
    }

    fn ctx(&self) -> Ctx {
        Ctx {
            db: self.db.clone(),
            actor: Actor::Service("sign_in"),
            now: self.clock.now(),
            request_id: Uuid::now_v7(),
        }
    }

    fn page(&self, path: &str) -> Url {
        self.register_url
            .join(path)
            .expect("our own paths are well formed")
    }

    fn to(&self, path: &str) -> Response {
        Redirect::to(self.page(path).as_str()).into_response()
    }
}

fn is_true(field: Option<&str>) -> bool {
    field == Some("true")
}

/// The provider's error code; whatever else stood there is not repeated in the log.
fn error_code(error: Option<String>) -> String {
    error
        .filter(|code| code.len() <= 64 && code.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
        .unwrap_or_else(|| "without a reason".into())
}
