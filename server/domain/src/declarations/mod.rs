//! Declarations of training and their states (finance.md §1.4, §3; provider-api.md §4.7, §4.8).

mod creation;
mod date;
mod delivery_partners;
mod duplicates;
mod milestone;
mod state;
mod voiding;

#[cfg(test)]
mod creation_tests;

pub use creation::{
    DeclareFacts, DeclareRefusal, DeclareRequest, Declared, DeclaredApplication, GivenType,
    ScheduleWindow, declare,
};
pub use date::GivenDate;
pub(crate) use date::has_shape;
pub use delivery_partners::{
    DeliveryPartnerRefusal, GivenPartner, PartnerRole, Partners, PartnersChange, PartnersFacts,
    change_delivery_partners, inside_catchment,
};
pub use duplicates::{Earlier, Newcomer, original};
pub use milestone::{Attempt, LiveDeclaration};
pub use state::{DeclarationEvent, UndefinedDeclarationStep, transition};
pub use voiding::{VoidFacts, VoidRefusal, Voiding, void};

use crate::closed_list;

closed_list! {
    /// The milestone that a declaration says was reached.
    pub enum DeclarationType ("declaration type") {
        Started = "started",
        Retained1 = "retained-1",
        Retained2 = "retained-2",
        Completed = "completed",
    }
}

closed_list! {
    /// Where a declaration stands on its way to payment (finance.md §1.4).
    pub enum DeclarationState ("declaration state") {
        Submitted = "submitted",
        Eligible = "eligible",
        Payable = "payable",
        Paid = "paid",
        Voided = "voided",
        Ineligible = "ineligible",
        AwaitingClawback = "awaiting_clawback",
        ClawedBack = "clawed_back",
    }
}

closed_list! {
    /// Why a declaration is in its state.
    pub enum DeclarationStateReason ("declaration state reason") {
        Duplicate = "duplicate",
    }
}

impl DeclarationState {
    /// Whether the milestone is taken: it will be, or has been, paid, or is waiting to be.
    pub const fn is_live(self) -> bool {
        match self {
            Self::Submitted | Self::Eligible | Self::Payable | Self::Paid => true,
            Self::Voided | Self::Ineligible | Self::AwaitingClawback | Self::ClawedBack => false,
        }
    }

    /// Whether it stands on a statement to be paid, or was paid.
    pub const fn is_billable(self) -> bool {
        match self {
            Self::Eligible | Self::Payable | Self::Paid => true,
            Self::Submitted
            | Self::Voided
            | Self::Ineligible
            | Self::AwaitingClawback
            | Self::ClawedBack => false,
        }
    }

    /// Whether an outcome can be recorded on it.
    pub const fn can_carry_outcomes(self) -> bool {
        self.is_live() || matches!(self, Self::Ineligible)
    }
}

#[cfg(test)]
mod tests {
    use super::DeclarationState as S;

    #[test]
    fn the_sets_of_states_are_those_of_finance_0_4() {
        let members = |of: fn(S) -> bool| -> Vec<S> {
            S::ALL.iter().copied().filter(|state| of(*state)).collect()
        };
        assert_eq!(
            members(S::is_live),
            [S::Submitted, S::Eligible, S::Payable, S::Paid]
        );
        assert_eq!(members(S::is_billable), [S::Eligible, S::Payable, S::Paid]);
        assert_eq!(
            members(S::can_carry_outcomes),
            [
                S::Submitted,
                S::Eligible,
                S::Payable,
                S::Paid,
                S::Ineligible
            ]
        );
    }
}
