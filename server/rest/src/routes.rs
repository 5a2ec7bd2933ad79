//! Every route, in every version (provider-api.md §2), and what is done to every request.

use axum::extract::Extension;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use axum::{Router, middleware};
use tower::Layer;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::envelopes::Problem;
use crate::limits::{self, Limiter};
use crate::version::Version;
use crate::{Settings, applications, body, format};

/// The provider API, to be mounted under `/api`.
pub fn router(settings: Settings) -> Router {
    let limiter = settings
        .limits
        .map(|limits| Limiter::new(limits, settings.clock.clone()));
    let versions = Version::ALL
        .into_iter()
        .fold(Router::new(), |router, version| {
            router.nest(&format!("/{}", version.segment()), routes(version))
        })
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .with_state(settings)
        .layer(middleware::from_fn(body::limit));
    // The suffix is taken off before routes are looked up, so it wraps the router whole.
    let mut api = Router::new()
        .fallback_service(middleware::map_request(format::take_from_path).layer(versions));
    if let Some(limiter) = limiter {
        api = api.layer(middleware::from_fn_with_state(limiter, limits::throttle));
    }
    api.layer(CatchPanicLayer::custom(|_| {
        Problem::Internal.into_response()
    }))
    .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
    .layer(SetResponseHeaderLayer::overriding(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-store"),
    ))
}

fn routes(version: Version) -> Router<Settings> {
    Router::new()
        .route("/npq-applications", get(applications::list))
        .route("/npq-applications/{id}", get(applications::show))
        .route("/npq-applications/{id}/accept", post(applications::accept))
        .route("/npq-applications/{id}/reject", post(applications::reject))
        .route(
            "/npq-applications/{id}/change-funded-place",
            put(applications::change_funded_place),
        )
        .method_not_allowed_fallback(not_found)
        .layer(Extension(version))
}

/// A path or a method that the contract does not have.
async fn not_found() -> Problem {
    Problem::NotFound
}
