//! Reads. Each collection is one statement; none decides anything.

pub mod application_decisions;
pub mod provider_applications;
pub mod tokens;
pub mod sessions;
pub mod staff;
