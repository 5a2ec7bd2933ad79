//! Delivery partners: list and one (provider-api.md §7.1).

mod reads;
mod resource;

pub use reads::{list, show};
