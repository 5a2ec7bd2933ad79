//! The provider API, v1 to v3 (provider-api.md): one engine, three faces. A version is a set of
//! serialisers and a table of switches ([`version::Version`]); use cases know no version.

mod applications;
mod auth;
mod body;
mod csv_file;
mod declarations;
mod delivery_partners;
mod envelopes;
mod format;
mod outcomes;
mod participants;
mod path;
mod query;
mod refusals;
mod routes;
mod statements;
mod version;
mod wire;

pub use routes::router;

use service::Clock;
use store::Db;

/// What the API must be told.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The database.
    pub db: Db,
    /// Whether `X-With-Server-Date` moves a request's clock: everywhere but in production.
    pub environment_allows_server_date: bool,
    /// The clock otherwise.
    pub clock: Clock,
}
