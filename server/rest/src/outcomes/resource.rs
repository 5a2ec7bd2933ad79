//! An outcome on the wire (provider-api.md §3.4): v1 and v2 alike, v3 with its last change.

use chrono::NaiveDate;
use domain::outcomes::OutcomeState;
use serde::{Serialize, Serializer};
use store::queries::outcomes::ProviderOutcome;
use uuid::Uuid;

use crate::version::Version;
use crate::wire::Moment;

/// `{"id": …, "type": "participant-outcome", "attributes": {…}}`.
#[derive(Debug, Serialize)]
pub struct OutcomeResource<'a> {
    id: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Attributes<'a>,
}

/// In the order of the contract.
#[derive(Debug, Serialize)]
struct Attributes<'a> {
    state: OutcomeState,
    completion_date: Midnight,
    course_identifier: &'a str,
    participant_id: Uuid,
    created_at: Moment,
    /// Left out where the version has no such key.
    #[serde(skip_serializing_if = "Option::is_none")]
    updated_at: Option<Moment>,
}

/// A day as its first moment, with an offset in numbers.
#[derive(Debug)]
struct Midnight(NaiveDate);

impl Serialize for Midnight {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!(
            "{}T00:00:00+00:00",
            self.0.format("%Y-%m-%d")
        ))
    }
}

impl<'a> OutcomeResource<'a> {
    /// How `version` shows an outcome.
    pub fn new(version: Version, outcome: &'a ProviderOutcome) -> Self {
        Self {
            id: outcome.id,
            kind: "participant-outcome",
            attributes: Attributes {
                state: outcome.state,
                completion_date: Midnight(outcome.completion_date),
                course_identifier: &outcome.course_identifier,
                participant_id: outcome.participant_id,
                created_at: Moment(outcome.created_at),
                updated_at: match version {
                    Version::V1 | Version::V2 => None,
                    Version::V3 => Some(Moment(outcome.updated_at)),
                },
            },
        }
    }
}
