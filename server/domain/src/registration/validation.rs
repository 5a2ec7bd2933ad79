//! Normalising and checking one answer (registration.md §1.5).

use chrono::NaiveDate;

use super::field_error::{FieldError, FieldErrorCode};
use super::steps::{Input, Question};
use super::view::View;
use super::{AnswerKey, WorkplaceSearch};
use crate::workplaces::WorkplaceIdentifier;

const MONTH_RANGE: &str = "The month you started must be between January 1960 and now";

/// What is stored of what was given: trimmed, without control characters, a month as its first
/// day. What is not a month stays as it is, for the check to refuse.
pub(super) fn normalise(input: &Input, raw: &str) -> String {
    let text: String = raw.chars().filter(|c| !c.is_control()).collect();
    let text = text.trim();
    match input {
        Input::Month => {
            month(text).map_or_else(|| text.to_owned(), |day| day.format("%Y-%m-%d").to_string())
        }
        Input::Fixed(_)
        | Input::Computed(..)
        | Input::Text { .. }
        | Input::Consent
        | Input::Workplace { .. }
        | Input::IttProvider => text.to_owned(),
    }
}

/// Reads `2025-09`, `2025-09-01`, `9/2025` and `9 2025`.
fn month(text: &str) -> Option<NaiveDate> {
    let parts: Vec<_> = text
        .split(['-', '/', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let (year, month) = match parts.as_slice() {
        [year, month] if year.len() == 4 => (year, month),
        [year, month, "01" | "1"] if year.len() == 4 => (year, month),
        [month, year] if year.len() == 4 => (year, month),
        _ => return None,
    };
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !digits(year) || !digits(month) {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)
}

/// Checks a normalised answer against the options and reference of the moment.
pub(super) fn check(question: &Question, view: &View<'_>, value: &str) -> Result<(), FieldError> {
    let refuse = |code, message: String| {
        Err(FieldError {
            field: question.key,
            code,
            message,
        })
    };
    let required = || question.required.to_owned();
    if value.is_empty() {
        let code = match question.input {
            Input::Consent => FieldErrorCode::NotAccepted,
            Input::Fixed(_)
            | Input::Computed(..)
            | Input::Text { .. }
            | Input::Month
            | Input::Workplace { .. }
            | Input::IttProvider => FieldErrorCode::Required,
        };
        return refuse(code, required());
    }
    match &question.input {
        Input::Fixed(choices) if choices.iter().any(|choice| choice.value == value) => Ok(()),
        Input::Fixed(_) => refuse(FieldErrorCode::NotAnOption, required()),
        Input::Computed(choices, _) if choices(view).iter().any(|c| c.value == value) => Ok(()),
        Input::Computed(_, refused) => {
            let (code, message) = refused(view, value);
            refuse(code, message)
        }
        Input::Text { max } if value.chars().count() > *max => refuse(
            FieldErrorCode::TooLong,
            format!("Use {max} characters or fewer"),
        ),
        Input::Text { .. } => Ok(()),
        Input::Month => check_month(view, value).or_else(|(code, text)| refuse(code, text.into())),
        Input::Consent if value == "1" => Ok(()),
        Input::Consent => refuse(FieldErrorCode::NotAccepted, required()),
        Input::Workplace {
            search,
            bad_format,
            not_found,
        } => {
            if !is_of_kind(*search, value) {
                refuse(FieldErrorCode::BadFormat, (*bad_format).to_owned())
            } else if view.reference.workplaces.contains_key(value) {
                Ok(())
            } else {
                refuse(FieldErrorCode::NotFound, not_found(value))
            }
        }
        Input::IttProvider => {
            check_itt(view, value).or_else(|(code, text)| refuse(code, text.into()))
        }
    }
}

fn is_of_kind(search: WorkplaceSearch, value: &str) -> bool {
    match (search, WorkplaceIdentifier::parse(value)) {
        (
            WorkplaceSearch::SchoolsAndLocalAuthorities,
            Some(WorkplaceIdentifier::School(_) | WorkplaceIdentifier::LocalAuthority(_)),
        )
        | (WorkplaceSearch::ChildcareProviders, Some(WorkplaceIdentifier::ChildcareProvider(_))) => {
            true
        }
        (_, Some(_) | None) => false,
    }
}

fn check_month(view: &View<'_>, value: &str) -> Result<(), (FieldErrorCode, &'static str)> {
    let Ok(day) = NaiveDate::parse_from_str(value, "%Y-%m-%d") else {
        return Err((FieldErrorCode::NotADate, "Enter a real month and year"));
    };
    let earliest = NaiveDate::from_ymd_opt(1960, 1, 1).expect("a day of the calendar");
    if day < earliest {
        Err((FieldErrorCode::TooEarly, MONTH_RANGE))
    } else if day > view.reference.today {
        Err((FieldErrorCode::InFuture, MONTH_RANGE))
    } else {
        Ok(())
    }
}

fn check_itt(view: &View<'_>, value: &str) -> Result<(), (FieldErrorCode, &'static str)> {
    let accredited = view
        .reference
        .itt_providers
        .iter()
        .any(|provider| provider.approved && provider.legal_name == value);
    if accredited {
        Ok(())
    } else {
        Err((
            FieldErrorCode::NotAnOption,
            "That provider is not accredited now. Pick another",
        ))
    }
}

/// Checks the stored answer of a question.
pub(super) fn check_stored(question: &Question, view: &View<'_>) -> Result<(), FieldError> {
    check(question, view, view.get(question.key).unwrap_or_default())
}

/// How a stored answer reads, for fields and summaries.
pub(super) fn display(question: &Question, view: &View<'_>) -> Option<String> {
    let value = view.get(question.key)?;
    let label = |choices: &[super::Choice]| {
        choices
            .iter()
            .find(|choice| choice.value == value)
            .map(|choice| choice.label.clone().into_owned())
    };
    match &question.input {
        Input::Fixed(choices) => label(choices),
        Input::Computed(choices, _) => label(&choices(view)),
        Input::Text { .. } | Input::IttProvider => Some(value.to_owned()),
        Input::Month => NaiveDate::parse_from_str(value, "%Y-%m-%d")
            .ok()
            .map(|day| day.format("%B %Y").to_string()),
        Input::Consent => None,
        Input::Workplace { .. } => workplace_label(question.key, view),
    }
}

fn workplace_label(key: AnswerKey, view: &View<'_>) -> Option<String> {
    view.workplace_of(key)
        .map(crate::workplaces::Workplace::label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_may_be_written_in_four_ways_and_is_stored_as_its_first_day() {
        for text in ["2025-09", "2025-09-01", "9/2025", "09 2025", " 9 2025 "] {
            assert_eq!(normalise(&Input::Month, text), "2025-09-01", "{text}");
        }
        for text in [
            "13/2024",
            "0 2024",
            "9 25",
            "2025-09-15",
            "September 2025",
            "-9 2025x",
        ] {
            assert_eq!(month(text), None, "{text}");
        }
    }

    #[test]
    fn control_characters_and_outer_blanks_are_not_stored() {
        let text = normalise(&Input::Text { max: 255 }, "  Head\u{0} of Year \n");
        assert_eq!(text, "Head of Year");
    }
}
