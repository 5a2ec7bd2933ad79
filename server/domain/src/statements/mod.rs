//! Statements and their items (finance.md §1.5, §1.6).

mod item_state;
mod next_output;
mod state;

pub use item_state::{ItemEvent, UndefinedItemStep, transition as item_transition};
pub use next_output::{OutputStatement, next_output};
pub use state::{StatementEvent, UndefinedStatementStep, transition};

use crate::closed_list;

closed_list! {
    /// A statement moves forward only (finance.md §1.5).
    pub enum StatementState ("statement state") {
        Open = "open",
        Payable = "payable",
        Paid = "paid",
    }
}

closed_list! {
    /// One declaration's presence on one statement (finance.md §1.6).
    pub enum StatementItemState ("statement item state") {
        Eligible = "eligible",
        Payable = "payable",
        Paid = "paid",
        Voided = "voided",
        Ineligible = "ineligible",
        AwaitingClawback = "awaiting_clawback",
        ClawedBack = "clawed_back",
    }
}
