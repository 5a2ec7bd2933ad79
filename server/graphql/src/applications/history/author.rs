//! Who changed something.

use std::collections::HashMap;

use async_graphql::{Enum, ID, SimpleObject};
use store::actor::Author as Stored;
use uuid::Uuid;

use super::title::spelt_out;
use crate::access::{Access, auth};

/// What kind of author.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AuthorKind {
    /// Staff of the department.
    Staff,
    /// A teacher.
    Teacher,
    /// A lead provider, over its API.
    LeadProvider,
    /// A background job.
    Job,
    /// Somebody at the command line.
    CommandLine,
    /// The service itself, or nobody known.
    Unknown,
}

/// Who changed something.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Admin))]
pub(crate) struct Author {
    /// What kind.
    kind: AuthorKind,
    /// The name, or what is known instead.
    display: String,
    /// Of the person or lead provider.
    id: Option<ID>,
}

impl Author {
    /// An author in words; one whose record is gone is shown as stored.
    pub(super) fn of(stored: &Stored, names: &HashMap<Uuid, String>) -> Self {
        let person = |kind, id: &Uuid, raw: &str| Self {
            kind,
            display: names
                .get(id)
                .cloned()
                .unwrap_or_else(|| format!("{raw}:{id}")),
            id: Some((*id).into()),
        };
        let plain = |kind, display: String| Self {
            kind,
            display,
            id: None,
        };
        match stored {
            Stored::Staff(id) => person(AuthorKind::Staff, id, "staff"),
            Stored::Teacher(id) => person(AuthorKind::Teacher, id, "teacher"),
            Stored::LeadProvider(id) => person(AuthorKind::LeadProvider, id, "lead_provider"),
            Stored::Job(name) => plain(
                AuthorKind::Job,
                format!("Background job: {}", spelt_out(name)),
            ),
            Stored::CommandLine(name) => plain(
                AuthorKind::CommandLine,
                format!("Command line: {}", spelt_out(name)),
            ),
            Stored::Service(name) => {
                plain(AuthorKind::Unknown, format!("Service: {}", spelt_out(name)))
            }
            Stored::Unknown(text) if text.is_empty() => {
                plain(AuthorKind::Unknown, "unknown".into())
            }
            Stored::Unknown(text) => plain(AuthorKind::Unknown, text.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_has_a_name_or_stands_as_stored() {
        let id = Uuid::from_u128(7);
        let names = HashMap::from([(id, "Sam Demo".to_owned())]);
        let nobody = HashMap::new();
        let display = |stored, names| Author::of(&stored, names).display;
        assert_eq!(display(Stored::Staff(id), &names), "Sam Demo");
        assert_eq!(display(Stored::Staff(id), &nobody), format!("staff:{id}"));
        assert_eq!(
            display(Stored::Job("close_registrations".into()), &names),
            "Background job: close registrations"
        );
        assert_eq!(display(Stored::Unknown(String::new()), &names), "unknown");
    }
}
