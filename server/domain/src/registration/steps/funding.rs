//! Steps 28–36: the one funding page and who pays (registration.md §1.5, §1.6).

use super::{Body, Input, Refused, Step, question};
use crate::courses::CourseIdentifier as Course;
use crate::funding::{FundingOutcome, FundingStatusCode};
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, FieldErrorCode, StepSlug, View};

const fn page(slug: StepSlug, on_path: fn(&View<'_>) -> bool) -> Step {
    Step {
        slug,
        on_path,
        body: Body::Information,
    }
}

fn shows(view: &View<'_>, slug: StepSlug) -> bool {
    matches!((view.code(), view.course()), (Some(code), Some(course)) if page_for(code, course) == slug)
}

/// Which of the seven pages tells a code (§1.6, second table).
fn page_for(code: FundingStatusCode, course: Course) -> StepSlug {
    let ehco = course == Course::EarlyHeadshipCoachingOffer;
    match code.outcome() {
        FundingOutcome::Eligible => match course {
            Course::EarlyHeadshipCoachingOffer => StepSlug::EhcoPossibleFunding,
            Course::LeadingPrimaryMathematics => StepSlug::FundingEligibilityMaths,
            Course::Senco => StepSlug::FundingEligibilitySenco,
            Course::EarlyYearsLeadership
            | Course::ExecutiveLeadership
            | Course::Headship
            | Course::LeadingBehaviourCulture
            | Course::LeadingLiteracy
            | Course::LeadingTeaching
            | Course::LeadingTeacherDevelopment
            | Course::SeniorLeadership
            | Course::AdditionalSupportOffer => StepSlug::PossibleFunding,
        },
        FundingOutcome::InReview => StepSlug::PossibleFunding,
        FundingOutcome::NotEligible if !ehco => StepSlug::IneligibleForFunding,
        FundingOutcome::NotEligible if code == FundingStatusCode::PreviouslyFunded => {
            StepSlug::EhcoPreviouslyFunded
        }
        FundingOutcome::NotEligible => StepSlug::EhcoFundingNotAvailable,
    }
}

pub(super) const EHCO_POSSIBLE_FUNDING: Step = page(StepSlug::EhcoPossibleFunding, |view| {
    shows(view, StepSlug::EhcoPossibleFunding)
});
pub(super) const EHCO_PREVIOUSLY_FUNDED: Step = page(StepSlug::EhcoPreviouslyFunded, |view| {
    shows(view, StepSlug::EhcoPreviouslyFunded)
});
pub(super) const EHCO_FUNDING_NOT_AVAILABLE: Step =
    page(StepSlug::EhcoFundingNotAvailable, |view| {
        shows(view, StepSlug::EhcoFundingNotAvailable)
    });
pub(super) const FUNDING_ELIGIBILITY_MATHS: Step =
    page(StepSlug::FundingEligibilityMaths, |view| {
        shows(view, StepSlug::FundingEligibilityMaths)
    });
pub(super) const FUNDING_ELIGIBILITY_SENCO: Step =
    page(StepSlug::FundingEligibilitySenco, |view| {
        shows(view, StepSlug::FundingEligibilitySenco)
    });
pub(super) const POSSIBLE_FUNDING: Step = page(StepSlug::PossibleFunding, |view| {
    shows(view, StepSlug::PossibleFunding)
});
pub(super) const INELIGIBLE_FOR_FUNDING: Step = page(StepSlug::IneligibleForFunding, |view| {
    shows(view, StepSlug::IneligibleForFunding)
});

pub(in crate::registration) const PAYERS: &[Choice] = &[
    Choice::new("school", "My workplace"),
    Choice::new("trust", "My trust"),
    Choice::new("self", "Me"),
    Choice::hinted("another", "Another way", "For example, sharing the cost"),
];

fn not_funded(view: &View<'_>) -> bool {
    view.code()
        .is_some_and(FundingStatusCode::funding_choice_needed)
}

pub(super) const FUNDING_YOUR_EHCO: Step = question(
    StepSlug::FundingYourEhco,
    |view| view.takes(Course::EarlyHeadshipCoachingOffer) && not_funded(view),
    AnswerKey::EhcoFundingChoice,
    Input::Fixed(PAYERS),
    "Tell us who will pay for the EHCO",
    |_| Content::titled("Who will pay for the EHCO?"),
);

const WHO_PAYS: &str = "Tell us who will pay for your course";

pub(super) const FUNDING_YOUR_NPQ: Step = question(
    StepSlug::FundingYourNpq,
    |view| !view.takes(Course::EarlyHeadshipCoachingOffer) && not_funded(view),
    AnswerKey::Funding,
    Input::Computed(payers, not_a_payer),
    WHO_PAYS,
    |_| Content::titled("Who will pay for your course?"),
);

/// A trust is an option only where somebody may work for one.
pub(in crate::registration) fn payers(view: &View<'_>) -> Vec<Choice> {
    PAYERS
        .iter()
        .filter(|choice| choice.value != "trust" || view.english_school_like())
        .cloned()
        .collect()
}

fn not_a_payer(_: &View<'_>, _: &str) -> Refused {
    (FieldErrorCode::NotAnOption, WHO_PAYS.to_owned())
}
