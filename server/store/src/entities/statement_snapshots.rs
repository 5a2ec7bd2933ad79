//! `statement_snapshots`: what a paid statement showed when it was authorised; append-only.

use sea_orm::entity::prelude::*;

/// One row of `statement_snapshots`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_snapshots")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub statement_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub figures: Json,
    #[sea_orm(column_type = "VarBinary(StringLen::None)")]
    pub sha256: Vec<u8>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::statements::Entity",
        from = "Column::StatementId",
        to = "super::statements::Column::Id"
    )]
    Statement,
}

impl Related<super::statements::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Statement.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
