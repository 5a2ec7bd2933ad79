//! `webhook_messages`: what partner systems sent (integrations-and-operations.md §2.3).

use sea_orm::entity::prelude::*;

use super::enums::WebhookMessageStatus;

/// One row of `webhook_messages`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_messages")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub message_id: String,
    #[sea_orm(column_type = "Text")]
    pub message_type: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub message_source: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub message: Json,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub raw: Option<Json>,
    pub sent_at: DateTimeUtc,
    pub status: WebhookMessageStatus,
    #[sea_orm(column_type = "Text", nullable)]
    pub status_comment: Option<String>,
    pub processed_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
