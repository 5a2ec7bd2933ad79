//! What a statement is worth (finance.md §5): plain facts in, figures out, each figure with the
//! items that it counted. Decimals throughout; nothing is rounded before it is shown.

mod course;
mod expected;
mod items;
mod prices;
mod statement;
#[cfg(test)]
mod worked_examples;

pub use course::{CourseFigures, Line, course_figures};
pub use expected::{Expectation, Progress, ProgressTotals, expected_output_payment, progress};
pub use items::{Counted, Item, PricePaid, distinct};
pub use prices::{ContractTerms, TermsRefusal};
pub use statement::{StatementFacts, StatementFigures, statement_figures};

use rust_decimal::{Decimal, RoundingStrategy};

/// Rounds to pence, half away from zero: for showing and exporting alone (finance.md §0.2). What
/// is less than half a penny is nothing, never minus nothing.
pub fn to_pence(amount: Decimal) -> Decimal {
    let mut rounded = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(2);
    if rounded.is_zero() {
        rounded.abs()
    } else {
        rounded
    }
}
