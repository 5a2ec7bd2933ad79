//! Declarations: list, one, declaring, voiding, delivery partners (provider-api.md §3.3, §4.7,
//! §4.8, §7.6).

mod export;
mod reads;
mod resource;
mod writes;

pub use reads::{list, show};
pub use writes::{change_delivery_partner, create, void};
