//! Counts for analysts (admin.md §4.5): figures without persons.

use sea_orm::ConnectionTrait;

use crate::DbErr;
use crate::statement::statement;

/// What applications can be grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    /// The cohort's identifier, labelled with its description.
    Cohort,
    /// The course's identifier, labelled with its name.
    Course,
    /// The lead provider's id, labelled with its name.
    LeadProvider,
    /// The funding status code.
    FundingCode,
    /// The provider's decision.
    Approval,
}

/// A group: each dimension's value and label, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// In the order of the dimensions.
    pub keys: Vec<(Option<String>, Option<String>)>,
    /// How many applications.
    pub count: i64,
}

impl Dimension {
    /// Value, label, and the table that they come from.
    const fn sql(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Cohort => (
                "c.identifier",
                "c.description",
                "join cohorts c on c.id = g.cohort_id",
            ),
            Self::Course => (
                "co.identifier",
                "co.name",
                "join courses co on co.id = g.course_id",
            ),
            Self::LeadProvider => (
                "lp.id::text",
                "lp.name",
                "join lead_providers lp on lp.id = g.lead_provider_id",
            ),
            Self::FundingCode => ("g.funding_status_code::text", "null::text", ""),
            Self::Approval => ("g.approval_status::text", "null::text", ""),
        }
    }

    const fn column(self) -> &'static str {
        match self {
            Self::Cohort => "cohort_id",
            Self::Course => "course_id",
            Self::LeadProvider => "lead_provider_id",
            Self::FundingCode => "funding_status_code",
            Self::Approval => "approval_status",
        }
    }
}

/// Counts all applications by `dimensions`, whatever became of them; the largest groups first.
/// They are grouped by their own columns first, so that names are joined to groups, not to rows.
pub async fn application_counts(
    conn: &impl ConnectionTrait,
    dimensions: &[Dimension],
) -> Result<Vec<Group>, DbErr> {
    let columns: Vec<&str> = dimensions.iter().map(|d| d.column()).collect();
    let columns = columns.join(", ");
    let keys: Vec<String> = dimensions
        .iter()
        .enumerate()
        .map(|(n, dimension)| {
            let (value, label, _) = dimension.sql();
            format!("{value} as value_{n}, {label} as label_{n}")
        })
        .collect();
    let joins: Vec<&str> = dimensions.iter().map(|d| d.sql().2).collect();
    let text = format!(
        "select {}, g.found from (
           select {columns}, count(*) as found from applications group by {columns}) g {}
         order by g.found desc, {}",
        keys.join(", "),
        joins.join(" "),
        (1..=dimensions.len() * 2)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join(", "),
    );
    let rows = conn.query_all_raw(statement(&text, [])).await?;
    rows.iter()
        .map(|row| {
            let keys = (0..dimensions.len())
                .map(|n| {
                    Ok((
                        row.try_get("", &format!("value_{n}"))?,
                        row.try_get("", &format!("label_{n}"))?,
                    ))
                })
                .collect::<Result<_, DbErr>>()?;
            Ok(Group {
                keys,
                count: row.try_get("", "found")?,
            })
        })
        .collect()
}
