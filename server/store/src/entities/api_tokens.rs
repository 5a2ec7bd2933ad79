//! `api_tokens`: a lead provider's bearer token, or the teacher record service's (integrations-and-operations.md §5.5).

use sea_orm::entity::prelude::*;

use super::enums::TokenScope;

/// One row of `api_tokens`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "api_tokens")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub lead_provider_id: Option<Uuid>,
    pub scope: TokenScope,
    #[sea_orm(column_type = "VarBinary(StringLen::None)")]
    pub token_hash: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub label: String,
    pub last_used_at: Option<DateTimeUtc>,
    pub expires_at: Option<DateTimeUtc>,
    pub revoked_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::lead_providers::Entity",
        from = "Column::LeadProviderId",
        to = "super::lead_providers::Column::Id"
    )]
    LeadProvider,
}

impl Related<super::lead_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::LeadProvider.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
