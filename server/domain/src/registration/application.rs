//! The application that a complete journey becomes (registration.md §6.2).

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::journey::Journey;
use super::raw_data::{ADVISER_REFERRAL, raw_data};
use super::{AnswerKey as K, StepSlug, View};
use crate::applications::{
    EmploymentType, FundingChoice, HeadteacherStatus, KindOfNursery, ReviewStatus, SencoInRole,
    TeacherCatchment, WorkSetting,
};
use crate::courses::CourseIdentifier;
use crate::funding::{FundingStatusCode, funded_place_at_submission};
use crate::ids::{CohortId, CourseId, DraftId, LeadProviderId};
use crate::workplaces::WorkplaceKind;

/// The columns that registration sets; every other one has its default.
#[derive(Debug, Clone, PartialEq)]
pub struct ApplicationRecord {
    pub course_id: CourseId,
    pub course: CourseIdentifier,
    pub lead_provider_id: LeadProviderId,
    pub lead_provider_name: String,
    pub cohort_id: CohortId,
    pub cohort: String,
    pub school_id: Option<Uuid>,
    pub childcare_provider_id: Option<Uuid>,
    pub local_authority_id: Option<Uuid>,
    /// Of a school or a local authority.
    pub ukprn: Option<String>,
    pub eligible_for_funding: bool,
    pub funding_status_code: FundingStatusCode,
    pub review_status: Option<ReviewStatus>,
    pub funded_place: Option<bool>,
    pub funding_choice: Option<FundingChoice>,
    pub teacher_catchment: TeacherCatchment,
    pub teacher_catchment_country: Option<&'static str>,
    pub teacher_catchment_iso_country_code: Option<&'static str>,
    pub work_setting: WorkSetting,
    pub kind_of_nursery: Option<KindOfNursery>,
    pub works_in_school: bool,
    pub works_in_childcare: bool,
    pub headteacher_status: Option<HeadteacherStatus>,
    pub employment_type: Option<EmploymentType>,
    pub employment_role: Option<String>,
    pub employer_name: Option<String>,
    pub lead_mentor: bool,
    pub itt_provider_id: Option<Uuid>,
    /// Absent when the question wasn't asked.
    pub referred_by_return_to_teaching_adviser: Option<bool>,
    pub senco_in_role: Option<SencoInRole>,
    pub senco_start_date: Option<NaiveDate>,
    pub primary_establishment: bool,
    pub number_of_pupils: Option<i32>,
    /// Answers as given, with the derived keys.
    pub raw: Value,
}

/// The application of a journey that stands at check answers; `None` before that.
pub fn application_record(journey: &Journey<'_>, draft_id: DraftId) -> Option<ApplicationRecord> {
    if journey.current() != StepSlug::CheckAnswers {
        return None;
    }
    let view = journey.view();
    let verdict = journey.verdict()?;
    let cohort = view.cohort()?;
    let course = view.course()?;
    let catalogue = view
        .reference
        .courses
        .iter()
        .find(|row| row.identifier == course)?;
    let provider = view.lead_provider()?;
    let workplace = workplace_columns(view);
    let in_england = view.in_england();
    let referral = view.get(K::ReferredByAdviser);
    let work_setting = view.work_setting()?;
    Some(ApplicationRecord {
        course_id: catalogue.id,
        course,
        lead_provider_id: provider.id,
        lead_provider_name: provider.name.clone(),
        cohort_id: cohort.id,
        cohort: cohort.identifier.clone(),
        school_id: workplace.school_id,
        childcare_provider_id: workplace.childcare_provider_id,
        local_authority_id: workplace.local_authority_id,
        ukprn: workplace.ukprn,
        eligible_for_funding: verdict.code.funded(),
        funding_status_code: verdict.code,
        review_status: verdict.code.review_status(),
        funded_place: funded_place_at_submission(cohort.funding),
        funding_choice: funding_choice(view, verdict.code),
        teacher_catchment: if in_england {
            TeacherCatchment::England
        } else {
            TeacherCatchment::Another
        },
        teacher_catchment_country: in_england
            .then_some("United Kingdom of Great Britain and Northern Ireland"),
        teacher_catchment_iso_country_code: in_england.then_some("GBR"),
        work_setting,
        kind_of_nursery: view.kind_of_nursery(),
        works_in_school: view.school_like(),
        works_in_childcare: work_setting == WorkSetting::EarlyYearsOrChildcare,
        headteacher_status: headteacher_status(view),
        employment_type: view.employment_type(),
        employment_role: view.get(K::EmploymentRole).map(str::to_owned),
        employer_name: if view.referred_by_adviser() {
            Some(ADVISER_REFERRAL.to_owned())
        } else {
            view.get(K::EmployerName).map(str::to_owned)
        },
        lead_mentor: view.employment_type()
            == Some(EmploymentType::LeadMentorForAccreditedIttProvider),
        itt_provider_id: view.itt_provider().map(|itt| itt.id),
        referred_by_return_to_teaching_adviser: referral.map(|answer| answer == "yes"),
        senco_in_role: view.get(K::SencoInRole).and_then(|role| role.parse().ok()),
        senco_start_date: view.get(K::SencoStartDate).and_then(|day| day.parse().ok()),
        primary_establishment: workplace.primary,
        number_of_pupils: workplace.pupils,
        raw: raw_data(view, &verdict, draft_id),
    })
}

fn funding_choice(view: &View<'_>, code: FundingStatusCode) -> Option<FundingChoice> {
    if !code.funding_choice_needed() {
        return None;
    }
    let key = if view.takes(CourseIdentifier::EarlyHeadshipCoachingOffer) {
        K::EhcoFundingChoice
    } else {
        K::Funding
    };
    view.get(key)?.parse().ok()
}

fn headteacher_status(view: &View<'_>) -> Option<HeadteacherStatus> {
    match (
        view.get(K::EhcoHeadteacher)?,
        view.get(K::EhcoNewHeadteacher),
    ) {
        ("yes", Some("yes")) => Some(HeadteacherStatus::YesInFirstFiveYears),
        ("yes", _) => Some(HeadteacherStatus::YesOverFiveYears),
        _ => Some(HeadteacherStatus::No),
    }
}

/// Columns taken from the workplace. Without a school the number of pupils is zero.
#[derive(Default)]
struct WorkplaceColumns {
    school_id: Option<Uuid>,
    childcare_provider_id: Option<Uuid>,
    local_authority_id: Option<Uuid>,
    ukprn: Option<String>,
    primary: bool,
    pupils: Option<i32>,
}

fn workplace_columns(view: &View<'_>) -> WorkplaceColumns {
    let none = WorkplaceColumns {
        pupils: Some(0),
        ..WorkplaceColumns::default()
    };
    let Some(workplace) = view.workplace() else {
        return none;
    };
    let id = Some(workplace.id);
    match &workplace.kind {
        WorkplaceKind::School(school) => WorkplaceColumns {
            school_id: id,
            ukprn: workplace.ukprn.clone(),
            primary: school.is_primary(),
            pupils: school.pupils,
            ..none
        },
        WorkplaceKind::LocalAuthority => WorkplaceColumns {
            local_authority_id: id,
            ukprn: workplace.ukprn.clone(),
            ..none
        },
        WorkplaceKind::ChildcareProvider { .. } => WorkplaceColumns {
            childcare_provider_id: id,
            ..none
        },
    }
}
