//! `declarations`: what a lead provider declared about training (finance.md §1.4, §3).

use sea_orm::entity::prelude::*;

use super::enums::{DeclarationState, DeclarationStateReason, DeclarationType};

/// One row of `declarations`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "declarations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub application_id: Uuid,
    pub lead_provider_id: Uuid,
    pub cohort_id: Uuid,
    pub declaration_type: DeclarationType,
    pub declaration_date: DateTimeUtc,
    pub state: DeclarationState,
    pub state_reason: Option<DeclarationStateReason>,
    pub superseded_by_id: Option<Uuid>,
    pub delivery_partner_id: Option<Uuid>,
    pub secondary_delivery_partner_id: Option<Uuid>,
    pub legacy_duplicate: bool,
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
    #[sea_orm(
        belongs_to = "super::cohorts::Entity",
        from = "Column::CohortId",
        to = "super::cohorts::Column::Id"
    )]
    Cohort,
    #[sea_orm(
        belongs_to = "super::declarations::Entity",
        from = "Column::SupersededById",
        to = "super::declarations::Column::Id"
    )]
    SupersededBy,
    #[sea_orm(
        belongs_to = "super::delivery_partners::Entity",
        from = "Column::DeliveryPartnerId",
        to = "super::delivery_partners::Column::Id"
    )]
    DeliveryPartner,
    #[sea_orm(
        belongs_to = "super::delivery_partners::Entity",
        from = "Column::SecondaryDeliveryPartnerId",
        to = "super::delivery_partners::Column::Id"
    )]
    SecondaryDeliveryPartner,
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

impl Related<super::cohorts::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Cohort.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
