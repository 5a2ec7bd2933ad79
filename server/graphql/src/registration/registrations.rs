//! The teacher's registrations (registration.md §6.4).

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::{DateTime, Utc};
use domain::ids::ApplicationId;
use domain::registration::CatalogueCourse;
use service::registration::{
    RegistrationView, WorkRow, my_registration, my_registrations, reference_for,
};
use uuid::Uuid;

use crate::access::{Access, auth};
use crate::courses::Course;
use crate::funding::FundingOutcome;
use crate::lead_providers::LeadProvider;
use crate::request::RequestContext;

/// All registrations of the signed-in teacher.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct RegistrationList {
    /// Newest first.
    active: Vec<Registration>,
    /// Rejected before 30 June 2024.
    expired: Vec<Registration>,
}

/// A registration of the signed-in teacher.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Registration {
    /// Shown as Application ID; providers know it too.
    id: ID,
    /// When it was submitted.
    submitted_at: DateTime<Utc>,
    /// For which course.
    course: Course,
    /// With which provider.
    provider: LeadProvider,
    /// When the course starts, e.g. `Autumn 2026`; only until the provider has decided.
    cohort_description: Option<String>,
    /// What the provider decided.
    provider_status: ProviderStatus,
    /// How the course ended.
    outcome: Option<CourseOutcome>,
    /// Scholarship funding, as it was decided then.
    funding: RegistrationFunding,
    /// Where the teacher works.
    work: Vec<SummaryFact>,
    /// Registration is open to the viewer.
    can_change: bool,
}

/// What the provider decided.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::registration::ProviderStatus")]
pub enum ProviderStatus {
    /// Nothing yet: apply with the provider as well.
    ApplyWithProvider,
    /// Accepted.
    Successful,
    /// Rejected.
    Unsuccessful,
    /// Rejected before 30 June 2024: register again.
    Expired,
}

/// How a course ended.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum CourseOutcome {
    /// Passed.
    Passed,
    /// Not passed.
    NotPassed,
}

/// One line of a card.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct SummaryFact {
    /// What it says.
    label: String,
    /// In words.
    value: String,
}

/// Scholarship funding of a registration: stored values, in words.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct RegistrationFunding {
    /// What was decided; absent in records from before the codes.
    code: Option<String>,
    /// One of three answers.
    outcome: FundingOutcome,
    /// Paragraphs.
    text: Vec<String>,
    /// Who pays, where nobody else does.
    funding_choice: Option<String>,
    /// Targeted support funding of older registrations.
    targeted_support: bool,
}

/// What a teacher reads of what they sent.
#[derive(Default)]
pub struct RegistrationsQuery;

#[Object]
impl RegistrationsQuery {
    /// All registrations of the signed-in teacher.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn my_registrations(&self, ctx: &Context<'_>) -> async_graphql::Result<RegistrationList> {
        let request = RequestContext::of(ctx);
        let (teacher, context) = request.as_teacher()?;
        let can_change = reference_for(&context, Some(teacher)).await?.may_register;
        let all = my_registrations(&context, teacher).await?;
        let shown = |views: Vec<RegistrationView>| {
            let each = |view| Registration::of(view, can_change);
            views.into_iter().map(each).collect()
        };
        Ok(RegistrationList {
            active: shown(all.active),
            expired: shown(all.expired),
        })
    }

    /// One registration of the signed-in teacher; null for anybody else's.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn registration(
        &self,
        ctx: &Context<'_>,
        id: ID,
    ) -> async_graphql::Result<Option<Registration>> {
        let request = RequestContext::of(ctx);
        let (teacher, context) = request.as_teacher()?;
        let Ok(id) = Uuid::parse_str(&id) else {
            return Ok(None);
        };
        match my_registration(&context, teacher, ApplicationId(id)).await? {
            Some(view) => Registration::shown(request, view).await.map(Some),
            None => Ok(None),
        }
    }
}

impl Registration {
    pub(super) async fn shown(
        request: &RequestContext,
        view: RegistrationView,
    ) -> async_graphql::Result<Self> {
        let (teacher, context) = request.as_teacher()?;
        let can_change = reference_for(&context, Some(teacher)).await?.may_register;
        Ok(Self::of(view, can_change))
    }

    fn of(view: RegistrationView, can_change: bool) -> Self {
        let outcome = view.passed().map(|passed| {
            if passed {
                CourseOutcome::Passed
            } else {
                CourseOutcome::NotPassed
            }
        });
        let undecided =
            view.provider_status == domain::registration::ProviderStatus::ApplyWithProvider;
        Self {
            id: view.row.id.0.into(),
            submitted_at: view.row.submitted_at,
            course: course(&view),
            provider: LeadProvider {
                id: view.row.lead_provider_id.0.into(),
                name: view.row.lead_provider_name,
                hint: view.row.lead_provider_hint,
            },
            cohort_description: undecided.then_some(view.row.cohort_description),
            provider_status: view.provider_status.into(),
            outcome,
            funding: RegistrationFunding {
                code: view.row.funding_status_code.map(|code| code.to_string()),
                outcome: view.funding.outcome.into(),
                text: view.funding.text,
                funding_choice: view.funding_choice.map(str::to_owned),
                targeted_support: view.targeted_support,
            },
            work: view.work.into_iter().map(SummaryFact::from).collect(),
            can_change,
        }
    }
}

/// The course; one that this version has no rules for by its stored name alone.
fn course(view: &RegistrationView) -> Course {
    let row = &view.row;
    match view.course {
        Some(identifier) => Course::from(&CatalogueCourse {
            id: row.course_id,
            identifier,
            name: row.course_name.clone(),
            position: row.course_position,
            displayed: true,
        }),
        None => Course {
            id: row.course_id.0.into(),
            identifier: row.course_identifier.clone(),
            short_code: String::new(),
            name: row.course_name.clone(),
            label: row.course_name.clone(),
            title_form: row.course_name.clone(),
            sentence_form: format!("the {}", row.course_name),
            hint: None,
            position: row.course_position,
        },
    }
}

impl From<WorkRow> for SummaryFact {
    fn from(row: WorkRow) -> Self {
        Self {
            label: row.label.into(),
            value: row.value,
        }
    }
}
