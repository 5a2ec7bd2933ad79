//! `training_states`: the history of an application's training status; append-only (finance.md §1.2).

use sea_orm::entity::prelude::*;

use super::enums::TrainingStatus;

/// One row of `training_states`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "training_states")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub application_id: Uuid,
    pub lead_provider_id: Option<Uuid>,
    pub state: TrainingStatus,
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::applications::Entity",
        from = "Column::ApplicationId",
        to = "super::applications::Column::Id"
    )]
    Application,
    #[sea_orm(
        belongs_to = "super::lead_providers::Entity",
        from = "Column::LeadProviderId",
        to = "super::lead_providers::Column::Id"
    )]
    LeadProvider,
}

impl Related<super::applications::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Application.def()
    }
}

impl Related<super::lead_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::LeadProvider.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
