//! Operations for every field of the GraphQL schema that takes a text, found by asking the schema.

use serde_json::{Value, json};

use crate::support::client::Client;

const SCHEMA: &str = "
  query { __schema {
    queryType { name } mutationType { name }
    types { kind name
      fields { name args { name type { ...t } } type { ...t } }
      inputFields { name type { ...t } }
      enumValues { name } } } }
  fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

/// The schema as introspection tells it.
pub struct Schema(Value);

impl Schema {
    pub async fn asked_of(client: &Client) -> Self {
        Self(client.graphql(SCHEMA, json!({})).await["__schema"].clone())
    }

    /// One operation for each root field that takes a text, with `text` in every place for one.
    pub fn operations(&self, text: &str) -> Vec<String> {
        [("query", "queryType"), ("mutation", "mutationType")]
            .into_iter()
            .flat_map(|(kind, root)| {
                let fields = list(&self.named(name(&self.0[root]))["fields"]);
                fields
                    .iter()
                    .filter_map(|field| self.operation(kind, field, text))
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    fn operation(&self, kind: &str, field: &Value, text: &str) -> Option<String> {
        let arguments: Vec<String> = list(&field["args"])
            .iter()
            .map(|argument| {
                format!(
                    "{}: {}",
                    name(argument),
                    self.literal(&argument["type"], text)
                )
            })
            .collect();
        let arguments = arguments.join(", ");
        if !arguments.contains('"') {
            return None;
        }
        let selection = match innermost(&field["type"])["kind"].as_str() {
            Some("OBJECT" | "UNION" | "INTERFACE") => " { __typename }",
            _ => "",
        };
        Some(format!(
            "{kind} {{ {}({arguments}){selection} }}",
            name(field)
        ))
    }

    fn literal(&self, kind: &Value, text: &str) -> String {
        match kind["kind"].as_str().unwrap_or_default() {
            "NON_NULL" => self.literal(&kind["ofType"], text),
            "LIST" => format!("[{}]", self.literal(&kind["ofType"], text)),
            "ENUM" => {
                let values = &self.named(name(kind))["enumValues"];
                name(&values[0]).to_owned()
            }
            "INPUT_OBJECT" => {
                let fields: Vec<String> = list(&self.named(name(kind))["inputFields"])
                    .iter()
                    .map(|field| format!("{}: {}", name(field), self.literal(&field["type"], text)))
                    .collect();
                format!("{{ {} }}", fields.join(", "))
            }
            _ => match name(kind) {
                "Int" => "1".to_owned(),
                "Float" => "1.5".to_owned(),
                "Boolean" => "false".to_owned(),
                // GraphQL escapes text as JSON does.
                _ => Value::from(text).to_string(),
            },
        }
    }

    fn named(&self, name: &str) -> &Value {
        list(&self.0["types"])
            .iter()
            .find(|each| each["name"] == name)
            .unwrap_or_else(|| panic!("the schema has a type {name}"))
    }
}

fn innermost(kind: &Value) -> &Value {
    match &kind["ofType"] {
        Value::Null => kind,
        inner => innermost(inner),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn name(value: &Value) -> &str {
    value["name"].as_str().expect("everything here has a name")
}
