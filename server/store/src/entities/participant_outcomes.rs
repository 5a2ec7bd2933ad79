//! `participant_outcomes`: what came of a completed course; the latest counts (finance.md §1.7). The generated column `declaration_type` is left out.

use sea_orm::entity::prelude::*;

use super::enums::OutcomeState;

/// One row of `participant_outcomes`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participant_outcomes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub declaration_id: Uuid,
    pub state: OutcomeState,
    pub completion_date: Date,
    pub sent_at: Option<DateTimeUtc>,
    pub accepted: Option<bool>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::declarations::Entity",
        from = "Column::DeclarationId",
        to = "super::declarations::Column::Id"
    )]
    Declaration,
}

impl Related<super::declarations::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Declaration.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
