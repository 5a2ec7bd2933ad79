//! The journey against its specification: tables as independent oracles, scenarios as written,
//! and a model test that wanders at random.

mod change_tests;
mod clearing_tests;
mod content_tests;
mod fixtures;
mod model_tests;
mod navigation_tests;
mod oracle;
mod record_tests;
mod scenario_tests;
mod validation_tests;
mod walker;
