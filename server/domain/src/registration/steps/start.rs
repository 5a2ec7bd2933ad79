//! Steps 1–5: when, with whom, where (registration.md §1.5).

use std::borrow::Cow;

use super::{Input, Refused, Step, YES_OR_NO, always, dead_end, question};
use crate::funding::FUNDING_GUIDANCE;
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, FieldErrorCode, StepSlug, View};

const WRONG_DETAILS: &str =
    "If you give wrong details, you could lose a funded place. Check with your provider first.";

pub(super) const COURSE_START_DATE: Step = question(
    StepSlug::CourseStartDate,
    always,
    AnswerKey::CourseStartCohort,
    Input::Computed(open_cohorts, not_open),
    "Tell us when your course starts",
    |view| {
        let first = view.reference.open_options().next();
        let start = first.map_or("the next cohort", |(_, cohort)| cohort.description.as_str());
        Content::titled("Course start").asking(format!("Will your course start in {start}?"))
    },
);

fn open_cohorts(view: &View<'_>) -> Vec<Choice> {
    view.reference
        .open_options()
        .map(|(option, _)| Choice {
            value: Cow::Owned(option.cohort.clone()),
            label: Cow::Owned(option.label.clone()),
            hint: option.hint.clone().map(Cow::Owned),
            divider_before: false,
        })
        .collect()
}

fn not_open(view: &View<'_>, value: &str) -> Refused {
    let cohort = view.reference.cohorts.get(value);
    let start = cohort.map_or("that start", |cohort| cohort.description.as_str());
    (
        FieldErrorCode::NotOpen,
        format!("Registration for {start} is not open. Pick another start"),
    )
}

pub(super) const PROVIDER_CHECK: Step = question(
    StepSlug::ProviderCheck,
    always,
    AnswerKey::ChosenProvider,
    Input::Fixed(YES_OR_NO),
    "Tell us if you have a course and provider in mind",
    |_| Content::titled("Do you already have an NPQ and provider in mind?").warning(WRONG_DETAILS),
);

pub(super) const CHOOSE_AN_NPQ_AND_PROVIDER: Step = dead_end(
    StepSlug::ChooseAnNpqAndProvider,
    |view| view.is(AnswerKey::ChosenProvider, "no"),
    |_| {
        Content::titled("Pick a course and provider first")
            .paragraph("You need to know which NPQ you want to do, and with which provider, before you register.")
            .paragraph("Read the guidance on the courses, their providers and scholarship funding. Your manager may know which provider to recommend.")
            .link("Guidance on NPQs, providers and funding", FUNDING_GUIDANCE)
    },
);

const IN_ENGLAND: &[Choice] = &[Choice::new("england", "Yes"), Choice::new("another", "No")];

pub(super) const TEACHER_CATCHMENT: Step = question(
    StepSlug::TeacherCatchment,
    always,
    AnswerKey::TeacherCatchment,
    Input::Fixed(IN_ENGLAND),
    "Tell us if your workplace is in England",
    |_| Content::titled("Do you work in England?"),
);

const SETTINGS: &[Choice] = &[
    Choice::new("early_years_or_childcare", "Early years or childcare"),
    Choice::hinted(
        "a_school",
        "School",
        "A school maintained by a local authority, including pupil referral units, alternative provision and special schools that teach in hospitals; a secure children’s home; a secure training centre",
    ),
    Choice::hinted(
        "an_academy_trust",
        "Academy trust",
        "Including alternative provision and special academies that teach in hospitals",
    ),
    Choice::hinted(
        "a_16_to_19_educational_setting",
        "16 to 19 setting",
        "A sixth-form college, a further education college, or a school with 16 to 19 year olds",
    ),
    Choice::hinted(
        "another_setting",
        "Another setting",
        "Teaching roles at a local authority, virtual school heads and certain deputies, ITT lead mentors, independent hospital education, young offender institutions",
    ),
    Choice::fixed(
        "other",
        "Other",
        Some(
            "Referred by an adviser, self-employed, supply through an agency, not in education, another independent setting",
        ),
        true,
    ),
];

pub(super) const WORK_SETTING: Step = question(
    StepSlug::WorkSetting,
    always,
    AnswerKey::WorkSetting,
    Input::Fixed(SETTINGS),
    "Pick the setting that best describes your workplace",
    |_| {
        Content::titled("Which setting do you work in?")
            .hint("Use where you work now, even if that will change. Your provider will check.")
    },
);
