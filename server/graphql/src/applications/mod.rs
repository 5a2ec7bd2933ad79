//! Applications as staff see them (admin.md §3.2, §3.3).

mod application;
mod connection;
mod cursor;
mod filter;
mod funding_reason;
mod history;
mod query;
mod statuses;
mod user;

pub(crate) use query::ApplicationQuery;
