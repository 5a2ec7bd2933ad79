//! Statements: list and one (provider-api.md §3.5).

mod reads;
mod resource;

pub use reads::{list, show};
