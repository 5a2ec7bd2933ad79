//! Seeds: `reference` for every database, `demo` and `volume` for those that hold nobody real.

mod childcare;
mod demo;
pub(crate) mod files;
mod reference;
pub mod sample;
mod school_details;
mod volume;
mod workplaces;
pub(crate) mod writer;

pub use demo::demo;
pub use reference::{Workplaces, reference};
pub use volume::volume;

/// Is told, line by line, what a seed has done.
pub type Progress<'a> = &'a (dyn Fn(&str) + Sync);
