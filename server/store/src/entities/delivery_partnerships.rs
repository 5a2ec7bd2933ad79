//! `delivery_partnerships`: which delivery partner works for which lead provider in which cohort.

use sea_orm::entity::prelude::*;

/// One row of `delivery_partnerships`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_partnerships")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub delivery_partner_id: Uuid,
    pub lead_provider_id: Uuid,
    pub cohort_id: Uuid,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::delivery_partners::Entity",
        from = "Column::DeliveryPartnerId",
        to = "super::delivery_partners::Column::Id"
    )]
    DeliveryPartner,
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
}

impl Related<super::delivery_partners::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::DeliveryPartner.def()
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
