//! `migration_provenance`: which source row a target row came from.

use sea_orm::entity::prelude::*;

/// One row of `migration_provenance`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "migration_provenance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub entity: String,
    #[sea_orm(column_type = "Text")]
    pub source_table: String,
    #[sea_orm(column_type = "Text")]
    pub source_id: String,
    pub target_id: Uuid,
    pub migration_run_id: Option<Uuid>,
    #[sea_orm(column_type = "JsonBinary")]
    pub details: Json,
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
