//! One application with all that staff see of it (admin.md §3.3.1).

use async_graphql::{Context, ID, Object};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications as rules;
use store::entities::applications::Model;
use store::entities::enums::{
    EmploymentType, FundingChoice, FundingStatusCode, HeadteacherStatus, KindOfNursery,
    RejectionReason, SencoInRole, TeacherCatchment, WorkSetting,
};

use super::funding_reason::FundingReason;
use super::history::{HistoryEntry, HistoryKey};
use super::statuses::{ApprovalStatus, ReviewStatus, TrainingStatus};
use super::user::User;
use crate::access::{Access, auth};
use crate::cohorts::{Cohort, Schedule};
use crate::courses::Course;
use crate::lead_providers::LeadProvider;
use crate::loaders::{
    ChildcareProviderKey, CohortKey, CourseKey, IttProviderKey, LeadProviderKey, LocalAuthorityKey,
    ScheduleKey, SchoolKey, UserKey, load, load_certain,
};
use crate::workplaces::{School, Workplace};

/// One registration for one course.
#[derive(Debug, Clone)]
pub(crate) struct Application(Model);

impl From<Model> for Application {
    fn from(row: Model) -> Self {
        Self(row)
    }
}

impl Application {
    async fn is_previously_funded(&self, ctx: &Context<'_>) -> async_graphql::Result<bool> {
        let found = load(ctx, super::funding_reason::PreviouslyFundedKey(self.0.id)).await?;
        Ok(found.unwrap_or(false))
    }
}

/// One registration for one course.
#[Object(directive = auth::apply(Access::Admin))]
impl Application {
    /// The id that providers see.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The applicant.
    async fn user(&self, ctx: &Context<'_>) -> async_graphql::Result<User> {
        Ok(load_certain(ctx, UserKey(self.0.user_id)).await?.into())
    }

    /// The course applied for.
    async fn course(&self, ctx: &Context<'_>) -> async_graphql::Result<Course> {
        Ok(load_certain(ctx, CourseKey(self.0.course_id)).await?.into())
    }

    /// The lead provider applied to.
    async fn lead_provider(&self, ctx: &Context<'_>) -> async_graphql::Result<LeadProvider> {
        let key = LeadProviderKey(self.0.lead_provider_id);
        Ok(load_certain(ctx, key).await?.into())
    }

    /// The cohort applied for, or moved to since.
    async fn cohort(&self, ctx: &Context<'_>) -> async_graphql::Result<Cohort> {
        Ok(load_certain(ctx, CohortKey(self.0.cohort_id)).await?.into())
    }

    /// The schedule; set at acceptance.
    async fn schedule(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Schedule>> {
        match self.0.schedule_id {
            Some(id) => Ok(load(ctx, ScheduleKey(id)).await?.map(Schedule::from)),
            None => Ok(None),
        }
    }

    /// What the lead provider decided.
    async fn approval_status(&self) -> ApprovalStatus {
        rules::ApprovalStatus::from(self.0.approval_status).into()
    }

    /// Why it was rejected, as stored.
    async fn rejection_reason(&self) -> Option<&'static str> {
        self.0.rejection_reason.map(RejectionReason::as_str)
    }

    /// Where the participant stands in training; absent while pending.
    async fn training_status(&self) -> Option<TrainingStatus> {
        self.0
            .training_status
            .map(|status| rules::TrainingStatus::from(status).into())
    }

    /// When the lead provider accepted.
    async fn accepted_at(&self) -> Option<DateTime<Utc>> {
        self.0.accepted_at
    }

    /// The stored flag; ignores previous funding.
    async fn eligible_for_funding(&self) -> bool {
        self.0.eligible_for_funding
    }

    /// What providers are told: false when previously funded, unless staff decided by policy.
    async fn eligible_for_dfe_funding(&self, ctx: &Context<'_>) -> async_graphql::Result<bool> {
        let facts = rules::FundingFacts {
            eligible_for_funding: self.0.eligible_for_funding,
            funded_by_policy: self.0.funding_status_code
                == Some(FundingStatusCode::MarkedFundedByPolicy),
            previously_funded: self.is_previously_funded(ctx).await?,
        };
        Ok(facts.effective_eligibility())
    }

    /// Another accepted application for an equivalent course used the funding up.
    async fn previously_funded(&self, ctx: &Context<'_>) -> async_graphql::Result<bool> {
        self.is_previously_funded(ctx).await
    }

    /// Whether the provider gave a funded place; absent where that is not decided.
    async fn funded_place(&self) -> Option<bool> {
        self.0.funded_place
    }

    /// The decision's code, as stored.
    async fn funding_status_code(&self) -> Option<&'static str> {
        self.0.funding_status_code.map(FundingStatusCode::as_str)
    }

    /// Why, in words: the deciding rule where it can still be told. Absent without a code.
    async fn funding_reason(
        &self,
        ctx: &Context<'_>,
    ) -> async_graphql::Result<Option<FundingReason>> {
        FundingReason::of(ctx, self.0.id).await
    }

    /// Who pays without scholarship funding, as stored.
    async fn funding_choice(&self) -> Option<&'static str> {
        self.0.funding_choice.map(FundingChoice::as_str)
    }

    /// Where the department's review of the funding stands.
    async fn review_status(&self) -> Option<ReviewStatus> {
        self.0
            .review_status
            .map(|status| rules::ReviewStatus::from(status).into())
    }

    /// Staff's own notes.
    async fn notes(&self) -> Option<&str> {
        self.0.notes.as_deref()
    }

    /// Whether a return to teaching adviser sent the applicant.
    async fn referred_by_return_to_teaching_adviser(&self) -> Option<bool> {
        self.0.referred_by_return_to_teaching_adviser
    }

    /// As stored.
    async fn work_setting(&self) -> Option<&'static str> {
        self.0.work_setting.map(WorkSetting::as_str)
    }

    /// As stored; early years only.
    async fn kind_of_nursery(&self) -> Option<&'static str> {
        self.0.kind_of_nursery.map(KindOfNursery::as_str)
    }

    /// As stored; other settings only.
    async fn employment_type(&self) -> Option<&'static str> {
        self.0.employment_type.map(EmploymentType::as_str)
    }

    /// In the applicant's words.
    async fn employment_role(&self) -> Option<&str> {
        self.0.employment_role.as_deref()
    }

    /// In the applicant's words.
    async fn employer_name(&self) -> Option<&str> {
        self.0.employer_name.as_deref()
    }

    /// The employer's name, else the childcare provider's, the school's or the local
    /// authority's; empty if there is none.
    async fn employer_display_name(&self, ctx: &Context<'_>) -> async_graphql::Result<String> {
        if let Some(name) = &self.0.employer_name {
            return Ok(name.clone());
        }
        let name = if let Some(id) = self.0.childcare_provider_id {
            load(ctx, ChildcareProviderKey(id))
                .await?
                .map(|row| row.name)
        } else if let Some(id) = self.0.school_id {
            load(ctx, SchoolKey(id)).await?.map(|row| row.name)
        } else if let Some(id) = self.0.local_authority_id {
            load(ctx, LocalAuthorityKey(id)).await?.map(|row| row.name)
        } else {
            None
        };
        Ok(name.unwrap_or_default())
    }

    /// The childcare provider's, else the school's.
    async fn employer_urn(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        if let Some(id) = self.0.childcare_provider_id {
            return Ok(load(ctx, ChildcareProviderKey(id))
                .await?
                .map(|row| row.urn));
        }
        match self.0.school_id {
            Some(id) => Ok(load(ctx, SchoolKey(id)).await?.map(|row| row.urn)),
            None => Ok(None),
        }
    }

    /// UK provider reference number, as stored on the application.
    async fn ukprn(&self) -> Option<&str> {
        self.0.ukprn.as_deref()
    }

    /// The school, where the applicant works in one.
    async fn school(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<School>> {
        match self.0.school_id {
            Some(id) => Ok(load(ctx, SchoolKey(id)).await?.map(School::from)),
            None => Ok(None),
        }
    }

    /// The childcare provider, where the applicant works at one.
    async fn childcare_provider(
        &self,
        ctx: &Context<'_>,
    ) -> async_graphql::Result<Option<Workplace>> {
        match self.0.childcare_provider_id {
            Some(id) => Ok(load(ctx, ChildcareProviderKey(id))
                .await?
                .map(Workplace::from)),
            None => Ok(None),
        }
    }

    /// The local authority, where the applicant works for one.
    async fn local_authority(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Workplace>> {
        match self.0.local_authority_id {
            Some(id) => Ok(load(ctx, LocalAuthorityKey(id)).await?.map(Workplace::from)),
            None => Ok(None),
        }
    }

    /// Headship at registration, as stored.
    async fn headteacher_status(&self) -> Option<&'static str> {
        self.0.headteacher_status.map(HeadteacherStatus::as_str)
    }

    /// Mentors trainees for an accredited ITT provider.
    async fn lead_mentor(&self) -> bool {
        self.0.lead_mentor
    }

    /// The ITT provider's operating name, else its legal one.
    async fn itt_provider_name(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<String>> {
        match self.0.itt_provider_id {
            Some(id) => Ok(load(ctx, IttProviderKey(id))
                .await?
                .map(|row| row.operating_name.unwrap_or(row.legal_name))),
            None => Ok(None),
        }
    }

    /// Where the applicant works, as stored.
    async fn teacher_catchment(&self) -> Option<&'static str> {
        self.0.teacher_catchment.map(TeacherCatchment::as_str)
    }

    /// The country, where it is not one of the United Kingdom's.
    async fn country(&self) -> Option<&str> {
        self.0.teacher_catchment_country.as_deref()
    }

    /// Whether the applicant works in England.
    async fn works_in_england(&self) -> bool {
        self.0.teacher_catchment == Some(TeacherCatchment::England)
    }

    /// As stored; SENCO course only.
    async fn senco_in_role(&self) -> Option<&'static str> {
        self.0.senco_in_role.map(SencoInRole::as_str)
    }

    /// When the applicant became SENCO.
    async fn senco_start_date(&self) -> Option<NaiveDate> {
        self.0.senco_start_date
    }

    /// When it was submitted.
    async fn created_at(&self) -> DateTime<Utc> {
        self.0.created_at
    }

    /// When it was last changed.
    async fn updated_at(&self) -> DateTime<Utc> {
        self.0.updated_at
    }

    /// What was changed since, the oldest first.
    async fn history(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<HistoryEntry>> {
        Ok(load(ctx, HistoryKey(self.0.id)).await?.unwrap_or_default())
    }
}
