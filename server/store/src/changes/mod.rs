//! Writes that are one statement in PostgreSQL's own words. Each takes a [`crate::Tx`], so that
//! somebody stands behind it.

pub mod application_decisions;
pub mod drafts;
pub mod mail;
pub mod people;
pub mod registrations;
pub mod sessions;
pub mod staff;
pub mod tokens;
