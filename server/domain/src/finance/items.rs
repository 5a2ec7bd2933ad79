//! The items of a statement and how they are counted (finance.md §5.3).

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use uuid::Uuid;

use crate::declarations::DeclarationType;
use crate::ids::UserId;
use crate::statements::StatementItemState;

/// What was paid for a declaration, fixed on its item when that statement was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PricePaid {
    /// Pounds of output payment; zero when another item of the pair was the one that counted.
    pub unit: Decimal,
    /// Pounds of targeted delivery funding.
    pub targeted_delivery: Decimal,
}

/// One declaration's presence on the statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The statement item.
    pub id: Uuid,
    /// Whose declaration it is.
    pub user_id: UserId,
    /// What it declares.
    pub declaration_type: DeclarationType,
    /// Decides what the item counts as; the declaration's own state does not.
    pub state: StatementItemState,
    /// The application is flagged for targeted delivery funding and eligible for funding.
    pub targeted_delivery: bool,
    /// For a refund: what was paid, where that is known.
    pub price_paid: Option<PricePaid>,
}

impl Item {
    /// Counts as money owed to the provider.
    pub fn is_billable(&self) -> bool {
        match self.state {
            StatementItemState::Eligible
            | StatementItemState::Payable
            | StatementItemState::Paid => true,
            StatementItemState::Voided
            | StatementItemState::Ineligible
            | StatementItemState::AwaitingClawback
            | StatementItemState::ClawedBack => false,
        }
    }

    /// Counts as money owed by the provider.
    pub fn is_refundable(&self) -> bool {
        match self.state {
            StatementItemState::AwaitingClawback | StatementItemState::ClawedBack => true,
            StatementItemState::Eligible
            | StatementItemState::Payable
            | StatementItemState::Paid
            | StatementItemState::Voided
            | StatementItemState::Ineligible => false,
        }
    }

    /// Counts as no money at all.
    pub fn is_not_eligible(&self) -> bool {
        !self.is_billable() && !self.is_refundable()
    }
}

/// A count with the items it counted: a person and type counts once on a statement, however many
/// items bear it. The first item of each pair, by id, is the one that is paid for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// Distinct pairs of person and declaration type.
    pub count: u32,
    /// The item that counted, for each pair.
    pub counted: Vec<Uuid>,
    /// Items of pairs that an earlier item already stood for.
    pub repeated: Vec<Uuid>,
}

/// Counts distinct (person, type) among the items.
pub fn distinct<'a>(items: impl IntoIterator<Item = &'a Item>) -> Counted {
    let mut in_order: Vec<&Item> = items.into_iter().collect();
    in_order.sort_by_key(|item| item.id);
    let mut seen = BTreeSet::new();
    let mut result = Counted::default();
    for item in in_order {
        if seen.insert((item.user_id, item.declaration_type)) {
            result.count += 1;
            result.counted.push(item.id);
        } else {
            result.repeated.push(item.id);
        }
    }
    result
}
