//! What a request's query string asks for.

mod filters;
mod page;
mod params;
mod sort;

pub use filters::{
    former_participant, moment, participants, start_year, start_years, training_status,
};
pub use page::Page;
pub use params::Params;
pub use sort::{delivery_partner_order, order};
