//! Routes that belong to neither GraphQL nor the provider API.

pub mod health;
pub mod outbox;
