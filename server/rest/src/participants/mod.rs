//! Participants: list, one, what is said about their training, the export of enrolments
//! (provider-api.md §3.2, §4.4, §4.5).

mod export;
mod reads;
mod resource;
mod writes;

pub use export::enrolments;
pub use reads::{list, show};
pub use writes::{change_schedule, defer, resume, withdraw};
