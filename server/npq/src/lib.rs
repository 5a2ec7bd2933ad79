//! The one binary's library: command line, configuration, HTTP server, job runner.

pub mod clock;
pub mod commands;
pub mod config;
pub mod http;
pub mod import;
pub mod seed;
pub mod server;
