//! The command line: what can be asked of the one binary.

mod db;
mod import;
mod print;
mod serve;
mod staff;
mod steps;
mod token;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use service::{Ctx, UseCaseError};
use store::{Actor, Db};
use uuid::Uuid;

use crate::config;
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
    /// Prepare the database: migrate, seed, reset
    #[command(subcommand)]
    Db(db::Command),
    /// Registers and lists that others publish
    #[command(subcommand)]
    Import(import::Command),
    /// Tokens of lead providers for the provider API
    #[command(subcommand)]
    Token(token::Command),
    /// Members of staff and their personal tokens
    #[command(subcommand)]
    Staff(staff::Command),
    /// Print the GraphQL schema
    #[command(after_help = "Example:\n  npq schema > schema.graphql")]
    Schema,
}

/// Does what the command line asks.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Serve => serve::run().await,
        Command::Db(command) => db::run(command).await,
        Command::Import(command) => import::run(command).await,
        Command::Token(command) => token::run(command).await,
        Command::Staff(command) => staff::run(command).await,
        Command::Schema => print::schema(),
    }
}

/// A connection for a command that works alone.
async fn connect() -> anyhow::Result<Db> {
    let url = config::database_url()?;
    Db::connect(url.reveal(), 4, None)
        .await
        .context("the database cannot be reached; check DATABASE_URL and that PostgreSQL runs")
}

/// The context of a use case that somebody starts at the command line.
async fn context(command: &'static str) -> anyhow::Result<Ctx> {
    Ok(Ctx {
        db: connect().await?,
        actor: Actor::CommandLine(command),
        now: crate::clock::system().now(),
        request_id: Uuid::now_v7(),
    })
}

/// A refusal in its own words, without more around it.
fn refusal<R: std::error::Error + Send + Sync + 'static>(error: UseCaseError<R>) -> anyhow::Error {
    match error {
        UseCaseError::Refused(refusal) => refusal.into(),
        UseCaseError::Failed(error) => error.into(),
    }
}
