//! `eligibility_list_entries`: one workplace on one funding-eligibility list (registration.md §4.5).

use sea_orm::entity::prelude::*;

use super::enums::{EligibilityListType, ListIdentifierType};

/// One row of `eligibility_list_entries`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "eligibility_list_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub list: EligibilityListType,
    pub identifier_type: ListIdentifierType,
    #[sea_orm(column_type = "Text")]
    pub identifier: String,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
