//! `bulk_operations`: a file of changes by staff (admin.md §3.11).

use sea_orm::entity::prelude::*;

use super::enums::{BulkOperationKind, EligibilityListType};

/// One row of `bulk_operations`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bulk_operations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub kind: BulkOperationKind,
    #[sea_orm(column_type = "Text")]
    pub file_name: String,
    #[sea_orm(column_type = "VarBinary(StringLen::None)")]
    pub file: Vec<u8>,
    pub row_count: i32,
    pub eligibility_list: Option<EligibilityListType>,
    pub created_by_id: Uuid,
    pub run_by_id: Option<Uuid>,
    pub started_at: Option<DateTimeUtc>,
    pub finished_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub failure: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::staff::Entity",
        from = "Column::CreatedById",
        to = "super::staff::Column::Id"
    )]
    CreatedBy,
    #[sea_orm(
        belongs_to = "super::staff::Entity",
        from = "Column::RunById",
        to = "super::staff::Column::Id"
    )]
    RunBy,
}

impl ActiveModelBehavior for ActiveModel {}
