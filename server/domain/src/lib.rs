//! Pure rules: no async, no I/O, no clock, no database types. Each concept has one module,
//! named as on every other floor of the house.

#![deny(clippy::float_arithmetic)]

pub mod applications;
pub mod bulk_changes;
pub mod closed_list;
pub mod cohorts;
pub mod courses;
pub mod declarations;
pub mod ecf;
pub mod feature_flags;
pub mod finance;
pub mod funding;
pub mod ids;
pub mod messages;
pub mod outcomes;
pub mod people;
pub mod registration;
pub mod staff;
pub mod statements;
pub mod tokens;
pub mod training;
pub mod workplaces;
