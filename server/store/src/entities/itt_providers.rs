//! `itt_providers`: a provider of initial teacher training (integrations-and-operations.md §2.11).

use sea_orm::entity::prelude::*;

/// One row of `itt_providers`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "itt_providers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub legal_name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub operating_name: Option<String>,
    pub approved: bool,
    pub disabled_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
