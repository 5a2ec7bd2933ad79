//! Reads. Each collection is one statement; none decides anything.

pub mod application_decisions;
pub mod catalogue;
mod order;
pub mod provider_applications;
mod rows;
pub mod sessions;
pub mod staff;
pub mod tokens;
