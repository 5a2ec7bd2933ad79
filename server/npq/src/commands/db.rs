//! `npq db`: the schema and its first rows.

use anyhow::Context as _;
use clap::Subcommand;
use migrations::{Migrator, MigratorTrait as _};

use store::ConnectionTrait as _;

use super::connect;
use super::steps::Steps;
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
    /// As many applications and declarations as production has, times a factor, for measuring
    #[command(after_help = "Example:\n  npq db seed volume --factor 0.1")]
    Volume {
        /// 1 is production's volume: 225,000 applications
        #[arg(long, default_value_t = 1.0)]
        factor: f64,
    },
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Migrate => migrate().await,
        Command::Seed(Seed::Reference) => seed_reference().await,
        Command::Seed(Seed::Demo) => seed_demo().await,
        Command::Seed(Seed::Volume { factor }) => seed_volume(factor).await,
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
    refuse_in_production()?;
    let db = connect().await?;
    let progress = Steps::begin();
    let today = crate::clock::system().now().date_naive();
    seed::demo(&db, today, &|step| progress.done(step)).await?;
    progress.end();
    Ok(())
}

async fn seed_volume(factor: f64) -> anyhow::Result<()> {
    refuse_in_production()?;
    let db = connect().await?;
    let progress = Steps::begin();
    let now = crate::clock::system().now();
    seed::volume(&db, factor, now, &|step| progress.done(step)).await?;
    progress.end();
    Ok(())
}

fn refuse_in_production() -> anyhow::Result<()> {
    anyhow::ensure!(
        !config::environment()?.is_production(),
        "people who do not exist have no place in production; set NPQ_ENVIRONMENT to development or sandbox"
    );
    Ok(())
}

async fn reset(yes: bool) -> anyhow::Result<()> {
    anyhow::ensure!(
        !config::environment()?.is_production(),
        "production is never thrown away; set NPQ_ENVIRONMENT to development or sandbox"
    );
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
