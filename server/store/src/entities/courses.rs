//! `courses`: a qualification or offer (registration.md §5.1).

use sea_orm::entity::prelude::*;

/// One row of `courses`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "courses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub identifier: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub short_code: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub label: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub hint: Option<String>,
    pub course_group_id: Uuid,
    pub position: i32,
    pub displayed: bool,
    #[sea_orm(column_type = "Text")]
    pub equivalence: String,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What a row belongs to.
#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {
    #[sea_orm(
        belongs_to = "super::course_groups::Entity",
        from = "Column::CourseGroupId",
        to = "super::course_groups::Column::Id"
    )]
    CourseGroup,
}

impl Related<super::course_groups::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::CourseGroup.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
