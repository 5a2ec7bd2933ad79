//! How a use case about one record says no.

use crate::UseCaseError;

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal<R> {
    /// Whoever asks has no such record.
    NotFound,
    /// The rules refuse, for each of these reasons.
    Rules(Vec<R>),
}

impl<R> From<Refusal<R>> for UseCaseError<Refusal<R>> {
    fn from(refusal: Refusal<R>) -> Self {
        Self::Refused(refusal)
    }
}
