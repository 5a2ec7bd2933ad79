//! The demonstration: a few hundred people who do not exist, with a story in every state that the
//! service knows. It happens in order, each step at its moment and by its author, so that every
//! history page tells it. All dates hang on `today`; two runs for one day are equal.

mod calendar;
mod cast;
mod events;
mod payments;
mod plot;
mod stories;
mod thread;

use anyhow::Context as _;
use chrono::NaiveDate;
use store::{Actor, Db};

use super::Progress;
use super::writer::Writer;
use calendar::moment;
use events::Stage;

/// Plays the demonstration into a database that holds the reference data; where it was played
/// before, it changes nothing.
pub async fn demo(db: &Db, today: NaiveDate, progress: Progress<'_>) -> anyhow::Result<()> {
    let long_ago = today - chrono::Days::new(800);
    let mut writer =
        Writer::begin(db, Actor::CommandLine("seed demo"), moment(long_ago, 8)).await?;
    let played: bool = sqlx::query_scalar("select exists (select from staff where id = $1)")
        .bind(cast::ADMIN.id())
        .fetch_one(writer.connection())
        .await?;
    if played {
        progress("the demonstration was played before; nothing changed");
        return Ok(());
    }
    cast::hire(&mut writer).await?;
    payments::open_books(&mut writer, today)
        .await
        .context("seed the reference data first")?;
    progress("staff, delivery partners, contracts and statements are there");

    let script = plot::script(today);
    let scenes = script.len();
    let mut stage = Stage::new(writer).await?;
    for scene in script {
        stage.play(scene).await?;
    }
    stage.into_writer().commit().await?;
    progress(&format!("{scenes} scenes played"));
    Ok(())
}
