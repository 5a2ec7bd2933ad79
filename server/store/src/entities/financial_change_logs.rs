//! `financial_change_logs`: one-off changes of financial data; append-only (finance.md §0.3).

use sea_orm::entity::prelude::*;

/// One row of `financial_change_logs`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "financial_change_logs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub operation_description: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub data_changes: Json,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
