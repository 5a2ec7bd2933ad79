//! `cohorts`: an intake: a start year with a letter, and what scholarship funding it has (finance.md §2.1).

use sea_orm::entity::prelude::*;

use super::enums::CohortFunding;

/// One row of `cohorts`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cohorts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub start_year: i32,
    #[sea_orm(column_type = "Char(Some(1))")]
    pub suffix: String,
    #[sea_orm(column_type = "Text")]
    pub identifier: String,
    #[sea_orm(column_type = "Text")]
    pub description: String,
    pub registration_starts_at: DateTimeUtc,
    pub funding: CohortFunding,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
