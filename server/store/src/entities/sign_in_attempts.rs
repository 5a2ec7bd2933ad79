//! `sign_in_attempts`: what is kept between the steps of a sign-in.

use sea_orm::entity::prelude::*;

use super::enums::SignInKind;

/// One row of `sign_in_attempts`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_attempts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "VarBinary(StringLen::None)")]
    pub token_hash: Vec<u8>,
    pub kind: SignInKind,
    #[sea_orm(column_type = "Text", nullable)]
    pub state: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub nonce: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub pkce_verifier: Option<String>,
    pub start_now: bool,
    pub request_email_updates: bool,
    #[sea_orm(
        column_type = "custom(\"citext\")",
        select_as = "text",
        save_as = "citext",
        nullable
    )]
    pub email: Option<String>,
    pub failures: i32,
    pub expires_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
