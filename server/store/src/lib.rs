//! The database floor: entities, queries, transactions and the audit actor.

pub mod actor;
pub mod changes;
mod constraint;
pub mod db;
pub mod entities;
pub mod queries;
mod statement;

pub use actor::Actor;
pub use constraint::violated_constraint;
pub use db::{Db, Tx};
pub use sea_orm::{ConnectionTrait, DbErr};
