//! How stored values read, outside a draft: on the account pages (registration.md §6.4).

use super::AnswerKey;
use super::steps::{Input, PAYERS, STEPS, question_of};

/// The label of a stored value under an answer key, if the value is an option of today.
pub fn stored_label(key: AnswerKey, value: &str) -> Option<&'static str> {
    let choices = if key == AnswerKey::Funding {
        PAYERS
    } else {
        STEPS
            .iter()
            .filter_map(|step| question_of(step.slug))
            .find(|question| question.key == key)
            .and_then(|question| match question.input {
                Input::Fixed(choices) => Some(choices),
                Input::Computed(..)
                | Input::Text { .. }
                | Input::Month
                | Input::Consent
                | Input::Workplace { .. }
                | Input::IttProvider => None,
            })?
    };
    choices
        .iter()
        .find(|choice| choice.value == value)
        .map(|choice| match &choice.label {
            std::borrow::Cow::Borrowed(label) => *label,
            std::borrow::Cow::Owned(_) => unreachable!("fixed options borrow their labels"),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stored_value_reads_as_its_option() {
        for (key, value, label) in [
            (AnswerKey::WorkSetting, "a_school", Some("School")),
            (AnswerKey::Funding, "self", Some("Me")),
            (AnswerKey::EhcoFundingChoice, "trust", Some("My trust")),
            (AnswerKey::EmploymentType, "other", None),
            (AnswerKey::EmploymentRole, "Teacher", None),
        ] {
            assert_eq!(stored_label(key, value), label);
        }
    }
}
