//! Steps 37–39: provider, consent, check and submit (registration.md §1.5).

use std::borrow::Cow;

use super::{Body, Input, Refused, Step, always, question};
use crate::courses::CourseIdentifier;
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, FieldErrorCode, StepSlug, View};

fn course_name(view: &View<'_>) -> String {
    view.course()
        .map_or_else(|| "your course".to_owned(), CourseIdentifier::sentence_form)
}

pub(super) const CHOOSE_YOUR_PROVIDER: Step = question(
    StepSlug::ChooseYourProvider,
    always,
    AnswerKey::LeadProviderId,
    Input::Computed(providers, not_offered),
    "Pick a provider",
    |view| {
        Content::titled(format!("Choose a provider for {}", course_name(view)))
            .hint("Entry requirements differ between providers")
    },
);

fn providers(view: &View<'_>) -> Vec<Choice> {
    view.providers()
        .iter()
        .filter_map(|id| view.reference.lead_provider(*id))
        .map(|provider| Choice {
            value: Cow::Owned(provider.id.to_string()),
            label: Cow::Owned(provider.name.clone()),
            hint: provider.hint.clone().map(Cow::Owned),
            divider_before: false,
        })
        .collect()
}

fn not_offered(view: &View<'_>, _: &str) -> Refused {
    let start = view.cohort().map_or("that start", |c| &c.description);
    (
        FieldErrorCode::NotOffered,
        format!(
            "That provider does not run {} for {start}. Pick another",
            course_name(view)
        ),
    )
}

pub(super) const SHARE_PROVIDER: Step = question(
    StepSlug::ShareProvider,
    always,
    AnswerKey::CanShareChoices,
    Input::Consent,
    "You must agree to share your information before you can continue",
    |_| {
        Content::titled("Sharing what you tell us")
            .asking("Do you agree to share your information?")
            .paragraph("We give your details to your provider, and to auditors, evaluators and other relevant bodies, so that you can be put on the course.")
            .paragraph("If you do not agree, you cannot go on.")
            .link(
                "Privacy notice",
                "https://www.gov.uk/government/publications/privacy-information-education-providers-workforce-including-teachers",
            )
    },
);

pub(in crate::registration) const AGREEMENT: &[Choice] = &[Choice::new("1", "Yes, I agree")];

pub(super) const CHECK_ANSWERS: Step = Step {
    slug: StepSlug::CheckAnswers,
    on_path: always,
    body: Body::Summary(|_| {
        Content::titled("Check your answers, then submit")
            .warning("If you give wrong details, you could lose a funded place.")
    }),
};
