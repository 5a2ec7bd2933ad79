//! The provider API over HTTP (provider-api.md). Rows of its §5 are named in the tests' doc lines.

mod applications;
mod authentication;
mod bad_input;
mod declarations;
mod delivery_partners;
mod exports;
mod limits;
mod outcomes;
mod participants;
mod server_date;
mod statements;
mod training;
mod training_bad_input;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::Answer;

/// The lead provider whose token asks, "P" of provider-api.md §5.
const P: &str = "Ambition Institute";
/// Another lead provider, "Q".
const Q: &str = "Teach First";

const VERSIONS: [&str; 3] = ["v1", "v2", "v3"];

/// The ids of a list, in its order.
#[track_caller]
fn ids(answer: &Answer) -> Vec<Uuid> {
    assert_eq!(answer.status, 200, "{}", answer.text());
    let body = answer.json();
    let rows = body["data"].as_array().expect("a list has data");
    rows.iter()
        .map(|row| row["id"].as_str().expect("a row has an id"))
        .map(|id| id.parse().expect("an id is a UUID"))
        .collect()
}

/// One attribute of a single resource.
#[track_caller]
fn attribute(answer: &Answer, name: &str) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["data"]["attributes"][name].clone()
}

/// The messages of a 400 or 422 as `title: detail`.
fn messages(answer: &Answer) -> Vec<String> {
    let body = answer.json();
    let errors = body["errors"].as_array().cloned().unwrap_or_default();
    errors
        .iter()
        .map(|error| {
            let part = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
            format!("{}: {}", part("title"), part("detail"))
        })
        .collect()
}

/// `{"data": {"attributes": …}}`.
fn with_attributes(attributes: &Value) -> Value {
    json!({ "data": { "type": "ignored", "attributes": attributes } })
}

/// Attributes with others on top; null takes one away.
fn but(mut attributes: Value, other: &Value) -> Value {
    for (name, value) in other.as_object().into_iter().flatten() {
        if value.is_null() {
            attributes.as_object_mut().map(|all| all.remove(name));
        } else {
            attributes[name] = value.clone();
        }
    }
    attributes
}

#[track_caller]
fn assert_refused(answer: &Answer, expected: &[&str]) {
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert_eq!(messages(answer), expected);
}

#[track_caller]
fn assert_not_found(answer: &Answer) {
    assert_eq!(answer.status, 404, "{}", answer.text());
    assert_eq!(answer.text(), r#"{"error":"Resource not found"}"#);
    assert_eq!(answer.header("content-type"), "application/json");
}
