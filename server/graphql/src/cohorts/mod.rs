//! Cohorts and their schedules.

mod cohort;
mod query;

pub use cohort::{Cohort, CohortFunding, Schedule};
pub(crate) use query::CatalogueQuery;
