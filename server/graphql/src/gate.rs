//! The gate before fields that one address may not execute at will. Counted for each execution,
//! aliases too (integrations-and-operations.md §5.14), by whoever hosts this door.

use std::net::IpAddr;
use std::sync::Arc;

use async_graphql::Context;

use crate::errors::{Code, error};
use crate::request::RequestContext;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Asking for a one-time code, or trying one.
    StaffSignIn,
    /// A search for workplaces.
    WorkplaceSearch,
}

/// Who counts.
pub trait Gate: Send + Sync {
    /// Whether one more is allowed from this address.
    fn admits(&self, deed: Deed, from: Option<IpAddr>) -> bool;
}

/// Lets everything pass: for hosts that limit nothing.
#[derive(Debug, Clone, Copy)]
pub struct OpenGate;

impl Gate for OpenGate {
    fn admits(&self, _: Deed, _: Option<IpAddr>) -> bool {
        true
    }
}

/// Where a request comes from: an extension of the HTTP request, set by the host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CameFrom(pub IpAddr);

/// Refuses the field with `RATE_LIMITED` when the address did it too often.
pub(crate) fn pass(ctx: &Context<'_>, deed: Deed) -> async_graphql::Result<()> {
    let request = RequestContext::of(ctx);
    let gate: &Arc<dyn Gate> = ctx.data_unchecked();
    if gate.admits(deed, request.came_from) {
        return Ok(());
    }
    tracing::warn!(request_id = %request.request_id, ?deed, "a caller was throttled");
    Err(error(Code::RateLimited, TOO_OFTEN))
}

pub(crate) const TOO_OFTEN: &str = "Too many requests; wait a few minutes";
