//! The order of a list (provider-api.md §1.7; Q6, Q7): the columns that may be sorted by, and
//! nothing else; whatever is left unordered follows creation.

use store::queries::delivery_partners;
use store::queries::provider_applications::{Direction, Order, SortColumn};

use crate::query::Params;

/// Reads `sort`. Empty when nothing in it can be sorted by, which means the default order.
pub fn order(params: &Params) -> Order {
    Order::by(keys(params, |name| match name {
        "created_at" => Some(SortColumn::CreatedAt),
        "updated_at" => Some(SortColumn::UpdatedAt),
        "id" => Some(SortColumn::Id),
        _ => None,
    }))
}

/// Reads `sort` of delivery partners, which have a name to be sorted by.
pub fn delivery_partner_order(params: &Params) -> Vec<(delivery_partners::SortColumn, Direction)> {
    use delivery_partners::SortColumn;
    keys(params, |name| match name {
        "name" => Some(SortColumn::Name),
        "created_at" => Some(SortColumn::CreatedAt),
        "updated_at" => Some(SortColumn::UpdatedAt),
        _ => None,
    })
}

fn keys<C: PartialEq>(params: &Params, column: impl Fn(&str) -> Option<C>) -> Vec<(C, Direction)> {
    let mut keys: Vec<(C, Direction)> = Vec::new();
    for name in params.plain("sort").unwrap_or_default().split(',') {
        let (direction, name) = match name.as_bytes().first() {
            Some(b'-') => (Direction::Descending, &name[1..]),
            // A plus sign that was not encoded arrives as a space.
            Some(b'+' | b' ') => (Direction::Ascending, &name[1..]),
            Some(_) | None => (Direction::Ascending, name),
        };
        let Some(column) = column(name) else {
            continue;
        };
        if keys.iter().all(|(earlier, _)| *earlier != column) {
            keys.push((column, direction));
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_columns_are_sorted_by() {
        use Direction::{Ascending, Descending};
        use SortColumn::{CreatedAt, UpdatedAt};
        for (query, keys) in [
            ("", vec![]),
            ("sort=", vec![]),
            ("sort=teacher_catchment,trn", vec![]),
            ("sort=-created_at", vec![(CreatedAt, Descending)]),
            ("sort=+updated_at", vec![(UpdatedAt, Ascending)]),
            ("sort=%2Bupdated_at", vec![(UpdatedAt, Ascending)]),
            (
                "sort=-updated_at,nonsense,created_at,-created_at",
                vec![(UpdatedAt, Descending), (CreatedAt, Ascending)],
            ),
            ("sort[]=created_at", vec![]),
            ("sort=created_at;drop table applications", vec![]),
        ] {
            assert_eq!(
                order(&Params::parse(Some(query))),
                Order::by(keys),
                "{query}"
            );
        }
    }
}
