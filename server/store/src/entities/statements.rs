//! `statements`: what a lead provider is paid for a cohort and month (finance.md §4).

use sea_orm::entity::prelude::*;

use super::enums::StatementState;

/// One row of `statements`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statements")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub lead_provider_id: Uuid,
    pub cohort_id: Uuid,
    pub year: i32,
    pub month: i32,
    pub deadline_on: Date,
    pub payment_on: Date,
    pub output_fee: bool,
    pub state: StatementState,
    pub authorised_at: Option<DateTimeUtc>,
    pub paid_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Decimal(Some((14, 2)))")]
    pub reconcile_amount: Decimal,
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
    #[sea_orm(
        belongs_to = "super::cohorts::Entity",
        from = "Column::CohortId",
        to = "super::cohorts::Column::Id"
    )]
    Cohort,
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
