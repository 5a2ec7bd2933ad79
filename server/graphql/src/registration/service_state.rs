//! What the service offers at the moment.

use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};

use crate::access::{Access, auth};

/// What the service offers at the moment, for this viewer.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct ServiceState {
    /// The server's clock.
    now: DateTime<Utc>,
}

impl ServiceState {
    /// As of `now`.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now }
    }
}
