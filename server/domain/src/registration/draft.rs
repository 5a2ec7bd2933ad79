//! What a draft holds (registration.md §1.1): answers and acknowledgements, nothing derived.

use std::collections::BTreeMap;

use super::{Answers, StepSlug};
use crate::ids::LeadProviderId;

/// The part of a draft that the journey reads and writes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftState {
    /// The answers.
    pub answers: Answers,
    /// Information pages that were read, by the fingerprint they had then (§1.8).
    pub acknowledged: BTreeMap<StepSlug, String>,
    /// The provider that the consent was given for.
    pub consent_provider_id: Option<LeadProviderId>,
}
