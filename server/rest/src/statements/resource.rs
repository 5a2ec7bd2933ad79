//! A statement on the wire (provider-api.md §3.5).

use chrono::NaiveDate;
use serde::Serialize;
use store::queries::provider_statements::ProviderStatement;
use uuid::Uuid;

use crate::wire::Moment;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `{"id": …, "type": "statement", "attributes": {…}}`.
#[derive(Debug, Serialize)]
pub struct StatementResource {
    id: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Attributes,
}

/// In the order of the contract.
#[derive(Debug, Serialize)]
struct Attributes {
    month: &'static str,
    year: String,
    cohort: String,
    cut_off_date: NaiveDate,
    payment_date: NaiveDate,
    paid: bool,
    created_at: Moment,
    updated_at: Moment,
}

impl From<&ProviderStatement> for StatementResource {
    fn from(statement: &ProviderStatement) -> Self {
        let month = usize::try_from(statement.month - 1).unwrap_or(usize::MAX);
        Self {
            id: statement.id,
            kind: "statement",
            attributes: Attributes {
                month: MONTHS.get(month).copied().unwrap_or_default(),
                year: statement.year.to_string(),
                cohort: statement.cohort_start_year.to_string(),
                cut_off_date: statement.deadline_on,
                payment_date: statement.payment_on,
                paid: statement.paid,
                created_at: Moment(statement.created_at),
                updated_at: Moment(statement.updated_at),
            },
        }
    }
}
