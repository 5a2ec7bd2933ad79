//! Participants (provider-api.md §3.2, §4.4, §4.5).

mod actions;
mod list;
mod schedules;
mod shapes;
