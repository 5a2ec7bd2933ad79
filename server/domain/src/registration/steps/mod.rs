//! The 39 steps as data: when each is on the path, what it asks, what it says
//! (registration.md §1.5). One file a cluster; the table below is the canonical order.

mod content;
mod course;
mod early_years;
mod employment;
mod finish;
mod funding;
mod headship;
mod maths;
mod senco;
mod start;
mod workplace;

use super::view::View;
use super::{AnswerKey, Choice, FieldErrorCode, StepKind, StepSlug, WorkplaceSearch};

pub(super) use content::Content;
pub(super) use employment::is_asked_for_role;
pub(super) use finish::AGREEMENT;
pub(super) use funding::{PAYERS, payers};

/// One row of §1.5.
pub(super) struct Step {
    pub slug: StepSlug,
    /// Asked only when every earlier step on the path is complete.
    pub on_path: fn(&View<'_>) -> bool,
    pub body: Body,
}

/// What the step asks of the reader.
pub(super) enum Body {
    Question(Question),
    Information,
    DeadEnd(fn(&View<'_>) -> Content),
    Summary(fn(&View<'_>) -> Content),
}

/// A question: one field, stored under one key.
pub(super) struct Question {
    pub key: AnswerKey,
    pub input: Input,
    /// Said when nothing, or nothing that is an option, was given.
    pub required: &'static str,
    pub content: fn(&View<'_>) -> Content,
}

/// How a question is answered.
pub(super) enum Input {
    /// Options that never change.
    Fixed(&'static [Choice]),
    /// Options that depend on answers or reference, with what is said of a value outside them.
    Computed(fn(&View<'_>) -> Vec<Choice>, fn(&View<'_>, &str) -> Refused),
    /// One line of text of at most so many characters.
    Text { max: usize },
    /// A month of a year, stored as its first day.
    Month,
    /// A box that has to be ticked.
    Consent,
    /// A workplace picked from a search.
    Workplace {
        search: WorkplaceSearch,
        bad_format: &'static str,
        not_found: fn(&str) -> String,
    },
    /// An ITT provider picked from a search.
    IttProvider,
}

/// What is said of a value that is not an option.
pub(super) type Refused = (FieldErrorCode, String);

impl Step {
    pub(super) const fn kind(&self) -> StepKind {
        match self.body {
            Body::Question(_) => StepKind::Question,
            Body::Information => StepKind::Information,
            Body::DeadEnd(_) => StepKind::DeadEnd,
            Body::Summary(_) => StepKind::Summary,
        }
    }
}

const fn question(
    slug: StepSlug,
    on_path: fn(&View<'_>) -> bool,
    key: AnswerKey,
    input: Input,
    required: &'static str,
    content: fn(&View<'_>) -> Content,
) -> Step {
    Step {
        slug,
        on_path,
        body: Body::Question(Question {
            key,
            input,
            required,
            content,
        }),
    }
}

const fn dead_end(
    slug: StepSlug,
    on_path: fn(&View<'_>) -> bool,
    content: fn(&View<'_>) -> Content,
) -> Step {
    Step {
        slug,
        on_path,
        body: Body::DeadEnd(content),
    }
}

fn always(_: &View<'_>) -> bool {
    true
}

const YES_OR_NO: &[Choice] = &[Choice::new("yes", "Yes"), Choice::new("no", "No")];

/// Every step, in canonical order: a step's place is its slug's place.
pub(super) static STEPS: [Step; 39] = [
    start::COURSE_START_DATE,
    start::PROVIDER_CHECK,
    start::CHOOSE_AN_NPQ_AND_PROVIDER,
    start::TEACHER_CATCHMENT,
    start::WORK_SETTING,
    workplace::CHOOSE_SCHOOL,
    workplace::SCHOOL_NOT_IN_ENGLAND,
    early_years::KIND_OF_NURSERY,
    early_years::CHOOSE_CHILDCARE_PROVIDER,
    early_years::CHILDCARE_PROVIDER_NOT_IN_ENGLAND,
    early_years::HAVE_OFSTED_URN,
    early_years::CHOOSE_PRIVATE_CHILDCARE_PROVIDER,
    employment::REFERRED_BY_ADVISER,
    employment::YOUR_EMPLOYMENT,
    employment::ITT_PROVIDER,
    employment::YOUR_ROLE,
    employment::YOUR_EMPLOYER,
    course::CHOOSE_YOUR_NPQ,
    headship::NPQH_STATUS,
    headship::EHCO_UNAVAILABLE,
    headship::EHCO_HEADTEACHER,
    headship::EHCO_NEW_HEADTEACHER,
    maths::TEACHING_FOR_MASTERY,
    maths::UNDERSTANDING_OF_APPROACH,
    maths::CANNOT_REGISTER,
    senco::IN_ROLE,
    senco::START_DATE,
    funding::EHCO_POSSIBLE_FUNDING,
    funding::EHCO_PREVIOUSLY_FUNDED,
    funding::EHCO_FUNDING_NOT_AVAILABLE,
    funding::FUNDING_ELIGIBILITY_MATHS,
    funding::FUNDING_ELIGIBILITY_SENCO,
    funding::POSSIBLE_FUNDING,
    funding::INELIGIBLE_FOR_FUNDING,
    funding::FUNDING_YOUR_EHCO,
    funding::FUNDING_YOUR_NPQ,
    finish::CHOOSE_YOUR_PROVIDER,
    finish::SHARE_PROVIDER,
    finish::CHECK_ANSWERS,
];

/// The row of a slug.
pub(super) fn step(slug: StepSlug) -> &'static Step {
    &STEPS[slug as usize]
}

/// The question of a step, if it is one.
pub(super) fn question_of(slug: StepSlug) -> Option<&'static Question> {
    match &step(slug).body {
        Body::Question(question) => Some(question),
        Body::Information | Body::DeadEnd(_) | Body::Summary(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_canonical_order() {
        let slugs: Vec<_> = STEPS.iter().map(|step| step.slug).collect();
        assert_eq!(slugs, StepSlug::ALL);
    }

    #[test]
    fn every_answer_key_belongs_to_exactly_one_step() {
        let mut keys: Vec<_> = STEPS
            .iter()
            .filter_map(|step| question_of(step.slug))
            .map(|question| question.key)
            .collect();
        keys.sort_unstable();
        assert_eq!(keys, AnswerKey::ALL);
    }
}
