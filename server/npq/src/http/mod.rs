//! Routes that belong to neither GraphQL nor the provider API.

pub mod health;
pub mod limits;
pub mod outbox;
pub mod sign_in;
