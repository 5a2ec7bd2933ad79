//! Funding eligibility (registration.md §4).
