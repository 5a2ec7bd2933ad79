//! `npq db`: the schema and its first rows.

use anyhow::Context as _;
use clap::Subcommand;
use migrations::{Migrator, MigratorTrait as _};

use super::connect;

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Bring the schema to this version's state
    #[command(after_help = "Example:\n  DATABASE_URL=postgres://localhost/npq npq db migrate")]
    Migrate,
    /// Throw everything away and bring the schema up anew; refused without --yes
    #[command(after_help = "Example:\n  npq db reset --yes")]
    Reset {
        /// Yes, throw everything away
        #[arg(long)]
        yes: bool,
    },
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Migrate => migrate().await,
        Command::Reset { yes } => reset(yes).await,
    }
}

async fn migrate() -> anyhow::Result<()> {
    let db = connect().await?;
    let before = Migrator::get_pending_migrations(db.reader()).await?.len();
    Migrator::up(db.reader(), None)
        .await
        .context("the schema could not be brought up to date")?;
    println!("{before} migrations applied; the schema is up to date");
    Ok(())
}

async fn reset(yes: bool) -> anyhow::Result<()> {
    anyhow::ensure!(
        yes,
        "this throws every row away; say --yes if that is what you want"
    );
    let db = connect().await?;
    Migrator::fresh(db.reader())
        .await
        .context("the schema could not be made anew")?;
    println!("the database is empty and its schema up to date");
    Ok(())
}
