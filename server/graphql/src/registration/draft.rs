//! A draft as its teacher sees it.

use async_graphql::{ID, SimpleObject};
use chrono::{DateTime, Utc};
use domain::registration::{Mode, PathEntry as DomainPathEntry, SummaryRow as DomainSummaryRow};
use service::registration::LoadedDraft;

use super::eligibility::Eligibility;
use super::step::{Step, StepKind};
use crate::access::{Access, auth};

/// The open registration of the signed-in teacher.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Draft {
    /// Its row.
    id: ID,
    /// Goes up with every write; an answer names the one it was made from.
    version: i32,
    /// From the first step to the current one.
    path: Vec<PathEntry>,
    /// The first step that is not complete.
    current: Step,
    /// Everything is answered, and registration is open to the teacher.
    can_submit: bool,
    /// The rows of check answers. Only when `canSubmit`.
    summary: Option<Vec<SummaryRow>>,
    /// The funding decision, once it is known.
    eligibility: Option<Eligibility>,
    /// Fourteen days after the last write.
    expires_at: DateTime<Utc>,
}

/// One step on the path.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct PathEntry {
    /// Which.
    slug: String,
    /// What it asks of the reader.
    kind: StepKind,
    /// The path goes on after it.
    complete: bool,
}

/// One row of check answers.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct SummaryRow {
    /// What it says.
    label: String,
    /// The answer, in words.
    value: String,
    /// The step that its change link opens.
    change_slug: String,
}

impl From<&LoadedDraft> for Draft {
    fn from(loaded: &LoadedDraft) -> Self {
        let journey = loaded.journey();
        let can_submit = journey.can_submit();
        let summary = journey.summary().filter(|_| can_submit);
        Self {
            id: loaded.draft.id.0.into(),
            version: loaded.draft.version,
            path: journey.path().iter().map(PathEntry::from).collect(),
            current: Step::of(&journey, journey.current(), Mode::Forward),
            can_submit,
            summary: summary.map(|rows| rows.into_iter().map(SummaryRow::from).collect()),
            eligibility: journey
                .verdict()
                .map(|verdict| Eligibility::shown(verdict, false)),
            expires_at: loaded.draft.expires_at,
        }
    }
}

impl From<&DomainPathEntry> for PathEntry {
    fn from(entry: &DomainPathEntry) -> Self {
        Self {
            slug: entry.slug.to_string(),
            kind: entry.kind().into(),
            complete: entry.complete,
        }
    }
}

impl From<DomainSummaryRow> for SummaryRow {
    fn from(row: DomainSummaryRow) -> Self {
        Self {
            label: row.label.into(),
            value: row.value,
            change_slug: row.change.to_string(),
        }
    }
}
