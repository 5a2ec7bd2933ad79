//! `registration_drafts`: a teacher's registration under way; at most one open (registration.md §1.1).

use sea_orm::entity::prelude::*;

/// One row of `registration_drafts`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_drafts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub user_id: Uuid,
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    #[sea_orm(column_type = "JsonBinary")]
    pub acknowledged: Json,
    pub consent_provider_id: Option<Uuid>,
    pub version: i32,
    pub submitted_application_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub idempotency_key: Option<String>,
    pub expires_at: DateTimeUtc,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::users::Entity",
        from = "Column::UserId",
        to = "super::users::Column::Id"
    )]
    User,
    #[sea_orm(
        belongs_to = "super::lead_providers::Entity",
        from = "Column::ConsentProviderId",
        to = "super::lead_providers::Column::Id"
    )]
    ConsentProvider,
    #[sea_orm(
        belongs_to = "super::applications::Entity",
        from = "Column::SubmittedApplicationId",
        to = "super::applications::Column::Id"
    )]
    SubmittedApplication,
}

impl Related<super::users::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::User.def()
    }
}

impl Related<super::lead_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::ConsentProvider.def()
    }
}

impl Related<super::applications::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::SubmittedApplication.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
