//! `statement_items`: one declaration's presence on one statement (finance.md §1.6).

use sea_orm::entity::prelude::*;

use super::enums::StatementItemState;

/// One row of `statement_items`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub statement_id: Uuid,
    pub declaration_id: Uuid,
    pub state: StatementItemState,
    #[sea_orm(column_type = "Decimal(Some((14, 4)))", nullable)]
    pub unit_price: Option<Decimal>,
    #[sea_orm(column_type = "Decimal(Some((14, 4)))", nullable)]
    pub tdf_price: Option<Decimal>,
    pub legacy_duplicate: bool,
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
    #[sea_orm(
        belongs_to = "super::declarations::Entity",
        from = "Column::DeclarationId",
        to = "super::declarations::Column::Id"
    )]
    Declaration,
}

impl Related<super::statements::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Statement.def()
    }
}

impl Related<super::declarations::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Declaration.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
