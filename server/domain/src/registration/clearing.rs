//! What an answer makes obsolete (registration.md §1.7). A rule fires only when its condition
//! is known: an unanswered earlier question never clears a later answer.

use super::AnswerKey as K;
use super::draft::DraftState;
use super::journey::reaches_funding_page;
use super::reference::Reference;
use super::steps::{is_asked_for_role, payers};
use super::view::View;
use crate::applications::{EmploymentType, KindOfNursery, WorkSetting};
use crate::courses::CourseIdentifier as C;

/// A row of §1.7: when it holds, what goes.
struct Clearing {
    when: fn(&View<'_>) -> bool,
    delete: &'static [K],
}

const fn clearing(when: fn(&View<'_>) -> bool, delete: &'static [K]) -> Clearing {
    Clearing { when, delete }
}

const WORKPLACE_AND_EMPLOYMENT: &[K] = &[
    K::InstitutionIdentifier,
    K::KindOfNursery,
    K::ChildcareIdentifier,
    K::HasOfstedUrn,
    K::PrivateChildcareIdentifier,
    K::ReferredByAdviser,
    K::EmploymentType,
    K::EmploymentRole,
    K::EmployerName,
    K::IttProvider,
];
const NURSERY: &[K] = &[
    K::KindOfNursery,
    K::ChildcareIdentifier,
    K::HasOfstedUrn,
    K::PrivateChildcareIdentifier,
];
const EMPLOYMENT: &[K] = &[
    K::EmploymentType,
    K::EmploymentRole,
    K::EmployerName,
    K::IttProvider,
];
const HEADSHIP: &[K] = &[
    K::NpqhStatus,
    K::EhcoHeadteacher,
    K::EhcoNewHeadteacher,
    K::EhcoFundingChoice,
];

#[rustfmt::skip]
const CLEARINGS: &[Clearing] = &[
    clearing(|v| v.is(K::TeacherCatchment, "another"), WORKPLACE_AND_EMPLOYMENT),
    clearing(|v| setting_is_not(v, WorkSetting::is_school_like), &[K::InstitutionIdentifier]),
    clearing(|v| setting_is_not(v, |s| s == WorkSetting::EarlyYearsOrChildcare), NURSERY),
    clearing(|v| setting_is_not(v, |s| s == WorkSetting::AnotherSetting), EMPLOYMENT),
    clearing(|v| setting_is_not(v, |s| s == WorkSetting::Other), &[K::ReferredByAdviser]),
    clearing(|v| v.kind_of_nursery().is_some_and(KindOfNursery::is_public), &[K::HasOfstedUrn, K::PrivateChildcareIdentifier]),
    clearing(|v| v.kind_of_nursery().is_some_and(|kind| !kind.is_public()), &[K::ChildcareIdentifier]),
    clearing(|v| v.is(K::HasOfstedUrn, "no"), &[K::PrivateChildcareIdentifier]),
    clearing(|v| employment_is_not(v, is_mentor), &[K::IttProvider]),
    clearing(|v| employment_is_not(v, is_asked_for_role), &[K::EmploymentRole]),
    clearing(|v| v.employment_type().is_some_and(is_mentor), &[K::EmployerName]),
    clearing(course_is_not_offered, &[K::CourseIdentifier]),
    clearing(|v| course_is_not(v, C::EarlyHeadshipCoachingOffer), HEADSHIP),
    clearing(|v| v.takes(C::EarlyHeadshipCoachingOffer), &[K::Funding]),
    clearing(|v| course_is_not(v, C::LeadingPrimaryMathematics), &[K::MathsTeachingForMastery, K::MathsUnderstanding]),
    clearing(|v| course_is_not(v, C::Senco), &[K::SencoInRole, K::SencoStartDate]),
    clearing(|v| v.is(K::EhcoHeadteacher, "no"), &[K::EhcoNewHeadteacher]),
    clearing(|v| v.is(K::MathsTeachingForMastery, "yes"), &[K::MathsUnderstanding]),
    clearing(|v| v.get(K::SencoInRole).is_some_and(|role| role != "yes"), &[K::SencoStartDate]),
    clearing(provider_does_not_run_it, &[K::LeadProviderId]),
    clearing(needs_no_payer, &[K::Funding, K::EhcoFundingChoice]),
    clearing(payer_is_no_option, &[K::Funding]),
];

/// Applies every rule until nothing changes; returns the keys deleted.
pub(super) fn clear(draft: &mut DraftState, reference: &Reference) -> Vec<K> {
    let mut cleared = Vec::new();
    loop {
        let before = cleared.len();
        for rule in CLEARINGS {
            let has_any = rule
                .delete
                .iter()
                .any(|key| draft.answers.get(*key).is_some());
            if has_any && (rule.when)(&View::new(&draft.answers, reference)) {
                let gone = rule.delete.iter().filter(|key| draft.answers.clear(**key));
                cleared.extend(gone.copied());
            }
        }
        if consent_is_for_another(draft, reference) && draft.answers.clear(K::CanShareChoices) {
            draft.consent_provider_id = None;
            cleared.push(K::CanShareChoices);
        }
        if cleared.len() == before {
            return cleared;
        }
    }
}

fn setting_is_not(view: &View<'_>, test: impl Fn(WorkSetting) -> bool) -> bool {
    view.work_setting().is_some_and(|setting| !test(setting))
}

fn employment_is_not(view: &View<'_>, test: impl Fn(EmploymentType) -> bool) -> bool {
    view.employment_type().is_some_and(|job| !test(job))
}

fn is_mentor(employment: EmploymentType) -> bool {
    employment == EmploymentType::LeadMentorForAccreditedIttProvider
}

fn course_is_not(view: &View<'_>, course: C) -> bool {
    view.course().is_some_and(|chosen| chosen != course)
}

fn course_is_not_offered(view: &View<'_>) -> bool {
    match (view.cohort(), view.course()) {
        (Some(cohort), Some(course)) => !view.reference.offers(&cohort.identifier, course),
        _ => false,
    }
}

fn provider_does_not_run_it(view: &View<'_>) -> bool {
    match (view.cohort(), view.course(), view.lead_provider_id()) {
        (Some(_), Some(_), Some(provider)) => !view.providers().contains(&provider),
        _ => false,
    }
}

fn consent_is_for_another(draft: &DraftState, reference: &Reference) -> bool {
    let provider = View::new(&draft.answers, reference).lead_provider_id();
    provider.is_none() || provider != draft.consent_provider_id
}

/// The code is known once the walk reaches the funding page.
fn needs_no_payer(view: &View<'_>) -> bool {
    view.code()
        .is_some_and(|code| !code.funding_choice_needed())
        && reaches_funding_page(view)
}

fn payer_is_no_option(view: &View<'_>) -> bool {
    view.get(K::TeacherCatchment).is_some()
        && view.work_setting().is_some()
        && view
            .get(K::Funding)
            .is_some_and(|payer| payers(view).iter().all(|choice| choice.value != payer))
}
