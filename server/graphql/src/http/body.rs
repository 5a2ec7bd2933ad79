//! The JSON in and out.

use async_graphql::{Request, Response, Variables};
use serde_json::{Map, Value, json};

use crate::errors::{Code, Refusal};

/// Reads one request; a list of requests is refused.
pub(super) fn read(bytes: &[u8]) -> Result<Request, Refusal> {
    let bad = |message: &str| Refusal::new(Code::BadRequest, message);
    let value: Value =
        serde_json::from_slice(bytes).map_err(|_| bad("The request is not valid JSON"))?;
    if has_nul(&value) || has_escaped_nul(&value["query"]) {
        return Err(bad("The request has a character that no text may have"));
    }
    let mut object = match value {
        Value::Object(object) => object,
        Value::Array(_) => return Err(bad("Send one request at a time, not a list")),
        _ => return Err(bad("The request is not a JSON object")),
    };
    let Some(Value::String(query)) = object.remove("query") else {
        return Err(bad("The request has no query"));
    };
    let mut request = Request::new(query);
    match object.remove("operationName") {
        None | Some(Value::Null) => {}
        Some(Value::String(name)) => request = request.operation_name(name),
        Some(_) => return Err(bad("operationName is not a text")),
    }
    match map(object.remove("variables")) {
        Some(variables) => request = request.variables(Variables::from_json(variables.into())),
        None => return Err(bad("variables is not an object")),
    }
    if map(object.remove("extensions")).is_none() {
        return Err(bad("extensions is not an object"));
    }
    Ok(request)
}

/// In a document a NUL may be escaped once more. In a variable the same six characters are what
/// somebody typed.
fn has_escaped_nul(query: &Value) -> bool {
    query.as_str().is_some_and(|text| text.contains("\\u0000"))
}

/// PostgreSQL keeps no NUL in a text, and nobody types one.
fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(items) => items.iter().any(has_nul),
        Value::Object(map) => map.values().any(has_nul),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

fn map(value: Option<Value>) -> Option<Map<String, Value>> {
    match value {
        None | Some(Value::Null) => Some(Map::new()),
        Some(Value::Object(map)) => Some(map),
        Some(_) => None,
    }
}

/// Writes a response; `data` is left out where nothing ran.
pub(super) fn write(response: &Response) -> String {
    let ran = response.errors.iter().all(|error| !error.path.is_empty());
    let mut body = json!({});
    if !response.errors.is_empty() {
        body["errors"] = json!(response.errors);
    }
    if ran {
        body["data"] = json!(response.data);
    }
    body.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_with_its_variables() {
        let request = read(br#"{"query":"{a}","operationName":null,"variables":{"n":1}}"#).unwrap();
        assert_eq!(request.query, "{a}");
        assert_eq!(request.variables.len(), 1);
    }

    #[test]
    fn a_backslash_and_what_follows_it_is_a_text_like_any_other() {
        let body = br#"{"query":"{a}","variables":{"a":"\\u0000"}}"#;
        assert_eq!(read(body).unwrap().variables.len(), 1);
    }

    #[test]
    fn what_is_not_one_request_is_refused() {
        for (body, message) in [
            ("{", "The request is not valid JSON"),
            ("[]", "Send one request at a time, not a list"),
            (
                r#"[{"query":"{a}"}]"#,
                "Send one request at a time, not a list",
            ),
            ("1", "The request is not a JSON object"),
            ("{}", "The request has no query"),
            (r#"{"query":1}"#, "The request has no query"),
            (
                r#"{"query":"{a}","variables":[1]}"#,
                "variables is not an object",
            ),
            (
                r#"{"query":"{a}","operationName":1}"#,
                "operationName is not a text",
            ),
            (
                r#"{"query":"{a}","extensions":"x"}"#,
                "extensions is not an object",
            ),
            (
                r#"{"query":"{a}","variables":{"a":["\u0000"]}}"#,
                "The request has a character that no text may have",
            ),
            (
                r#"{"query":"{a(b: \"\\u0000\")}"}"#,
                "The request has a character that no text may have",
            ),
        ] {
            assert_eq!(
                read(body.as_bytes()).unwrap_err().message,
                message,
                "{body}"
            );
        }
    }
}
