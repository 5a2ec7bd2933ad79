//! What is wrong with an answer (registration.md §1.5, §8).

use super::AnswerKey;

/// A code of §8 `FieldErrorCode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldErrorCode {
    /// Nothing was given.
    Required,
    /// Not one of the options.
    NotAnOption,
    /// The cohort's registration isn't open.
    NotOpen,
    /// The catalogue does not offer it.
    NotOffered,
    /// No such row.
    NotFound,
    /// Not an identifier.
    BadFormat,
    /// Too many characters.
    TooLong,
    /// Not a month of a year.
    NotADate,
    /// Later than today.
    InFuture,
    /// Before 1960.
    TooEarly,
    /// The consent was not given.
    NotAccepted,
}

/// One error of one field; a field has at most one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// Which field.
    pub field: AnswerKey,
    /// What is wrong.
    pub code: FieldErrorCode,
    /// What to do about it.
    pub message: String,
}
