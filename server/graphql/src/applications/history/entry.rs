//! One changed attribute, and the histories of many applications in a fixed number of statements.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::SimpleObject;
use async_graphql::dataloader::Loader;
use chrono::{DateTime, Utc};
use serde_json::Value;
use store::DbErr;
use store::actor::Author as StoredAuthor;
use store::queries::history::{Named, Update, names, updates};
use uuid::Uuid;

use super::author::Author;
use super::title::{is_reference, reference, shown, title};
use crate::access::{Access, auth};
use crate::loaders::Rows;

/// Columns that get no entry of their own: what the department decided is told with the flag, and
/// the rest is the service's own bookkeeping.
const UNTOLD: [&str; 5] = [
    "funding_status_code",
    "answers",
    "course_equivalence",
    "legacy_duplicate",
    "legacy_exception",
];

/// One changed attribute.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(directive = auth::apply(Access::Admin))]
pub(crate) struct HistoryEntry {
    /// E.g. `Training status changed to deferred`.
    title: String,
    /// The attribute as stored, e.g. `training_status`.
    field: String,
    /// Before; other records by name.
    from: Option<Value>,
    /// After; other records by name.
    to: Option<Value>,
    /// Who.
    author: Author,
    /// When.
    at: DateTime<Utc>,
    /// Why training was deferred or withdrawn.
    reason: Option<String>,
    /// The whole note, where one was changed.
    note_text: Option<String>,
    /// The code decided at the same time, where eligibility was changed.
    funding_status_code: Option<String>,
}

/// An application's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct HistoryKey(pub(crate) Uuid);

impl Loader<HistoryKey> for Rows {
    type Value = Vec<HistoryEntry>;
    type Error = Arc<DbErr>;

    async fn load(
        &self,
        keys: &[HistoryKey],
    ) -> Result<HashMap<HistoryKey, Vec<HistoryEntry>>, Self::Error> {
        let db = self.db.reader();
        let updates = updates(db, keys.iter().map(|key| key.0).collect()).await?;
        let names = names(db, mentioned(&updates))
            .await?
            .into_iter()
            .map(|Named { id, name }| (id, name))
            .collect();
        let mut histories: HashMap<HistoryKey, Vec<HistoryEntry>> = HashMap::new();
        for update in &updates {
            let history = histories.entry(HistoryKey(update.application)).or_default();
            history.extend(entries(update, &names));
        }
        Ok(histories)
    }
}

/// Every id that needs a name.
fn mentioned(updates: &[Update]) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = updates
        .iter()
        .flat_map(|update| {
            let author = match update.author {
                StoredAuthor::Teacher(id)
                | StoredAuthor::Staff(id)
                | StoredAuthor::LeadProvider(id) => Some(id),
                StoredAuthor::Job(_)
                | StoredAuthor::CommandLine(_)
                | StoredAuthor::Service(_)
                | StoredAuthor::Unknown(_) => None,
            };
            let references = update
                .changes
                .iter()
                .filter(|(column, _)| is_reference(column))
                .flat_map(|(_, change)| [&change[0], &change[1]])
                .filter_map(reference);
            author.into_iter().chain(references)
        })
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn entries<'a>(
    update: &'a Update,
    names: &'a HashMap<Uuid, String>,
) -> impl Iterator<Item = HistoryEntry> + 'a {
    let told = update
        .changes
        .iter()
        .filter(|(column, _)| !UNTOLD.contains(&column.as_str()));
    told.map(move |(column, change)| {
        let from = shown(column, &change[0], names);
        let to = shown(column, &change[1], names);
        let text = |value: &Value| value.as_str().map(str::to_owned);
        HistoryEntry {
            title: title(column, &to),
            author: Author::of(&update.author, names),
            at: update.at,
            reason: (column == "training_status")
                .then(|| update.training_reason.clone())
                .flatten(),
            note_text: (column == "notes").then(|| text(&to)).flatten(),
            funding_status_code: (column == "eligible_for_funding")
                .then(|| text(&update.changes.get("funding_status_code")?[1]))
                .flatten(),
            field: column.clone(),
            from: Some(from).filter(|value| !value.is_null()),
            to: Some(to).filter(|value| !value.is_null()),
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_update_has_one_entry_for_each_attribute_but_the_code() {
        let Value::Object(changes) = json!({
            "eligible_for_funding": [false, true],
            "funding_status_code": ["subject_to_review", "marked_funded_by_policy"],
            "notes": [null, "Called them."],
        }) else {
            unreachable!("it is an object");
        };
        let update = Update {
            application: Uuid::nil(),
            at: DateTime::UNIX_EPOCH,
            author: StoredAuthor::Unknown(String::new()),
            changes,
            training_reason: None,
        };
        let entries: Vec<_> = entries(&update, &HashMap::new()).collect();
        let titles: Vec<_> = entries.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(
            titles,
            ["Eligible for funding changed to yes", "Notes updated"]
        );
        assert_eq!(
            entries[0].funding_status_code.as_deref(),
            Some("marked_funded_by_policy")
        );
        assert_eq!(entries[1].note_text.as_deref(), Some("Called them."));
        assert!(entries[1].from.is_none());
    }
}
