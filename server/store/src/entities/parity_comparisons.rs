//! `parity_comparisons`: one request of such a comparison.

use sea_orm::entity::prelude::*;

/// One row of `parity_comparisons`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "parity_comparisons")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub parity_run_id: Uuid,
    pub lead_provider_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub method: String,
    #[sea_orm(column_type = "Text")]
    pub endpoint: String,
    #[sea_orm(column_type = "Text")]
    pub request_path: String,
    pub page: Option<i32>,
    pub old_status: Option<i32>,
    pub new_status: Option<i32>,
    pub old_milliseconds: Option<i32>,
    pub new_milliseconds: Option<i32>,
    pub old_ids: Vec<Uuid>,
    pub new_ids: Vec<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub old_body: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub new_body: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub tolerated: Json,
    pub equal: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::parity_runs::Entity",
        from = "Column::ParityRunId",
        to = "super::parity_runs::Column::Id"
    )]
    ParityRun,
    #[sea_orm(
        belongs_to = "super::lead_providers::Entity",
        from = "Column::LeadProviderId",
        to = "super::lead_providers::Column::Id"
    )]
    LeadProvider,
}

impl Related<super::parity_runs::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::ParityRun.def()
    }
}

impl Related<super::lead_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::LeadProvider.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
