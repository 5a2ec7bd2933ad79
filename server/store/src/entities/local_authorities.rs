//! `local_authorities`: a local authority as a workplace. The generated column `search` is left out.

use sea_orm::entity::prelude::*;

/// One row of `local_authorities`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "local_authorities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub code: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub ukprn: Option<String>,
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
    pub high_pupil_premium: bool,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
