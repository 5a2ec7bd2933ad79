//! Cursors: opaque to clients, a place in the list to us.

use chrono::DateTime;
use store::entities::applications::Model;
use store::queries::applications::Position;
use uuid::Uuid;

/// The cursor of a row.
pub(super) fn of(row: &Model) -> String {
    format!(
        "{:x}-{}",
        row.created_at.timestamp_micros(),
        row.id.simple()
    )
}

/// The place that a cursor stands for.
pub(super) fn position(cursor: &str) -> Option<Position> {
    let (micros, id) = cursor.split_once('-')?;
    let micros = i64::from_str_radix(micros, 16).ok()?;
    Some(Position {
        created_at: DateTime::from_timestamp_micros(micros)?,
        id: Uuid::try_parse(id).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_cursor_stands_for_no_place() {
        for text in ["", "-", "x-y", "1f-0", "--", "1f"] {
            assert_eq!(position(text), None, "{text}");
        }
        let id = Uuid::from_u128(7);
        let position = position(&format!("1f-{}", id.simple())).unwrap();
        assert_eq!(
            (position.created_at.timestamp_micros(), position.id),
            (31, id)
        );
    }
}
