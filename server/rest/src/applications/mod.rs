//! Applications: list, one, accept, reject, change of the funded place (provider-api.md §3.1,
//! §4.1–4.3).

mod export;
mod reads;
mod resource;
mod writes;

pub use reads::{list, show};
pub use writes::{accept, change_funded_place, reject};
