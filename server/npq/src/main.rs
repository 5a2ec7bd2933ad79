//! Starts logging, reads the command line, and turns an error into one clear line.

use std::process::ExitCode;

use clap::Parser as _;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = npq::commands::Cli::parse();
    let filter = npq::config::log_filter()
        .unwrap_or_else(|| "info,sqlx=warn,sea_orm_migration=warn".to_owned());
    let filter = match EnvFilter::try_new(&filter) {
        Ok(filter) => filter,
        Err(error) => {
            eprintln!("npq: NPQ_LOG cannot be used: {error}; use a filter such as info,npq=debug");
            return ExitCode::FAILURE;
        }
    };
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match npq::commands::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("npq: {error:#}");
            ExitCode::FAILURE
        }
    }
}
