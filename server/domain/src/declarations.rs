//! Declarations of training and their states (finance.md §1.4, §3).

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
