//! Limits on requests, for every door (integrations-and-operations.md §5.6, §5.7;
//! provider-api.md §1.10; docs/adr/0009): who comes from where, which rules cover the path, how
//! often they came.

mod address;
mod count;
mod rules;

use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use graphql::{CameFrom, CookieJar, Deed, Gate};
use service::Clock;

pub use address::Proxies;
use count::Window;
pub use rules::Limits;
use rules::{Door, Key, Rule};

/// Counts requests and deeds. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Limiter {
    limits: Limits,
    proxies: Proxies,
    clock: Clock,
    hasher: RandomState,
    window: Arc<Window>,
}

impl Limiter {
    /// Nobody has come yet.
    pub fn new(limits: Limits, proxies: Proxies, clock: Clock) -> Self {
        Self {
            limits,
            proxies,
            clock,
            hasher: RandomState::new(),
            window: Arc::default(),
        }
    }

    /// The rule that the request breaks. The address comes first, so that nobody fills the counts
    /// with tokens and cookies that they made up.
    fn broken_rule(&self, door: Door, headers: &HeaderMap, from: Option<IpAddr>) -> Option<Rule> {
        self.limits.rules(door).into_iter().find(|rule| {
            let key = match rule.key {
                Key::Address => from.map(|from| self.hasher.hash_one((rule.name, from))),
                Key::Visitor => from.map(|from| {
                    let jar = CookieJar::read(headers);
                    self.hasher
                        .hash_one((rule.name, from, jar.teacher, jar.staff))
                }),
                Key::Authorization => headers
                    .get(header::AUTHORIZATION)
                    .map(|value| self.hasher.hash_one((rule.name, value.as_bytes()))),
            };
            // Whoever cannot be counted is let in: the service matters more than the limit.
            key.and_then(|key| self.window.count(key, self.clock.now()))
                .is_some_and(|count| count > rule.limit)
        })
    }
}

impl Gate for Limiter {
    fn admits(&self, deed: Deed, from: Option<IpAddr>) -> bool {
        let limit = self.limits.of_deed(deed);
        let key = self.hasher.hash_one((deed, from));
        let count = self.window.count(key, self.clock.now());
        match deed {
            // Who cannot be counted may guess no codes.
            Deed::StaffSignIn => count.is_some_and(|count| count <= limit),
            Deed::WorkplaceSearch => count.is_none_or(|count| count <= limit),
        }
    }
}

/// Refuses with 429 once a limit is used up, before anything else is looked at.
pub async fn throttle(
    State(limiter): State<Limiter>,
    mut request: Request,
    next: Next,
) -> Response {
    let door = Door::of(request.uri().path());
    if door == Door::Health {
        return next.run(request).await;
    }
    let from = limiter.proxies.client(door == Door::Provider, &request);
    let Some(broken) = limiter.broken_rule(door, request.headers(), from) else {
        if let Some(from) = from {
            request.extensions_mut().insert(CameFrom(from));
        }
        return next.run(request).await;
    };
    tracing::warn!(
        address = ?from,
        path = request.uri().path(),
        rule = broken.name,
        "a caller was throttled"
    );
    match door {
        Door::Graphql => graphql::too_many_requests(request.headers()),
        Door::Provider | Door::Web | Door::Health => retry_later(),
    }
}

fn retry_later() -> Response {
    let mut response = Response::new(Body::from("Retry later\n"));
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    response
}
