//! The HTTP server: puts the doors together and opens them.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::{Router, middleware};
use store::Db;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::config::{Config, Environment};
use crate::http::limits::{self, Limiter};
use crate::http::{health, outbox, sign_in};

/// No request may take longer than this.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// No statement may take longer than this.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(20);

/// A server that answers on `addr` until it is stopped.
pub struct Running {
    /// Where it listens; tells the port when the configuration left it open.
    pub addr: SocketAddr,
    stop: watch::Sender<bool>,
    task: JoinHandle<std::io::Result<()>>,
}

impl Running {
    /// Stops taking requests, lets those under way finish, and waits for the end.
    pub async fn stop(self) -> anyhow::Result<()> {
        let _ = self.stop.send(true);
        self.finished().await
    }

    /// Asks for the end without waiting for it.
    pub fn stopper(&self) -> impl FnOnce() + use<> {
        let stop = self.stop.clone();
        move || {
            let _ = stop.send(true);
        }
    }

    /// Waits until the server ends by itself.
    pub async fn finished(self) -> anyhow::Result<()> {
        self.task
            .await
            .context("the server task ended badly")?
            .context("the server could not go on")
    }
}

/// Opens the database lazily and the port at once.
pub async fn start(config: Config) -> anyhow::Result<Running> {
    let db = Db::connect(
        config.database_url.reveal(),
        config.database_pool,
        Some(STATEMENT_TIMEOUT),
    )
    .await
    .context("the database cannot be reached; check DATABASE_URL and that PostgreSQL runs")?;
    let analytics_db = match &config.analytics_database_url {
        Some(url) => Some(
            Db::connect(url.reveal(), config.database_pool, Some(STATEMENT_TIMEOUT))
                .await
                .context(
                    "the analysts' database cannot be reached; check NPQ_ANALYTICS_DATABASE_URL",
                )?,
        ),
        None => None,
    };
    let router = router(&config, db, analytics_db);
    let listener = TcpListener::bind(config.bind).await.with_context(|| {
        format!(
            "{} is taken or not allowed; set NPQ_BIND to another address and port",
            config.bind
        )
    })?;
    let addr = listener.local_addr()?;
    let (stop, mut stopped) = watch::channel(false);
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let task = tokio::spawn(async move {
        axum::serve(listener, service)
            .with_graceful_shutdown(async move {
                let _ = stopped.wait_for(|stop| *stop).await;
            })
            .await
    });
    Ok(Running { addr, stop, task })
}

/// Every door of the service.
fn router(config: &Config, db: Db, analytics_db: Option<Db>) -> Router {
    let limiter = config
        .rate_limits
        .then(|| Limiter::new(config.limits, config.proxies, config.clock.clone()));
    let mut router = Router::new()
        .merge(health::router(db.clone()))
        .merge(sign_in::router(sign_in::state(config, db.clone())))
        .merge(graphql::router(graphql_api(
            config,
            db.clone(),
            analytics_db,
            limiter.clone(),
        )))
        .nest("/api", rest::router(rest_settings(config, db.clone())));
    if config.environment == Environment::Development {
        router = router.merge(outbox::router(db));
    }
    if let Some(limiter) = limiter {
        router = router.layer(middleware::from_fn_with_state(limiter, limits::throttle));
    }
    with_security_headers(router)
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            REQUEST_TIMEOUT,
        ))
        .layer(CatchPanicLayer::new())
}

fn rest_settings(config: &Config, db: Db) -> rest::Settings {
    rest::Settings {
        db,
        environment_allows_server_date: !config.environment.is_production(),
        clock: config.clock.clone(),
    }
}

fn graphql_api(
    config: &Config,
    db: Db,
    analytics_db: Option<Db>,
    limiter: Option<Limiter>,
) -> graphql::Api {
    let gate: Arc<dyn graphql::Gate> = match limiter {
        Some(limiter) => Arc::new(limiter),
        None => Arc::new(graphql::OpenGate),
    };
    graphql::Api::new(graphql::Settings {
        db,
        analytics_db,
        clock: config.clock.clone(),
        secret_key: config.secret_key.reveal().to_owned(),
        allowed_origins: [&config.register_url, &config.admin_url]
            .map(|url| url.origin().ascii_serialization())
            .to_vec(),
        secure_cookies: config.secure_cookies(),
        introspection: !config.environment.is_production(),
        suppress_small_counts: config.suppress_small_counts,
        gate,
    })
}

/// Headers that every answer bears (integrations-and-operations.md §5.3, §5.14); a door may set
/// its own first.
fn with_security_headers(router: Router) -> Router {
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ];
    headers.into_iter().fold(router, |router, (name, value)| {
        router.layer(SetResponseHeaderLayer::if_not_present(
            name,
            HeaderValue::from_static(value),
        ))
    })
}
