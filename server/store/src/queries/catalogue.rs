//! Cohorts and lead providers as staff see them.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use uuid::Uuid;

use crate::DbErr;
use crate::entities::{cohorts, lead_providers};
use crate::statement::statement;

/// Every cohort, the latest first.
pub async fn cohorts(conn: &impl ConnectionTrait) -> Result<Vec<cohorts::Model>, DbErr> {
    cohorts::Entity::find()
        .order_by_desc(cohorts::Column::StartYear)
        .order_by_desc(cohorts::Column::Suffix)
        .all(conn)
        .await
}

/// Every lead provider, by name.
pub async fn lead_providers(
    conn: &impl ConnectionTrait,
) -> Result<Vec<lead_providers::Model>, DbErr> {
    lead_providers::Entity::find()
        .order_by_asc(lead_providers::Column::Name)
        .all(conn)
        .await
}

/// The current cohort: the latest whose registration started on or before the day of `now` in
/// Europe/London (admin.md §0).
pub async fn current_cohort(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<Uuid>, DbErr> {
    let row = conn
        .query_one_raw(statement(
            "select id from cohorts
             where (registration_starts_at at time zone 'Europe/London')::date
                   <= ($1 at time zone 'Europe/London')::date
             order by start_year desc, suffix desc limit 1",
            [now.into()],
        ))
        .await?;
    row.map(|row| row.try_get("", "id")).transpose()
}
