//! The order of a provider's list (provider-api.md §1.7).

/// A column that a list may be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortColumn {
    CreatedAt,
    UpdatedAt,
    Id,
}

/// Smallest or greatest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Ascending,
    Descending,
}

/// The order of a list: total, since the id always decides last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order(Vec<(SortColumn, Direction)>);

impl Order {
    /// By `keys`, each column at most once; by creation when there are none.
    pub fn by(mut keys: Vec<(SortColumn, Direction)>) -> Self {
        if keys.is_empty() {
            keys.push((SortColumn::CreatedAt, Direction::Ascending));
        }
        if keys.iter().all(|(column, _)| *column != SortColumn::Id) {
            // In the last key's direction, so that one index serves both.
            let direction = keys.last().map_or(Direction::Ascending, |key| key.1);
            keys.push((SortColumn::Id, direction));
        }
        Self(keys)
    }

    /// As it stands after `order by`, with the columns of `alias`.
    pub(super) fn sql(&self, alias: &str) -> String {
        let keys: Vec<String> = self
            .0
            .iter()
            .map(|(column, direction)| {
                let column = match column {
                    SortColumn::CreatedAt => "created_at",
                    SortColumn::UpdatedAt => "updated_at",
                    SortColumn::Id => "id",
                };
                let direction = match direction {
                    Direction::Ascending => "",
                    Direction::Descending => " desc",
                };
                format!("{alias}.{column}{direction}")
            })
            .collect();
        keys.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_total_and_runs_one_way_along_its_index() {
        use Direction::{Ascending, Descending};
        use SortColumn::{CreatedAt, Id, UpdatedAt};
        for (keys, sql) in [
            (vec![], "a.created_at, a.id"),
            (
                vec![(CreatedAt, Descending)],
                "a.created_at desc, a.id desc",
            ),
            (
                vec![(UpdatedAt, Descending), (CreatedAt, Ascending)],
                "a.updated_at desc, a.created_at, a.id",
            ),
            (vec![(Id, Descending)], "a.id desc"),
        ] {
            assert_eq!(Order::by(keys).sql("a"), sql);
        }
    }
}
