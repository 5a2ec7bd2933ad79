//! `users`: a person who registers; its id is the participant id that providers see (registration.md §3).

use sea_orm::entity::prelude::*;

use super::enums::{EmailUpdatesStatus, TrnLookupStatus};

/// One row of `users`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(
        column_type = "custom(\"citext\")",
        select_as = "text",
        save_as = "citext",
        nullable
    )]
    pub email: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub full_name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub preferred_name: Option<String>,
    pub previous_names: Vec<String>,
    pub previous_names_due: bool,
    pub date_of_birth: Option<Date>,
    #[sea_orm(column_type = "Text", nullable)]
    pub trn: Option<String>,
    pub trn_verified: bool,
    pub trn_auto_verified: bool,
    pub trn_lookup_status: Option<TrnLookupStatus>,
    #[sea_orm(column_type = "Text", nullable)]
    pub identity_provider: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub identity_subject: Option<String>,
    pub archived_at: Option<DateTimeUtc>,
    #[sea_orm(
        column_type = "custom(\"citext\")",
        select_as = "text",
        save_as = "citext",
        nullable
    )]
    pub archived_email: Option<String>,
    pub email_updates_status: EmailUpdatesStatus,
    pub email_updates_since: Option<DateTimeUtc>,
    pub email_updates_key: Option<Uuid>,
    pub significantly_updated_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
