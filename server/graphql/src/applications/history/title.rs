//! Titles and values of history entries.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

/// A stored spelling in words: `career_break` as `career break`.
pub(super) fn spelt_out(stored: &str) -> String {
    stored.replace('_', " ")
}

/// What a column is called.
pub(super) fn attribute(column: &str) -> String {
    match column {
        "lead_provider_id" => "Provider".into(),
        "approval_status" => "Provider approval status".into(),
        "ukprn" => "UKPRN".into(),
        "itt_provider_id" => "ITT provider".into(),
        "lead_mentor" => "ITT lead mentor".into(),
        "senco_in_role" => "SENCO in role".into(),
        "senco_start_date" => "SENCO start date".into(),
        _ => capitalised(&spelt_out(column.strip_suffix("_id").unwrap_or(column))),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Whether a column holds another row's id.
pub(super) fn is_reference(column: &str) -> bool {
    column.ends_with("_id")
}

/// The id in a reference.
pub(super) fn reference(value: &Value) -> Option<Uuid> {
    value.as_str().and_then(|text| Uuid::try_parse(text).ok())
}

/// A value as history shows it: references by name, the rest as stored.
pub(super) fn shown(column: &str, value: &Value, names: &HashMap<Uuid, String>) -> Value {
    if !is_reference(column) {
        return value.clone();
    }
    match reference(value) {
        Some(id) => match names.get(&id) {
            Some(name) => name.as_str().into(),
            None => format!("ID: {id}").into(),
        },
        None => value.clone(),
    }
}

/// `<Attribute> changed to <value>`.
pub(super) fn title(column: &str, shown: &Value) -> String {
    if column == "notes" {
        return "Notes updated".into();
    }
    let attribute = attribute(column);
    let value = match shown {
        Value::Null => return format!("{attribute} changed"),
        Value::Bool(true) => "yes".into(),
        Value::Bool(false) => "no".into(),
        Value::String(text) if is_reference(column) => text.clone(),
        Value::String(text) => spelt_out(text),
        other => other.to_string(),
    };
    format!("{attribute} changed to {value}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_title_says_what_changed_to_what() {
        let provider = Uuid::from_u128(7);
        let names = HashMap::from([(provider, "Demo_Provider".to_owned())]);
        for (column, value, expected) in [
            (
                "training_status",
                json!("deferred"),
                "Training status changed to deferred",
            ),
            (
                "eligible_for_funding",
                json!(true),
                "Eligible for funding changed to yes",
            ),
            ("funded_place", json!(false), "Funded place changed to no"),
            ("funded_place", json!(null), "Funded place changed"),
            ("notes", json!("Called them."), "Notes updated"),
            (
                "lead_provider_id",
                json!(provider),
                "Provider changed to Demo_Provider",
            ),
            (
                "review_status",
                json!("awaiting_information"),
                "Review status changed to awaiting information",
            ),
            (
                "number_of_pupils",
                json!(7),
                "Number of pupils changed to 7",
            ),
        ] {
            let shown = shown(column, &value, &names);
            assert_eq!(title(column, &shown), expected);
        }
        let gone = Uuid::from_u128(8);
        let shown = shown("cohort_id", &json!(gone), &names);
        assert_eq!(
            title("cohort_id", &shown),
            format!("Cohort changed to ID: {gone}")
        );
    }
}
