//! Answering a step (registration.md §1.2 `answer`): normalise, validate, write, clear.

use super::clearing::clear;
use super::draft::DraftState;
use super::field_error::FieldError;
use super::journey::Journey;
use super::reference::Reference;
use super::steps::{Body, step};
use super::view::View;
use super::{AnswerKey, StepSlug, validation};

/// A field as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldValue {
    /// The field's name.
    pub name: String,
    /// Absent counts as blank.
    pub value: Option<String>,
}

/// A draft after an accepted answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The new state.
    pub draft: DraftState,
    /// Answers that no longer apply and were deleted.
    pub cleared: Vec<AnswerKey>,
}

/// Why an answer was not accepted. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerRefusal {
    /// The step is not on the path, or has nothing to answer.
    StepNotOnPath,
    /// A field that the step does not have.
    UnknownField(String),
    /// What was given does not do.
    Invalid(Vec<FieldError>),
}

/// Answers `slug` with `fields`; an information page is acknowledged with none.
pub fn answer(
    draft: &DraftState,
    reference: &Reference,
    slug: StepSlug,
    fields: &[FieldValue],
) -> Result<Answered, AnswerRefusal> {
    if !Journey::new(draft, reference).has(slug) {
        return Err(AnswerRefusal::StepNotOnPath);
    }
    let view = View::new(&draft.answers, reference);
    let mut next = draft.clone();
    match &step(slug).body {
        Body::Question(question) => {
            let name = question.key.as_str();
            if let Some(foreign) = fields.iter().find(|field| field.name != name) {
                return Err(AnswerRefusal::UnknownField(foreign.name.clone()));
            }
            let given = fields.last().and_then(|field| field.value.as_deref());
            let value = validation::normalise(&question.input, given.unwrap_or_default());
            validation::check(question, &view, &value)
                .map_err(|error| AnswerRefusal::Invalid(vec![error]))?;
            if question.key == AnswerKey::CanShareChoices {
                next.consent_provider_id = view.lead_provider_id();
            }
            next.answers.set(question.key, value);
        }
        Body::Information => {
            if let Some(foreign) = fields.first() {
                return Err(AnswerRefusal::UnknownField(foreign.name.clone()));
            }
            let fingerprint = view
                .fingerprint(slug)
                .expect("an information page is on the path only once the code is known");
            next.acknowledged.insert(slug, fingerprint);
        }
        Body::DeadEnd(_) | Body::Summary(_) => return Err(AnswerRefusal::StepNotOnPath),
    }
    let cleared = clear(&mut next, reference);
    Ok(Answered {
        draft: next,
        cleared,
    })
}
