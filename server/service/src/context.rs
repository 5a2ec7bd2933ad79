//! What every use case is given, and how it answers.

use chrono::{DateTime, Utc};
use store::{Actor, Db, DbErr, Tx};
use uuid::Uuid;

/// Who asks, when, and through which request. Built by a door, once a request.
#[derive(Debug, Clone)]
pub struct Ctx {
    /// The database.
    pub db: Db,
    /// On whose behalf.
    pub actor: Actor,
    /// The request's clock; no rule asks another.
    pub now: DateTime<Utc>,
    /// Ties the request's audit events and log lines together.
    pub request_id: Uuid,
}

impl Ctx {
    /// Opens the use case's one transaction.
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        self.db.begin(self.actor, self.now, self.request_id).await
    }
}

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum UseCaseError<R> {
    /// A rule refused; the door puts it into words. Nothing was written.
    #[error("refused: {0:?}")]
    Refused(R),
    /// Nobody can answer for it: the database is gone, or a bug.
    #[error(transparent)]
    Failed(#[from] DbErr),
}

/// The result of a use case whose refusals are `R`.
pub type UseCaseResult<T, R> = Result<T, UseCaseError<R>>;
