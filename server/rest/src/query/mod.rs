//! What a request's query string asks for.

mod filters;
mod page;
mod params;
mod sort;

pub use filters::{moment, participants, start_years};
pub use page::Page;
pub use params::Params;
pub use sort::order;
