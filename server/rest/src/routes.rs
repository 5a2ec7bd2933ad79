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
use crate::version::Version;
use crate::{
    Settings, applications, body, declarations, delivery_partners, format, outcomes, participants,
    statements,
};

/// The provider API, to be mounted under `/api`.
pub fn router(settings: Settings) -> Router {
    let versions = Version::ALL
        .into_iter()
        .fold(Router::new(), |router, version| {
            router.nest(&format!("/{}", version.segment()), routes(version))
        })
        .fallback(not_found)
        .method_not_allowed_fallback(not_found)
        .with_state(settings.clone())
        .layer(middleware::from_fn_with_state(settings, body::limit));
    // The suffix is taken off before routes are looked up, so it wraps the router whole.
    Router::new()
        .fallback_service(middleware::map_request(format::take_from_path).layer(versions))
        .layer(CatchPanicLayer::custom(|_| {
            Problem::Internal.into_response()
        }))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
}

fn routes(version: Version) -> Router<Settings> {
    let switches = version.switches();
    let mut router = applications_routes()
        .merge(participants_routes())
        .merge(declarations_routes());
    if switches.enrolments_export {
        router = router.route("/npq-enrolments", get(participants::enrolments));
    }
    if switches.statements {
        router = router
            .route("/statements", get(statements::list))
            .route("/statements/{id}", get(statements::show));
    }
    if switches.delivery_partners {
        router = router
            .route("/delivery-partners", get(delivery_partners::list))
            .route("/delivery-partners/{id}", get(delivery_partners::show))
            .route(
                "/participant-declarations/{id}/change-delivery-partner",
                put(declarations::change_delivery_partner),
            );
    }
    router
        .method_not_allowed_fallback(not_found)
        .layer(Extension(version))
}

fn applications_routes() -> Router<Settings> {
    Router::new()
        .route("/npq-applications", get(applications::list))
        .route("/npq-applications/{id}", get(applications::show))
        .route("/npq-applications/{id}/accept", post(applications::accept))
        .route("/npq-applications/{id}/reject", post(applications::reject))
        .route(
            "/npq-applications/{id}/change-funded-place",
            put(applications::change_funded_place),
        )
}

fn participants_routes() -> Router<Settings> {
    Router::new()
        .route("/participants/npq", get(participants::list))
        .route("/participants/npq/{id}", get(participants::show))
        .route("/participants/npq/{id}/defer", put(participants::defer))
        .route("/participants/npq/{id}/resume", put(participants::resume))
        .route(
            "/participants/npq/{id}/withdraw",
            put(participants::withdraw),
        )
        .route(
            "/participants/npq/{id}/change-schedule",
            put(participants::change_schedule),
        )
        .route("/participants/npq/outcomes", get(outcomes::list))
        .route(
            "/participants/npq/{id}/outcomes",
            get(outcomes::of_participant).post(outcomes::create),
        )
}

fn declarations_routes() -> Router<Settings> {
    Router::new()
        .route(
            "/participant-declarations",
            get(declarations::list).post(declarations::create),
        )
        .route("/participant-declarations/{id}", get(declarations::show))
        .route(
            "/participant-declarations/{id}/void",
            put(declarations::void),
        )
}

/// A path or a method that the contract does not have.
async fn not_found() -> Problem {
    Problem::NotFound
}
