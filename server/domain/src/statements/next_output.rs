//! The statement that a declaration goes on (finance.md §3.5; provider-api.md §0.3).

use chrono::NaiveDate;

use super::StatementState;
use crate::ids::StatementId;

/// A statement of the declaration's lead provider and cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutputStatement {
    /// The statement.
    pub id: StatementId,
    /// Whether it takes declarations.
    pub output_fee: bool,
    /// Where it stands.
    pub state: StatementState,
    /// The last day on which a declaration can join it.
    pub deadline_on: NaiveDate,
    /// The period that it is called after.
    pub year: i32,
    /// See `year`; 1 to 12.
    pub month: i32,
}

/// Chooses by the day of submission, never by the day that is declared. The day of the deadline
/// still counts.
pub fn next_output(statements: &[OutputStatement], today: NaiveDate) -> Option<StatementId> {
    statements
        .iter()
        .filter(|statement| {
            statement.output_fee
                && statement.state == StatementState::Open
                && statement.deadline_on >= today
        })
        .min_by_key(|statement| {
            (
                statement.deadline_on,
                statement.year,
                statement.month,
                statement.id,
            )
        })
        .map(|statement| statement.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn statement(number: u128, deadline: &str, month: i32) -> OutputStatement {
        OutputStatement {
            id: Uuid::from_u128(number).into(),
            output_fee: true,
            state: StatementState::Open,
            deadline_on: deadline.parse().unwrap(),
            year: 2025,
            month,
        }
    }

    fn chosen(statements: &[OutputStatement], today: &str) -> Option<u128> {
        next_output(statements, today.parse().unwrap()).map(|id| id.0.as_u128())
    }

    #[test]
    fn the_open_output_statement_with_the_nearest_deadline_is_next() {
        let january = statement(1, "2024-12-25", 1);
        let march = statement(2, "2025-02-25", 3);
        let closed = OutputStatement {
            state: StatementState::Payable,
            ..january
        };
        let service_fee = OutputStatement {
            output_fee: false,
            ..january
        };
        for (why, first, today, expected) in [
            ("the nearest", january, "2024-12-01", Some(1)),
            ("on its deadline", january, "2024-12-25", Some(1)),
            ("the day after", january, "2024-12-26", Some(2)),
            ("closed early", closed, "2024-12-01", Some(2)),
            ("service fees alone", service_fee, "2024-12-01", Some(2)),
            ("after the last", january, "2025-02-26", None),
        ] {
            assert_eq!(chosen(&[march, first], today), expected, "{why}");
        }
    }

    #[test]
    fn of_equal_deadlines_the_earlier_period_is_next() {
        let statements = [statement(1, "2024-12-25", 2), statement(2, "2024-12-25", 1)];
        assert_eq!(chosen(&statements, "2024-12-01"), Some(2));
    }
}
