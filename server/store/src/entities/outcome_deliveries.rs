//! `outcome_deliveries`: how an outcome was once sent to the teacher record; append-only history.

use sea_orm::entity::prelude::*;

/// One row of `outcome_deliveries`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outcome_deliveries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_outcome_id: Uuid,
    #[sea_orm(column_type = "Text", nullable)]
    pub request_path: Option<String>,
    pub status_code: Option<i32>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub request_headers: Option<Json>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub request_body: Option<Json>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub response_headers: Option<Json>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub response_body: Option<Json>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::participant_outcomes::Entity",
        from = "Column::ParticipantOutcomeId",
        to = "super::participant_outcomes::Column::Id"
    )]
    ParticipantOutcome,
}

impl Related<super::participant_outcomes::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::ParticipantOutcome.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
