//! What every black-box test stands on: a database of its own, the real server, typed clients.
#![allow(
    dead_code,
    unused_imports,
    reason = "each room of tests uses its own part of the support"
)]

pub mod app;
pub mod applications;
pub mod client;
pub mod database;
pub mod log;
pub mod people;
pub mod postgres;
pub mod private_postgres;
pub mod process;
pub mod statements;
pub mod template;
pub mod writing;

pub use app::TestApp;
pub use applications::an_application;
pub use client::{Answer, Client};
pub use database::TestDatabase;
pub use people::a_teacher;
pub use statements::{a_declaration, a_statement};
