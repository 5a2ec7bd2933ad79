//! Query parameters, plain (`sort=…`) and nested (`page[page]=…`). Unknown ones are ignored;
//! of equal ones the last counts.

use url::form_urlencoded;

/// A query string taken apart.
#[derive(Debug, Default)]
pub struct Params {
    pairs: Vec<(String, String)>,
}

/// The value at a nested name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nested<'a> {
    /// Not given.
    Absent,
    /// Given as text.
    Text(&'a str),
    /// Given as a list or deeper structure where text is wanted.
    Structure,
}

impl Params {
    /// Takes a query string apart.
    pub fn parse(query: Option<&str>) -> Self {
        Self {
            pairs: form_urlencoded::parse(query.unwrap_or_default().as_bytes())
                .into_owned()
                .collect(),
        }
    }

    /// The value of a plain parameter.
    pub fn plain(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The value of `outer[inner]`.
    pub fn nested(&self, outer: &str, inner: &str) -> Nested<'_> {
        let rest_after = |key: &str| -> Option<String> {
            let rest = key.strip_prefix(outer)?.strip_prefix('[')?;
            Some(rest.strip_prefix(inner)?.strip_prefix(']')?.to_owned())
        };
        for (key, value) in self.pairs.iter().rev() {
            match rest_after(key).as_deref() {
                Some("") => return Nested::Text(value),
                Some(deeper) if deeper.starts_with('[') => return Nested::Structure,
                Some(_) | None => {}
            }
        }
        Nested::Absent
    }

    /// Whether `outer` is given as something other than a set of nested values.
    pub fn is_flat(&self, outer: &str) -> bool {
        let list = format!("{outer}[]");
        self.pairs.iter().any(|(key, value)| {
            (key == outer && !value.trim().is_empty()) || key.starts_with(&list)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_names_are_read_whether_or_not_their_brackets_are_encoded() {
        for query in [
            "page[page]=2",
            "page%5Bpage%5D=2",
            "page[page]=1&page[page]=2",
        ] {
            assert_eq!(
                Params::parse(Some(query)).nested("page", "page"),
                Nested::Text("2")
            );
        }
    }

    #[test]
    fn what_is_not_the_nested_name_is_not_taken_for_it() {
        for query in [
            "page=2",
            "page[pages]=2",
            "xpage[page]=2",
            "page[page=2",
            "",
        ] {
            assert_eq!(
                Params::parse(Some(query)).nested("page", "page"),
                Nested::Absent,
                "{query}"
            );
        }
        for query in ["page[page][]=2", "page[page][x]=2"] {
            assert_eq!(
                Params::parse(Some(query)).nested("page", "page"),
                Nested::Structure
            );
        }
    }

    #[test]
    fn a_flat_filter_is_told_from_a_set_of_filters() {
        for (query, flat) in [
            ("filter=abc", true),
            ("filter[]=abc", true),
            ("filter=", false),
            ("filter[cohort]=2021", false),
            ("", false),
        ] {
            assert_eq!(
                Params::parse(Some(query)).is_flat("filter"),
                flat,
                "{query}"
            );
        }
    }
}
