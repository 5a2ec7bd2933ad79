//! Declarations (provider-api.md §3.3, §4.7, §4.8, §7.6).

mod concurrency;
mod create;
mod duplicates;
mod list;
mod partners;
mod refusals;
mod shapes;
mod void;

use serde_json::{Value, json};
use uuid::Uuid;

use super::but;
use super::training::COURSE;

/// A start on 31 October 2024 for the course of these tests.
fn started(participant: Uuid) -> Value {
    json!({
        "participant_id": participant,
        "declaration_type": "started",
        "declaration_date": "2024-10-31T02:21:32Z",
        "course_identifier": COURSE
    })
}
