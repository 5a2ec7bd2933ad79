//! Outcomes: lists, one participant's, recording (provider-api.md §3.4, §4.6).

mod reads;
mod resource;
mod writes;

pub use reads::{list, of_participant};
pub use writes::create;
