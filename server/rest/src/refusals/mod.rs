//! The one place where a refusal of the rules becomes the contract's words (provider-api.md §4).

mod applications;
mod declarations;
mod outcomes;
mod training;

use service::{Refusal, UseCaseError};

use crate::envelopes::{Message, Problem};

/// A refusal that the contract has words for.
pub trait InWords {
    /// Attribute and text, exactly as they go on the wire.
    fn in_words(&self) -> Message;
}

/// 422 with every refusal, in the order of the checks.
pub fn unprocessable<R: InWords>(refusals: &[R]) -> Problem {
    Problem::Unprocessable(refusals.iter().map(InWords::in_words).collect())
}

/// What a use case answered, or its refusal in words: 404 for what is not there, 422 for what the
/// rules do not allow.
pub fn in_words<T, R: InWords>(outcome: Result<T, UseCaseError<Refusal<R>>>) -> Result<T, Problem> {
    outcome.map_err(|error| match error {
        UseCaseError::Refused(Refusal::NotFound) => Problem::NotFound,
        UseCaseError::Refused(Refusal::Rules(refusals)) => unprocessable(&refusals),
        UseCaseError::Failed(error) => error.into(),
    })
}
