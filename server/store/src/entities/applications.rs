//! `applications`: one registration for one course (registration.md §6.2, finance.md §1.1–1.3).

use sea_orm::entity::prelude::*;

use super::enums::{
    ApprovalStatus, EmploymentType, FundingChoice, FundingStatusCode, HeadteacherStatus,
    KindOfNursery, RejectionReason, ReviewStatus, SencoInRole, TeacherCatchment, TrainingStatus,
    WorkSetting,
};

/// One row of `applications`.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "applications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub user_id: Uuid,
    pub course_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub course_equivalence: String,
    pub lead_provider_id: Uuid,
    pub cohort_id: Uuid,
    pub schedule_id: Option<Uuid>,
    pub approval_status: ApprovalStatus,
    pub rejection_reason: Option<RejectionReason>,
    pub accepted_at: Option<DateTimeUtc>,
    pub training_status: Option<TrainingStatus>,
    pub eligible_for_funding: bool,
    pub funding_status_code: Option<FundingStatusCode>,
    pub funded_place: Option<bool>,
    pub funding_choice: Option<FundingChoice>,
    pub review_status: Option<ReviewStatus>,
    #[sea_orm(column_type = "Text", nullable)]
    pub notes: Option<String>,
    pub teacher_catchment: Option<TeacherCatchment>,
    #[sea_orm(column_type = "Text", nullable)]
    pub teacher_catchment_country: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub teacher_catchment_iso_country_code: Option<String>,
    pub work_setting: Option<WorkSetting>,
    pub kind_of_nursery: Option<KindOfNursery>,
    pub works_in_school: Option<bool>,
    pub works_in_childcare: Option<bool>,
    pub works_in_nursery: Option<bool>,
    pub school_id: Option<Uuid>,
    pub childcare_provider_id: Option<Uuid>,
    pub local_authority_id: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub ukprn: Option<String>,
    pub primary_establishment: bool,
    pub number_of_pupils: Option<i32>,
    pub employment_type: Option<EmploymentType>,
    #[sea_orm(column_type = "Text", nullable)]
    pub employment_role: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub employer_name: Option<String>,
    pub lead_mentor: bool,
    pub itt_provider_id: Option<Uuid>,
    pub referred_by_return_to_teaching_adviser: Option<bool>,
    pub headteacher_status: Option<HeadteacherStatus>,
    pub senco_in_role: Option<SencoInRole>,
    pub senco_start_date: Option<Date>,
    pub targeted_delivery_funding_eligibility: bool,
    pub targeted_support_funding_eligibility: bool,
    pub tsf_primary_eligibility: bool,
    pub tsf_primary_plus_eligibility: bool,
    #[sea_orm(column_type = "Text", nullable)]
    pub submitted_trn: Option<String>,
    #[sea_orm(column_type = "JsonBinary")]
    pub answers: Json,
    pub legacy_duplicate: bool,
    pub legacy_exception: bool,
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
        belongs_to = "super::courses::Entity",
        from = "Column::CourseId",
        to = "super::courses::Column::Id"
    )]
    Course,
    #[sea_orm(
        belongs_to = "super::lead_providers::Entity",
        from = "Column::LeadProviderId",
        to = "super::lead_providers::Column::Id"
    )]
    LeadProvider,
    #[sea_orm(
        belongs_to = "super::cohorts::Entity",
        from = "Column::CohortId",
        to = "super::cohorts::Column::Id"
    )]
    Cohort,
    #[sea_orm(
        belongs_to = "super::schedules::Entity",
        from = "Column::ScheduleId",
        to = "super::schedules::Column::Id"
    )]
    Schedule,
    #[sea_orm(
        belongs_to = "super::schools::Entity",
        from = "Column::SchoolId",
        to = "super::schools::Column::Id"
    )]
    School,
    #[sea_orm(
        belongs_to = "super::childcare_providers::Entity",
        from = "Column::ChildcareProviderId",
        to = "super::childcare_providers::Column::Id"
    )]
    ChildcareProvider,
    #[sea_orm(
        belongs_to = "super::local_authorities::Entity",
        from = "Column::LocalAuthorityId",
        to = "super::local_authorities::Column::Id"
    )]
    LocalAuthority,
    #[sea_orm(
        belongs_to = "super::itt_providers::Entity",
        from = "Column::IttProviderId",
        to = "super::itt_providers::Column::Id"
    )]
    IttProvider,
}

impl Related<super::users::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::User.def()
    }
}

impl Related<super::courses::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Course.def()
    }
}

impl Related<super::lead_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::LeadProvider.def()
    }
}

impl Related<super::cohorts::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Cohort.def()
    }
}

impl Related<super::schedules::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Schedule.def()
    }
}

impl Related<super::schools::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::School.def()
    }
}

impl Related<super::childcare_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::ChildcareProvider.def()
    }
}

impl Related<super::local_authorities::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::LocalAuthority.def()
    }
}

impl Related<super::itt_providers::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::IttProvider.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
