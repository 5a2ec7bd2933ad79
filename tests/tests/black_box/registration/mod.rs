//! The teacher's registration over GraphQL (registration.md §7).

mod account;
mod closed;
mod forged;
mod hostile_answers;
mod owners;
mod preview;
mod registrant;
mod search;
mod straight;
mod windows;
