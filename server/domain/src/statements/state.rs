//! How a statement moves (finance.md §1.5): forward, one step at a time.

use super::StatementState;

/// What happens to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementEvent {
    /// Its deadline has passed.
    Closed,
    /// It was authorised, and the money goes out.
    Paid,
}

impl StatementEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[Self::Closed, Self::Paid];
}

/// A step that finance.md §1.5 does not draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a statement that is {from} has no step for {event:?}")]
pub struct UndefinedStatementStep {
    /// Where the statement stands.
    pub from: StatementState,
    /// What was to happen.
    pub event: StatementEvent,
}

/// Where a statement stands after `event`.
pub fn transition(
    from: StatementState,
    event: StatementEvent,
) -> Result<StatementState, UndefinedStatementStep> {
    match (from, event) {
        (StatementState::Open, StatementEvent::Closed) => Ok(StatementState::Payable),
        (StatementState::Payable, StatementEvent::Paid) => Ok(StatementState::Paid),
        (StatementState::Open, StatementEvent::Paid)
        | (StatementState::Payable, StatementEvent::Closed)
        | (StatementState::Paid, StatementEvent::Closed | StatementEvent::Paid) => {
            Err(UndefinedStatementStep { from, event })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::StatementState::{Open, Paid, Payable};
    use super::*;

    #[test]
    fn a_statement_moves_forward_one_step_at_a_time() {
        for (from, closed, paid) in [
            (Open, Some(Payable), None),
            (Payable, None, Some(Paid)),
            (Paid, None, None),
        ] {
            for (event, expected) in StatementEvent::ALL.iter().zip([closed, paid]) {
                assert_eq!(transition(from, *event).ok(), expected, "{from} {event:?}");
            }
        }
    }
}
