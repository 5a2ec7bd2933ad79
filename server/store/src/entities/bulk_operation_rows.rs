//! `bulk_operation_rows`: what came of one row of such a file.

use sea_orm::entity::prelude::*;

/// One row of `bulk_operation_rows`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulk_operation_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub bulk_operation_id: Uuid,
    pub row_number: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub key: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub outcome: String,
    pub succeeded: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::bulk_operations::Entity",
        from = "Column::BulkOperationId",
        to = "super::bulk_operations::Column::Id"
    )]
    BulkOperation,
}

impl Related<super::bulk_operations::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::BulkOperation.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
