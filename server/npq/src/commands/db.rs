//! `npq db`: the schema and its first rows.

use std::time::Duration;

use anyhow::Context as _;
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use migrations::{Migrator, MigratorTrait as _};

use store::ConnectionTrait as _;

use super::connect;
use crate::config;
use crate::seed::{self, Workplaces};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Bring the schema to this version's state
    #[command(after_help = "Example:\n  DATABASE_URL=postgres://localhost/npq npq db migrate")]
    Migrate,
    /// Fill it
    #[command(subcommand)]
    Seed(Seed),
    /// Throw everything away and bring the schema up anew; refused without --yes
    #[command(after_help = "Example:\n  npq db reset --yes")]
    Reset {
        /// Yes, throw everything away
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Seed {
    /// Courses, lead providers, cohorts, schedules, workplaces and eligibility lists; run again it
    /// adds what is missing
    #[command(after_help = "Example:\n  npq db seed reference")]
    Reference,
    /// People with stories in every state, to try the service on; nobody of them exists
    #[command(after_help = "Example:\n  npq db seed demo")]
    Demo,
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Migrate => migrate().await,
        Command::Seed(Seed::Reference) => seed_reference().await,
        Command::Seed(Seed::Demo) => seed_demo().await,
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

async fn seed_reference() -> anyhow::Result<()> {
    let db = connect().await?;
    let progress = Steps::begin();
    let now = crate::clock::system().now();
    seed::reference(&db, Workplaces::All, now, &|step| progress.done(step)).await?;
    progress.end();
    Ok(())
}

async fn seed_demo() -> anyhow::Result<()> {
    anyhow::ensure!(
        !config::environment()?.is_production(),
        "a demonstration has no place in production; set NPQ_ENVIRONMENT to development or sandbox"
    );
    let db = connect().await?;
    let progress = Steps::begin();
    let today = crate::clock::system().now().date_naive();
    seed::demo(&db, today, &|step| progress.done(step)).await?;
    progress.end();
    Ok(())
}

/// Steps that have been done, each on a line; on a terminal a spinner says that work goes on.
struct Steps(ProgressBar);

impl Steps {
    fn begin() -> Self {
        let bar = ProgressBar::new_spinner();
        bar.set_style(ProgressStyle::default_spinner());
        bar.enable_steady_tick(Duration::from_millis(120));
        Self(bar)
    }

    fn done(&self, step: &str) {
        self.0.suspend(|| println!("{step}"));
    }

    fn end(self) {
        self.0.finish_and_clear();
    }
}

async fn reset(yes: bool) -> anyhow::Result<()> {
    anyhow::ensure!(
        yes,
        "this throws every row away; say --yes if that is what you want"
    );
    let db = connect().await?;
    // Functions and types belong to the schema too, so it goes as a whole.
    db.reader()
        .execute_unprepared("drop schema public cascade; create schema public")
        .await
        .context("only the database's owner may reset it")?;
    Migrator::up(db.reader(), None)
        .await
        .context("the schema could not be made anew")?;
    println!("the database is empty and its schema up to date");
    Ok(())
}
