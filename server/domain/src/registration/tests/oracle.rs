//! The tables of registration.md §1.6, written down independently of the step predicates.

use crate::courses::CourseIdentifier as C;
use crate::funding::{FundingOutcome, FundingStatusCode};
use crate::registration::{AnswerKey as K, StepSlug as S, View};

const SCHOOLISH: [&str; 3] = [
    "a_school",
    "an_academy_trust",
    "a_16_to_19_educational_setting",
];
const PUBLIC: [&str; 2] = [
    "local_authority_maintained_nursery",
    "preschool_class_as_part_of_school",
];

/// The step after a complete `from`.
pub fn next_step(from: S, view: &View<'_>) -> Option<S> {
    let is = |key, value: &str| view.get(key) == Some(value);
    let one_of = |key, values: &[&str]| view.get(key).is_some_and(|v| values.contains(&v));
    let next = match from {
        S::CourseStartDate => S::ProviderCheck,
        S::ProviderCheck if is(K::ChosenProvider, "no") => S::ChooseAnNpqAndProvider,
        S::ProviderCheck => S::TeacherCatchment,
        S::TeacherCatchment => S::WorkSetting,
        S::WorkSetting if !is(K::TeacherCatchment, "england") => S::ChooseYourNpq,
        S::WorkSetting if one_of(K::WorkSetting, &SCHOOLISH) => S::ChooseSchool,
        S::WorkSetting if is(K::WorkSetting, "early_years_or_childcare") => S::KindOfNursery,
        S::WorkSetting if is(K::WorkSetting, "other") => S::ReferredByAdviser,
        S::WorkSetting => S::YourEmployment,
        S::ChooseSchool if abroad(view, K::InstitutionIdentifier) => S::SchoolNotInEngland,
        S::ChooseChildcareProvider if abroad(view, K::ChildcareIdentifier) => {
            S::ChildcareProviderNotInEngland
        }
        S::KindOfNursery if one_of(K::KindOfNursery, &PUBLIC) => S::ChooseChildcareProvider,
        S::KindOfNursery => S::HaveOfstedUrn,
        S::HaveOfstedUrn if is(K::HasOfstedUrn, "yes") => S::ChoosePrivateChildcareProvider,
        S::YourEmployment => match view.get(K::EmploymentType)? {
            "lead_mentor_for_accredited_itt_provider" => S::IttProvider,
            "hospital_school" | "young_offender_institution" => S::YourEmployer,
            _ => S::YourRole,
        },
        S::YourRole => S::YourEmployer,
        S::ChooseSchool
        | S::ChooseChildcareProvider
        | S::HaveOfstedUrn
        | S::ChoosePrivateChildcareProvider
        | S::ReferredByAdviser
        | S::IttProvider
        | S::YourEmployer => S::ChooseYourNpq,
        S::ChooseYourNpq => match view.course()? {
            C::EarlyHeadshipCoachingOffer => S::NpqhStatus,
            C::LeadingPrimaryMathematics => S::MathsTeachingForMastery,
            C::Senco => S::SencoInRole,
            _ => outcome_page(view)?,
        },
        S::NpqhStatus if is(K::NpqhStatus, "none") => S::EhcoUnavailable,
        S::NpqhStatus => S::EhcoHeadteacher,
        S::EhcoHeadteacher if is(K::EhcoHeadteacher, "yes") => S::EhcoNewHeadteacher,
        S::MathsTeachingForMastery if is(K::MathsTeachingForMastery, "no") => S::MathsUnderstanding,
        S::MathsUnderstanding if is(K::MathsUnderstanding, "cannot_show") => S::MathsCannotRegister,
        S::SencoInRole if is(K::SencoInRole, "yes") => S::SencoStartDate,
        S::EhcoHeadteacher
        | S::EhcoNewHeadteacher
        | S::MathsTeachingForMastery
        | S::MathsUnderstanding
        | S::SencoInRole
        | S::SencoStartDate => outcome_page(view)?,
        S::EhcoPossibleFunding
        | S::EhcoPreviouslyFunded
        | S::EhcoFundingNotAvailable
        | S::FundingEligibilityMaths
        | S::FundingEligibilitySenco
        | S::PossibleFunding
        | S::IneligibleForFunding => match (view.code()?.outcome(), view.course()?) {
            (FundingOutcome::Eligible | FundingOutcome::InReview, _) => S::ChooseYourProvider,
            (FundingOutcome::NotEligible, C::EarlyHeadshipCoachingOffer) => S::FundingYourEhco,
            (FundingOutcome::NotEligible, _) => S::FundingYourNpq,
        },
        S::FundingYourEhco | S::FundingYourNpq => S::ChooseYourProvider,
        S::ChooseYourProvider => S::ShareProvider,
        S::ShareProvider => S::CheckAnswers,
        S::ChooseAnNpqAndProvider
        | S::SchoolNotInEngland
        | S::ChildcareProviderNotInEngland
        | S::EhcoUnavailable
        | S::MathsCannotRegister
        | S::CheckAnswers => return None,
    };
    Some(next)
}

fn abroad(view: &View<'_>, key: K) -> bool {
    view.get(key)
        .and_then(|identifier| view.reference.workplaces.get(identifier))
        .is_some_and(|workplace| !workplace.in_england())
}

/// The second table of §1.6.
fn outcome_page(view: &View<'_>) -> Option<S> {
    let code = view.code()?;
    let row = match view.course()? {
        C::EarlyHeadshipCoachingOffer => [
            S::EhcoPossibleFunding,
            S::PossibleFunding,
            S::EhcoPreviouslyFunded,
            S::EhcoFundingNotAvailable,
        ],
        C::LeadingPrimaryMathematics => [
            S::FundingEligibilityMaths,
            S::PossibleFunding,
            S::IneligibleForFunding,
            S::IneligibleForFunding,
        ],
        C::Senco => [
            S::FundingEligibilitySenco,
            S::PossibleFunding,
            S::IneligibleForFunding,
            S::IneligibleForFunding,
        ],
        _ => [
            S::PossibleFunding,
            S::PossibleFunding,
            S::IneligibleForFunding,
            S::IneligibleForFunding,
        ],
    };
    let column = match (code.outcome(), code) {
        (FundingOutcome::Eligible, _) => 0,
        (FundingOutcome::InReview, _) => 1,
        (FundingOutcome::NotEligible, FundingStatusCode::PreviouslyFunded) => 2,
        (FundingOutcome::NotEligible, _) => 3,
    };
    Some(row[column])
}
