//! Reads. Each collection is one statement; none decides anything.

pub mod application_decisions;
pub mod provider_applications;
pub mod sessions;
pub mod staff;
pub mod tokens;
