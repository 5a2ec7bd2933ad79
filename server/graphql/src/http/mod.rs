//! GraphQL over HTTP: `POST /graphql`, `application/json` in, and out what the client accepts.

mod body;
mod cookies;
mod media;
mod origin;
mod who;

use async_graphql::Request;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;

pub use cookies::{
    COOKIE_SIGN_IN, COOKIE_STAFF, COOKIE_TEACHER, CookieJar, cookie, expired_cookie,
};

use crate::api::{Answer, Api};
use crate::errors::{Code, Refusal};
use crate::gate::{CameFrom, TOO_OFTEN};
use crate::request::RequestContext;
use media::Media;

/// `POST /graphql`; every other method is answered 405.
pub fn router(api: Api) -> Router {
    Router::new()
        .route("/graphql", post(handle))
        .with_state(api)
}

/// Refuses a request unread, because its sender came too often.
pub fn too_many_requests(headers: &HeaderMap) -> Response {
    let media = Media::accepted_by(headers).unwrap_or(Media::Json);
    let refusal = Refusal::new(Code::RateLimited, TOO_OFTEN);
    media.refuse(refusal.code.status(), refusal)
}

async fn handle(
    State(api): State<Api>,
    came_from: Option<Extension<CameFrom>>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Some(media) = Media::accepted_by(&headers) else {
        return plain(
            StatusCode::NOT_ACCEPTABLE,
            "Accept application/graphql-response+json or application/json",
        );
    };
    if !media::is_json(&headers) {
        return plain(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "Send the request as application/json",
        );
    }
    let Ok(bytes) = to_bytes(body, api.limits().body).await else {
        return media.refuse(
            StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::new(Code::BadRequest, "The request is too large"),
        );
    };
    let jar = CookieJar::read(&headers);
    if let Err(refusal) = origin::check(&headers, &jar, &api.settings().allowed_origins) {
        return media.refuse(StatusCode::FORBIDDEN, refusal);
    }
    let request = match body::read(&bytes) {
        Ok(request) => request,
        Err(refusal) => return media.refuse(StatusCode::BAD_REQUEST, refusal),
    };
    let mut context = api.request(crate::Caller::default());
    context.came_from = came_from.map(|Extension(CameFrom(address))| address);
    run(&api, media, &headers, jar, request, context).await
}

async fn run(
    api: &Api,
    media: Media,
    headers: &HeaderMap,
    jar: CookieJar,
    request: Request,
    mut context: RequestContext,
) -> Response {
    let renewed = match who::asks(api, &context, headers, &jar).await {
        Ok(asking) => {
            context.caller = asking.caller;
            asking.renewed
        }
        Err(refusal) => return media.refuse(refusal.code.status(), refusal),
    };
    let answer = api.execute(request.data(jar), context).await;
    let mut response = media.answer(&answer);
    if let Some(cookie) = renewed {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

impl Media {
    /// Refuses a request that is not GraphQL at all: the status is the same for both types.
    fn refuse(self, status: StatusCode, refusal: Refusal) -> Response {
        self.write(status, &refusal.into_response())
    }

    fn answer(self, answer: &Answer) -> Response {
        // A client that accepts application/json alone takes a 4xx for a broken gateway, so a
        // well-formed request gets 200 there (GraphQL over HTTP §6.4.1).
        let status = match self {
            Self::Json if answer.status.is_client_error() => StatusCode::OK,
            Self::Json | Self::GraphqlResponse => answer.status,
        };
        self.write(status, &answer.response)
    }

    fn write(self, status: StatusCode, response: &async_graphql::Response) -> Response {
        let body = body::write(response);
        let mut answer = (
            status,
            [
                (
                    header::CONTENT_TYPE,
                    HeaderValue::from_static(self.content_type()),
                ),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ],
            body,
        )
            .into_response();
        for (name, value) in &response.http_headers {
            answer.headers_mut().append(name, value.clone());
        }
        answer
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, text).into_response()
}
