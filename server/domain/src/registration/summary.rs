//! The rows of check answers (registration.md §1.9).

use super::journey::Journey;
use super::{AnswerKey as K, StepSlug as S};
use crate::courses::CourseIdentifier;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryRow {
    /// What it says.
    pub label: &'static str,
    /// The answer, in words.
    pub value: String,
    /// The step that its change link opens.
    pub change: S,
}

/// The rows of a complete journey, in order.
pub(super) fn rows(journey: &Journey<'_>) -> Vec<SummaryRow> {
    ROWS.iter()
        .filter(|(_, change, _)| journey.has(*change))
        .map(|(label, change, value)| SummaryRow {
            label,
            value: match value {
                Value::Answer => journey.answer_label(*change),
                Value::Computed(value) => value(journey),
            }
            .unwrap_or_default(),
            change: *change,
        })
        .collect()
}

enum Value {
    /// The label of the step's answer.
    Answer,
    Computed(fn(&Journey<'_>) -> Option<String>),
}

/// A row is shown when its step is on the path.
#[rustfmt::skip]
const ROWS: &[(&str, S, Value)] = &[
    ("Course start", S::CourseStartDate, Value::Computed(|j| Some(j.view().cohort()?.description.clone()))),
    ("Workplace in England", S::TeacherCatchment, Value::Answer),
    ("Referred by return to teaching adviser", S::ReferredByAdviser, Value::Answer),
    ("Work setting", S::WorkSetting, Value::Answer),
    ("Early years setting", S::KindOfNursery, Value::Answer),
    ("Ofsted unique reference number (URN)", S::HaveOfstedUrn, Value::Computed(ofsted_urn)),
    ("Workplace", S::ChooseSchool, Value::Computed(workplace)),
    ("Workplace", S::ChooseChildcareProvider, Value::Computed(workplace)),
    ("Employment type", S::YourEmployment, Value::Answer),
    ("ITT provider", S::IttProvider, Value::Answer),
    ("Role", S::YourRole, Value::Answer),
    ("Employer", S::YourEmployer, Value::Answer),
    ("Course", S::ChooseYourNpq, Value::Computed(|j| j.view().course().map(|course| CourseIdentifier::label(course).to_owned()))),
    ("Headship NPQ stage", S::NpqhStatus, Value::Answer),
    ("Headteacher", S::EhcoHeadteacher, Value::Answer),
    ("First 5 years of headship", S::EhcoNewHeadteacher, Value::Answer),
    ("Special educational needs co-ordinator (SENCO)", S::SencoInRole, Value::Computed(senco)),
    ("One year of primary maths Teaching for Mastery", S::MathsTeachingForMastery, Value::Computed(mastery)),
    ("Course funding", S::FundingYourEhco, Value::Answer),
    ("Course funding", S::FundingYourNpq, Value::Answer),
    ("Provider", S::ChooseYourProvider, Value::Answer),
];

fn workplace(journey: &Journey<'_>) -> Option<String> {
    Some(journey.view().workplace()?.name_and_address())
}

fn ofsted_urn(journey: &Journey<'_>) -> Option<String> {
    if journey.has(S::ChoosePrivateChildcareProvider) {
        Some(journey.view().workplace()?.urn_name_and_address())
    } else {
        Some("Not applicable".to_owned())
    }
}

fn senco(journey: &Journey<'_>) -> Option<String> {
    match journey.answer_label(S::SencoStartDate) {
        Some(month) if journey.has(S::SencoStartDate) => Some(format!("Yes – since {month}")),
        Some(_) | None => journey.answer_label(S::SencoInRole),
    }
}

fn mastery(journey: &Journey<'_>) -> Option<String> {
    if journey.view().is(K::MathsTeachingForMastery, "yes") {
        Some("Yes".to_owned())
    } else {
        journey.answer_label(S::MathsUnderstanding)
    }
}
