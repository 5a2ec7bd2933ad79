//! The command line: what can be asked of the one binary.

mod serve;

use clap::{Parser, Subcommand};
/// Register for a national professional qualification: the service's one binary.
#[derive(Debug, Parser)]
#[command(
    name = "npq",
    version,
    after_help = "Settings are environment variables; docs/operations.md lists them.\n\nExample:\n  npq serve"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API: GraphQL, the provider API, sign-in, health
    #[command(after_help = "Example:\n  NPQ_BIND=0.0.0.0:4000 npq serve")]
    Serve,
}

/// Does what the command line asks.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve => serve::run().await,
    }
}
