//! The teacher's registrations as the account pages show them (registration.md §6.4): stored
//! values in words, nothing decided anew.

use domain::applications::ApprovalStatus;
use domain::courses::CourseIdentifier;
use domain::funding::{StoredFunding, StoredFundingText, stored_funding};
use domain::ids::{ApplicationId, UserId};
use domain::outcomes::OutcomeState;
use domain::registration::{
    AnswerKey, ProviderStatus, has_targeted_support, stored_label, works_in_england,
};
use domain::workplaces::{Workplace, WorkplaceKind};
use store::DbErr;
use store::queries::registrations::{self, Registration};

use crate::Ctx;

/// One line of the card "Work details".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkRow {
    /// What it says.
    pub label: &'static str,
    /// The stored value, in words.
    pub value: String,
}

/// A registration in words.
#[derive(Debug, Clone)]
pub struct RegistrationView {
    /// The stored row.
    pub row: Registration,
    /// The course, where this version knows it.
    pub course: Option<CourseIdentifier>,
    /// What the provider decided.
    pub provider_status: ProviderStatus,
    /// Scholarship funding.
    pub funding: StoredFundingText,
    /// Who pays, where nobody else does.
    pub funding_choice: Option<&'static str>,
    /// Targeted funding of older registrations (§4.9).
    pub targeted_support: bool,
    /// Work details.
    pub work: Vec<WorkRow>,
}

/// All of somebody's registrations.
#[derive(Debug, Clone, Default)]
pub struct RegistrationsView {
    /// Newest first.
    pub active: Vec<RegistrationView>,
    /// Those that ended with the former service.
    pub expired: Vec<RegistrationView>,
}

/// The user's registrations.
pub async fn my_registrations(ctx: &Ctx, user: UserId) -> Result<RegistrationsView, DbErr> {
    let rows = registrations::of_user(ctx.db.reader(), user).await?;
    let mut view = RegistrationsView::default();
    for registration in in_words(ctx, rows).await? {
        if registration.provider_status == ProviderStatus::Expired {
            view.expired.push(registration);
        } else {
            view.active.push(registration);
        }
    }
    Ok(view)
}

/// One of the user's registrations; nobody else's.
pub async fn my_registration(
    ctx: &Ctx,
    user: UserId,
    id: ApplicationId,
) -> Result<Option<RegistrationView>, DbErr> {
    let row = registrations::one_of_user(ctx.db.reader(), user, id).await?;
    let rows = in_words(ctx, row.into_iter().collect()).await?;
    Ok(rows.into_iter().next())
}

async fn in_words(ctx: &Ctx, rows: Vec<Registration>) -> Result<Vec<RegistrationView>, DbErr> {
    let ids = rows.iter().filter_map(|row| row.workplace_id).collect();
    let ukprns = rows.iter().filter_map(|row| row.ukprn.clone()).collect();
    let workplaces = registrations::workplaces(ctx.db.reader(), ids, ukprns).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let workplace = workplace_of(&row, &workplaces);
            view(row, workplace)
        })
        .collect())
}

fn workplace_of<'a>(row: &Registration, workplaces: &'a [Workplace]) -> Option<&'a Workplace> {
    let by_id = workplaces
        .iter()
        .find(|place| Some(place.id) == row.workplace_id);
    by_id.or_else(|| {
        let is_authority = |place: &&Workplace| {
            place.kind == WorkplaceKind::LocalAuthority && place.ukprn == row.ukprn
        };
        row.ukprn.as_ref()?;
        workplaces.iter().find(is_authority)
    })
}

fn view(row: Registration, workplace: Option<&Workplace>) -> RegistrationView {
    let course: Option<CourseIdentifier> = row.course_identifier.parse().ok();
    let funding = stored_funding(StoredFunding {
        eligible_for_funding: row.eligible_for_funding,
        code: row.funding_status_code,
        review_status: row.review_status,
        has_funding_choice: row.funding_choice.is_some(),
        course: course.unwrap_or(CourseIdentifier::AdditionalSupportOffer),
        cohort: &row.cohort_description,
        provider: &row.lead_provider_name,
    });
    let choice = row.funding_choice.filter(|_| !row.eligible_for_funding);
    RegistrationView {
        course,
        provider_status: ProviderStatus::of(row.approval_status, row.submitted_at),
        funding,
        funding_choice: choice.map(|choice| {
            stored_label(AnswerKey::Funding, choice.as_str()).unwrap_or("My employer")
        }),
        targeted_support: has_targeted_support(
            row.targeted_delivery_funding_eligibility,
            row.submitted_at,
        ),
        work: work(&row, workplace),
        row,
    }
}

fn work(row: &Registration, workplace: Option<&Workplace>) -> Vec<WorkRow> {
    let yes_or_no = |holds| if holds { "Yes" } else { "No" }.to_owned();
    let label = |key, value: Option<&String>| {
        value.map(|value| stored_label(key, value).map_or_else(|| value.clone(), str::to_owned))
    };
    let answer = |key: AnswerKey| {
        let value = row.answers.get(key.as_str())?.as_str()?;
        stored_label(key, value).map(str::to_owned)
    };
    let urn = workplace.and_then(|place| place.urn.as_deref());
    let maths = answer(AnswerKey::MathsUnderstanding)
        .or_else(|| answer(AnswerKey::MathsTeachingForMastery));
    [
        (
            "Workplace in England",
            works_in_england(row.teacher_catchment.as_deref(), urn).map(yes_or_no),
        ),
        (
            "Referred by return to teaching adviser",
            row.referred_by_adviser.map(yes_or_no),
        ),
        (
            "Work setting",
            label(AnswerKey::WorkSetting, row.work_setting.as_ref()),
        ),
        (
            "Early years setting",
            label(AnswerKey::KindOfNursery, row.kind_of_nursery.as_ref()),
        ),
        (
            "Ofsted unique reference number (URN)",
            ofsted_urn(row, workplace),
        ),
        ("Workplace", named_workplace(workplace)),
        (
            "Employment type",
            label(AnswerKey::EmploymentType, row.employment_type.as_ref()),
        ),
        ("ITT provider", row.itt_provider.clone()),
        ("Role", row.employment_role.clone()),
        ("Employer", row.employer_name.clone()),
        ("Headship NPQ stage", answer(AnswerKey::NpqhStatus)),
        ("Headteacher", answer(AnswerKey::EhcoHeadteacher)),
        (
            "First 5 years of headship",
            answer(AnswerKey::EhcoNewHeadteacher),
        ),
        ("One year of primary maths Teaching for Mastery", maths),
        (
            "Special educational needs co-ordinator (SENCO)",
            label(AnswerKey::SencoInRole, row.senco_in_role.as_ref()),
        ),
    ]
    .into_iter()
    .filter_map(|(label, value)| {
        Some(WorkRow {
            label,
            value: value?,
        })
    })
    .collect()
}

fn is_childcare(workplace: &Workplace) -> bool {
    matches!(workplace.kind, WorkplaceKind::ChildcareProvider { .. })
}

fn ofsted_urn(row: &Registration, workplace: Option<&Workplace>) -> Option<String> {
    if let Some(provider) = workplace.filter(|place| is_childcare(place)) {
        return Some(provider.urn_name_and_address());
    }
    let answer = row
        .answers
        .get(AnswerKey::HasOfstedUrn.as_str())?
        .as_str()?;
    (answer == "no").then(|| "Not applicable".to_owned())
}

fn named_workplace(workplace: Option<&Workplace>) -> Option<String> {
    workplace
        .filter(|place| !is_childcare(place))
        .map(Workplace::name_and_address)
}

impl RegistrationView {
    /// Passed or not, where a completed course has an outcome that stands.
    pub fn passed(&self) -> Option<bool> {
        if self.row.approval_status != ApprovalStatus::Accepted {
            return None;
        }
        match self.row.outcome? {
            OutcomeState::Passed => Some(true),
            OutcomeState::Failed => Some(false),
            OutcomeState::Voided => None,
        }
    }
}
