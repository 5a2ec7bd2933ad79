//! `closed_registration_users`: who may register while registration is closed (registration.md §5.6).

use sea_orm::entity::prelude::*;

/// One row of `closed_registration_users`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "closed_registration_users")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(
        column_type = "custom(\"citext\")",
        select_as = "text",
        save_as = "citext"
    )]
    pub email: String,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
