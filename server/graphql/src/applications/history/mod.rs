//! What was changed, by whom, in words (admin.md §3.3.6).

mod author;
mod entry;
mod title;

pub(super) use entry::{HistoryEntry, HistoryKey};
