//! `schedules`: when training of a course group in a cohort runs (finance.md §2.3).

use sea_orm::entity::prelude::*;

/// One row of `schedules`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "schedules")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub cohort_id: Uuid,
    pub course_group_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub identifier: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub applies_from: Date,
    pub applies_to: Date,
    pub acceptance_from: Option<Date>,
    pub acceptance_to: Option<Date>,
    pub policy_descriptor: Option<i32>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::cohorts::Entity",
        from = "Column::CohortId",
        to = "super::cohorts::Column::Id"
    )]
    Cohort,
    #[sea_orm(
        belongs_to = "super::course_groups::Entity",
        from = "Column::CourseGroupId",
        to = "super::course_groups::Column::Id"
    )]
    CourseGroup,
}

impl Related<super::cohorts::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Cohort.def()
    }
}

impl Related<super::course_groups::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::CourseGroup.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
