//! `schools`: an establishment of the national register (integrations-and-operations.md §2.9). The generated column `search` is left out: queries name it, rows never carry it.

use sea_orm::entity::prelude::*;

/// One row of `schools`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "schools")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub urn: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub la_code: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub la_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub establishment_number: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub establishment_type_code: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub establishment_type_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub establishment_status_code: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub establishment_status_name: Option<String>,
    pub phase_code: Option<i32>,
    #[sea_orm(column_type = "Text", nullable)]
    pub phase_name: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address_1: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address_2: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub address_3: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub town: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub county: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub postcode: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub region: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub country: Option<String>,
    pub easting: Option<i32>,
    pub northing: Option<i32>,
    #[sea_orm(column_type = "Text", nullable)]
    pub ukprn: Option<String>,
    pub number_of_pupils: Option<i32>,
    pub high_pupil_premium: bool,
    pub opened_on: Option<Date>,
    pub closed_on: Option<Date>,
    pub last_changed_on: Option<Date>,
    pub details_invented: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
