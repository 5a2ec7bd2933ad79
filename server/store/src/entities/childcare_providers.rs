//! `childcare_providers`: a row of Ofsted's early-years register (integrations-and-operations.md §2.10).

use sea_orm::entity::prelude::*;

use super::enums::ChildcareProviderKind;

/// One row of `childcare_providers`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "childcare_providers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub urn: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub kind: ChildcareProviderKind,
    #[sea_orm(column_type = "Text", nullable)]
    pub status: Option<String>,
    pub registered_on: Option<Date>,
    #[sea_orm(column_type = "Text", nullable)]
    pub registered_person_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub registered_person_urn: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address_1: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address_2: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address_3: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub town: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub postcode: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub region: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub ofsted_region: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub local_authority: Option<String>,
    pub places: Option<i32>,
    pub early_years_register: bool,
    pub compulsory_childcare_register: bool,
    pub voluntary_childcare_register: bool,
    pub disabled_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
