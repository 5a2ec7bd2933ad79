//! How a declaration's presence on a statement moves (finance.md §1.6).

use super::StatementItemState;

/// What happens to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemEvent {
    /// Its statement becomes payable, or it is moved to one that is.
    StatementClosed,
    /// It is moved back to a statement that is open.
    MovedToOpenStatement,
    /// Its statement is paid.
    StatementPaid,
    /// Its declaration is voided before it was paid.
    Voided,
}

impl ItemEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[
        Self::StatementClosed,
        Self::MovedToOpenStatement,
        Self::StatementPaid,
        Self::Voided,
    ];
}

/// A step that finance.md §1.6 does not draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a statement item that is {from} has no step for {event:?}")]
pub struct UndefinedItemStep {
    /// Where the item stands.
    pub from: StatementItemState,
    /// What was to happen.
    pub event: ItemEvent,
}

/// Where an item stands after `event`.
pub fn transition(
    from: StatementItemState,
    event: ItemEvent,
) -> Result<StatementItemState, UndefinedItemStep> {
    use ItemEvent as E;
    use StatementItemState as S;
    match (event, from) {
        (E::StatementClosed, S::Eligible) => Ok(S::Payable),
        (E::MovedToOpenStatement, S::Payable) => Ok(S::Eligible),
        (E::StatementPaid, S::Payable) => Ok(S::Paid),
        (E::StatementPaid, S::AwaitingClawback) => Ok(S::ClawedBack),
        (E::Voided, S::Eligible | S::Payable | S::Ineligible) => Ok(S::Voided),
        (
            E::StatementClosed | E::MovedToOpenStatement | E::StatementPaid | E::Voided,
            S::Eligible
            | S::Payable
            | S::Paid
            | S::Voided
            | S::Ineligible
            | S::AwaitingClawback
            | S::ClawedBack,
        ) => Err(UndefinedItemStep { from, event }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use StatementItemState as S;

    #[rustfmt::skip]
    #[test]
    fn an_item_moves_as_finance_1_6_draws_it_and_in_no_other_way() {
        const NO: Option<S> = None;
        //                       closed            reopened           paid                 voided
        for (from, expected) in [
            (S::Eligible,         [Some(S::Payable), NO,                NO,                  Some(S::Voided)]),
            (S::Payable,          [NO,               Some(S::Eligible), Some(S::Paid),       Some(S::Voided)]),
            (S::Paid,             [NO,               NO,                NO,                  NO]),
            (S::Voided,           [NO,               NO,                NO,                  NO]),
            (S::Ineligible,       [NO,               NO,                NO,                  Some(S::Voided)]),
            (S::AwaitingClawback, [NO,               NO,                Some(S::ClawedBack), NO]),
            (S::ClawedBack,       [NO,               NO,                NO,                  NO]),
        ] {
            for (event, to) in ItemEvent::ALL.iter().zip(expected) {
                assert_eq!(transition(from, *event).ok(), to, "{from} {event:?}");
            }
        }
    }
}
