//! `staff`: a member of the department's staff (admin.md §1).

use sea_orm::entity::prelude::*;

use super::enums::StaffRole;

/// One row of `staff`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(
        column_type = "custom(\"citext\")",
        select_as = "text",
        save_as = "citext"
    )]
    pub email: String,
    #[sea_orm(column_type = "Text")]
    pub full_name: String,
    pub role: StaffRole,
    pub archived_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "VarBinary(StringLen::None)", nullable)]
    pub sign_in_code_hash: Option<Vec<u8>>,
    pub sign_in_code_expires_at: Option<DateTimeUtc>,
    pub sign_in_code_attempts: i32,
    pub last_signed_in_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
