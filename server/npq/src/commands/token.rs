//! `npq token`: lead providers' tokens for the provider API.

use anyhow::Context as _;
use clap::Subcommand;
use service::tokens::{self, TokenKind};
use store::queries::tokens::lead_provider_named;
use uuid::Uuid;

use super::{connect, context, refusal};
use crate::config::{self, Environment};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a token and print it alone, once: nothing can show it again
    #[command(after_help = "Example:\n  npq token issue --lead-provider 'Teach First'")]
    Issue {
        /// The lead provider's name, exactly
        #[arg(long)]
        lead_provider: String,
        /// What the token is for, to tell it from others
        #[arg(long, default_value = "issued at the command line")]
        label: String,
    },
    /// List a lead provider's tokens: never the tokens themselves
    #[command(after_help = "Example:\n  npq token list --lead-provider 'Teach First'")]
    List {
        /// The lead provider's name, exactly
        #[arg(long)]
        lead_provider: String,
    },
    /// End a token at once
    #[command(after_help = "Example:\n  npq token revoke 018f3b6e-…")]
    Revoke {
        /// The token's id, as `npq token list` prints it
        id: Uuid,
    },
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Issue {
            lead_provider,
            label,
        } => issue(&lead_provider, &label).await,
        Command::List { lead_provider } => list(&lead_provider).await,
        Command::Revoke { id } => revoke(id).await,
    }
}

async fn issue(lead_provider: &str, label: &str) -> anyhow::Result<()> {
    let kind = match config::environment()? {
        Environment::Production => TokenKind::Live,
        Environment::Sandbox | Environment::Development => TokenKind::Test,
    };
    let ctx = context("token issue").await?;
    let issued = tokens::issue_for_lead_provider(&ctx, kind, lead_provider, label)
        .await
        .map_err(refusal)?;
    println!("{}", issued.token);
    Ok(())
}

async fn list(lead_provider: &str) -> anyhow::Result<()> {
    let db = connect().await?;
    let id = lead_provider_named(db.reader(), lead_provider)
        .await?
        .with_context(|| format!("there is no lead provider called {lead_provider:?}"))?;
    let tokens = tokens::list(&db, id.into()).await?;
    if tokens.is_empty() {
        eprintln!("{lead_provider} has no token");
    }
    for token in tokens {
        let used = token
            .last_used_at
            .map_or("never used".into(), |at| format!("last used {at}"));
        let state = token
            .revoked_at
            .map_or("live".into(), |at| format!("revoked {at}"));
        println!(
            "{}  {}  made {}  {used}  {state}",
            token.id, token.label, token.created_at
        );
    }
    Ok(())
}

async fn revoke(id: Uuid) -> anyhow::Result<()> {
    let ctx = context("token revoke").await?;
    anyhow::ensure!(
        tokens::revoke(&ctx, id).await?,
        "no live token has the id {id}"
    );
    println!("revoked");
    Ok(())
}
