//! How much one request may ask for (integrations-and-operations.md §5.14).

use std::time::Duration;

use crate::caller::Caller;

/// Limits of one request. The front ends' largest operation uses about half of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the HTTP body.
    pub body: usize,
    /// Levels of fields below the root.
    pub depth: usize,
    /// Aliased fields in the document.
    pub aliases: usize,
    /// Fields at the root of the operation.
    pub root_fields: usize,
    /// Fragments inside fragments.
    pub fragment_nesting: usize,
    /// Fields visited while fragments are followed: bounds the inspection itself.
    pub selections: usize,
    /// Wall clock.
    pub time: Duration,
}

impl Limits {
    /// The limits that hold everywhere.
    pub const STANDARD: Self = Self {
        body: 32 * 1024,
        depth: 10,
        aliases: 15,
        root_fields: 10,
        fragment_nesting: 8,
        selections: 2_000,
        time: Duration::from_secs(10),
    };
}

/// The cost that a caller may ask for: one point a field, times the length of the lists above it.
pub(crate) fn cost_ceiling(caller: &Caller) -> usize {
    if caller.staff.is_some() {
        20_000
    } else if caller.teacher.is_some() {
        5_000
    } else {
        1_000
    }
}

/// Rows of a page when the document does not say.
pub(crate) const DEFAULT_PAGE: usize = 25;
/// Rows of a page at most.
pub(crate) const MAX_PAGE: usize = 100;
/// What a list without a page argument is taken to hold.
pub(crate) const PLAIN_LIST: usize = 5;
