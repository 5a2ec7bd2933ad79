//! How a declaration moves (finance.md §1.4).

use super::DeclarationState;

/// What happens to a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeclarationEvent {
    /// On creation: the participant's place is funded.
    FoundFundable,
    /// On creation: the same person's milestone was declared under another account.
    FoundDuplicate,
    /// Its statement becomes payable, or it is moved to a statement that is.
    StatementClosed,
    /// It is moved back to a statement that is open.
    MovedToOpenStatement,
    /// Its statement is paid.
    StatementPaid,
    /// The lead provider takes it back.
    Voided,
    /// The statement that holds its refund is paid.
    RefundPaid,
}

impl DeclarationEvent {
    /// Every event.
    pub const ALL: &'static [Self] = &[
        Self::FoundFundable,
        Self::FoundDuplicate,
        Self::StatementClosed,
        Self::MovedToOpenStatement,
        Self::StatementPaid,
        Self::Voided,
        Self::RefundPaid,
    ];
}

/// A step that finance.md §1.4 does not draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a declaration that is {from} has no step for {event:?}")]
pub struct UndefinedDeclarationStep {
    /// Where the declaration stands.
    pub from: DeclarationState,
    /// What was to happen.
    pub event: DeclarationEvent,
}

/// Where a declaration stands after `event`.
pub fn transition(
    from: DeclarationState,
    event: DeclarationEvent,
) -> Result<DeclarationState, UndefinedDeclarationStep> {
    use DeclarationEvent as E;
    use DeclarationState as S;
    match (event, from) {
        (E::FoundFundable, S::Submitted) | (E::MovedToOpenStatement, S::Payable) => Ok(S::Eligible),
        (E::FoundDuplicate, S::Submitted) => Ok(S::Ineligible),
        (E::StatementClosed, S::Eligible) => Ok(S::Payable),
        (E::StatementPaid, S::Payable) => Ok(S::Paid),
        (E::Voided, S::Submitted | S::Eligible | S::Payable | S::Ineligible) => Ok(S::Voided),
        (E::Voided, S::Paid) => Ok(S::AwaitingClawback),
        (E::RefundPaid, S::AwaitingClawback) => Ok(S::ClawedBack),
        (
            E::FoundFundable
            | E::FoundDuplicate
            | E::StatementClosed
            | E::MovedToOpenStatement
            | E::StatementPaid
            | E::Voided
            | E::RefundPaid,
            S::Submitted
            | S::Eligible
            | S::Payable
            | S::Paid
            | S::Voided
            | S::Ineligible
            | S::AwaitingClawback
            | S::ClawedBack,
        ) => Err(UndefinedDeclarationStep { from, event }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DeclarationState as S;

    #[rustfmt::skip]
    #[test]
    fn a_declaration_moves_as_finance_1_4_draws_it_and_in_no_other_way() {
        const NO: Option<S> = None;
        let (eligible, payable, paid) = (Some(S::Eligible), Some(S::Payable), Some(S::Paid));
        let (voided, ineligible) = (Some(S::Voided), Some(S::Ineligible));
        let (awaiting, clawed_back) = (Some(S::AwaitingClawback), Some(S::ClawedBack));
        //                       fundable  duplicate   closed   reopened  paid  voided    refunded
        for (from, expected) in [
            (S::Submitted,        [eligible, ineligible, NO,      NO,       NO,   voided,   NO]),
            (S::Eligible,         [NO,       NO,         payable, NO,       NO,   voided,   NO]),
            (S::Payable,          [NO,       NO,         NO,      eligible, paid, voided,   NO]),
            (S::Paid,             [NO,       NO,         NO,      NO,       NO,   awaiting, NO]),
            (S::Voided,           [NO,       NO,         NO,      NO,       NO,   NO,       NO]),
            (S::Ineligible,       [NO,       NO,         NO,      NO,       NO,   voided,   NO]),
            (S::AwaitingClawback, [NO,       NO,         NO,      NO,       NO,   NO,       clawed_back]),
            (S::ClawedBack,       [NO,       NO,         NO,      NO,       NO,   NO,       NO]),
        ] {
            for (event, to) in DeclarationEvent::ALL.iter().zip(expected) {
                assert_eq!(transition(from, *event).ok(), to, "{from} {event:?}");
            }
        }
    }
}
