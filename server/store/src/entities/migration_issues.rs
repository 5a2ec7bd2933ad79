//! `migration_issues`: a row that a run could not bring over, or did with a remark.

use sea_orm::entity::prelude::*;

use super::enums::MigrationIssueSeverity;

/// One row of `migration_issues`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "migration_issues")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub migration_run_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub entity: String,
    #[sea_orm(column_type = "Text")]
    pub source_id: String,
    pub severity: MigrationIssueSeverity,
    pub blocking: bool,
    #[sea_orm(column_type = "Text")]
    pub code: String,
    #[sea_orm(column_type = "JsonBinary")]
    pub detail: Json,
    #[sea_orm(column_type = "Text", nullable)]
    pub cascade_of: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::migration_runs::Entity",
        from = "Column::MigrationRunId",
        to = "super::migration_runs::Column::Id"
    )]
    MigrationRun,
}

impl Related<super::migration_runs::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::MigrationRun.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
