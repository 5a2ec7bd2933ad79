//! Outcomes (provider-api.md §3.4, §4.6).

mod create;
mod list;
