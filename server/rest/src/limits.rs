//! Limits on requests (provider-api.md §1.10, §7.9): fixed windows of five minutes, aligned to
//! the clock, counted in this process's memory. With several processes behind one address each
//! counts for itself, so the limit of the whole is at most the sum.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use service::Clock;

use crate::envelopes::Problem;

const WINDOW_SECONDS: i64 = 300;
/// Beyond this many different callers in one window, new ones are not counted: memory is worth
/// more than an exact limit for somebody who comes from everywhere at once.
const MOST_CALLERS: usize = 200_000;

/// How many requests are answered in five minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Under one value of the `Authorization` header.
    pub per_token: u32,
    /// From one address, whatever the token.
    pub per_address: u32,
    /// How many proxies stand in front and add to `X-Forwarded-For`; with none the header is
    /// ignored, since anybody can write it.
    pub trusted_proxies: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            per_token: 1000,
            per_address: 1500,
            trusted_proxies: 0,
        }
    }
}

/// The counts of the current window.
#[derive(Debug, Clone)]
pub struct Limiter {
    limits: Limits,
    clock: Clock,
    hasher: RandomState,
    window: Arc<Mutex<Window>>,
}

#[derive(Debug, Default)]
struct Window {
    number: i64,
    counts: HashMap<u64, u32>,
}

impl Limiter {
    /// Nobody has come yet.
    pub fn new(limits: Limits, clock: Clock) -> Self {
        Self {
            limits,
            clock,
            hasher: RandomState::new(),
            window: Arc::default(),
        }
    }

    fn admits(&self, request: &Request) -> bool {
        let token = request.headers().get(header::AUTHORIZATION);
        let address = self.address(request);
        let token_is_fine = token.is_none_or(|value| {
            let key = self.hasher.hash_one(("token", value.as_bytes()));
            self.count(key) <= self.limits.per_token
        });
        let address_is_fine = address.is_none_or(|ip| {
            let key = self.hasher.hash_one(("address", ip));
            self.count(key) <= self.limits.per_address
        });
        token_is_fine && address_is_fine
    }

    fn count(&self, key: u64) -> u32 {
        let number = self.clock.now().timestamp().div_euclid(WINDOW_SECONDS);
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if window.number != number {
            window.number = number;
            window.counts = HashMap::new();
        }
        if window.counts.len() >= MOST_CALLERS && !window.counts.contains_key(&key) {
            return 0;
        }
        let count = window.counts.entry(key).or_default();
        *count = count.saturating_add(1);
        *count
    }

    /// The address that the outermost trusted proxy saw, or the peer's own.
    fn address(&self, request: &Request) -> Option<IpAddr> {
        let peer = request
            .extensions()
            .get::<ConnectInfo<SocketAddr>>()
            .map(|info| info.0.ip());
        if self.limits.trusted_proxies == 0 {
            return peer;
        }
        let forwarded: Vec<&str> = request
            .headers()
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .collect();
        let from_the_right = forwarded.len().checked_sub(self.limits.trusted_proxies)?;
        forwarded[from_the_right].trim().parse().ok().or(peer)
    }
}

/// Refuses with 429 once a limit is used up, before anything else is looked at.
pub async fn throttle(State(limiter): State<Limiter>, request: Request, next: Next) -> Response {
    if limiter.admits(&request) {
        next.run(request).await
    } else {
        tracing::warn!(
            address = ?limiter.address(&request),
            path = request.uri().path(),
            "a caller of the provider API was throttled"
        );
        Problem::Throttled.into_response()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use axum::body::Body;
    use chrono::DateTime;

    use super::*;

    fn request(token: &str, forwarded: &str) -> Request {
        let mut request = Request::new(Body::empty());
        if !token.is_empty() {
            request
                .headers_mut()
                .insert(header::AUTHORIZATION, token.parse().unwrap());
        }
        request
            .headers_mut()
            .insert("x-forwarded-for", forwarded.parse().unwrap());
        let peer: SocketAddr = "10.0.0.1:9".parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    }

    fn limiter(
        per_token: u32,
        per_address: u32,
        trusted_proxies: usize,
    ) -> (Limiter, Arc<AtomicI64>) {
        let seconds = Arc::new(AtomicI64::new(600));
        let read = seconds.clone();
        let clock = Clock::new(move || {
            DateTime::from_timestamp(read.load(Ordering::Relaxed), 0).unwrap_or_default()
        });
        let limits = Limits {
            per_token,
            per_address,
            trusted_proxies,
        };
        (Limiter::new(limits, clock), seconds)
    }

    #[test]
    fn the_request_after_the_last_allowed_one_is_refused_until_the_window_ends() {
        let (limiter, seconds) = limiter(2, 100, 0);
        let admitted = || limiter.admits(&request("Bearer a", "1.1.1.1"));
        assert_eq!([admitted(), admitted(), admitted()], [true, true, false]);
        assert!(limiter.admits(&request("Bearer b", "1.1.1.1")));
        seconds.store(899, Ordering::Relaxed);
        assert!(!admitted());
        seconds.store(900, Ordering::Relaxed);
        assert!(admitted());
    }

    #[test]
    fn an_address_is_limited_whatever_the_token() {
        let (limiter, _) = limiter(100, 2, 0);
        let admitted: Vec<bool> = ["", "Bearer a", "Bearer b"]
            .into_iter()
            .map(|token| limiter.admits(&request(token, "9.9.9.9")))
            .collect();
        assert_eq!(admitted, [true, true, false]);
    }

    #[test]
    fn only_what_trusted_proxies_added_to_the_forwarded_addresses_is_believed() {
        let address =
            |proxies, forwarded| limiter(1, 1, proxies).0.address(&request("", forwarded));
        let ip = |text: &str| Some(text.parse().unwrap());
        assert_eq!(address(0, "9.9.9.9"), ip("10.0.0.1"));
        assert_eq!(address(1, "9.9.9.9, 2.2.2.2"), ip("2.2.2.2"));
        assert_eq!(address(2, "9.9.9.9, 2.2.2.2"), ip("9.9.9.9"));
        assert_eq!(address(1, "nonsense"), ip("10.0.0.1"));
    }
}
