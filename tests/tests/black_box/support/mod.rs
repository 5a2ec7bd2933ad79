//! What every black-box test stands on: a database of its own, the real server, typed clients.
#![allow(
    dead_code,
    unused_imports,
    reason = "each room of tests uses its own part of the support"
)]

pub mod app;
pub mod client;
pub mod database;
pub mod postgres;
pub mod private_postgres;
pub mod process;
pub mod template;

pub use app::TestApp;
pub use client::{Answer, Client};
pub use database::TestDatabase;
