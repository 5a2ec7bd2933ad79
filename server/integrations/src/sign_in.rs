//! The teacher sign-in: an OpenID Connect client (integrations-and-operations.md §2.1).

mod claims;
mod client;
mod provider;

pub use claims::ClaimsProblem;
pub use provider::{Provider, ProviderSettings, SignInProblem, SignedIn, Started};
