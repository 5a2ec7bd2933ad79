//! `migration_entities`: how far a run came with one kind of row.

use sea_orm::entity::prelude::*;

/// One row of `migration_entities`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "migration_entities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub migration_run_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub entity: String,
    pub wave: i32,
    pub source_count: i64,
    pub done: i64,
    pub ok: i64,
    pub failed: i64,
    pub failed_cascade: i64,
    pub warned: i64,
    pub inserted: i64,
    pub updated: i64,
    pub unchanged: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub checksum: Option<String>,
    pub started_at: Option<DateTimeUtc>,
    pub finished_at: Option<DateTimeUtc>,
    pub heartbeat_at: Option<DateTimeUtc>,
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
