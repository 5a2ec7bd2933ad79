//! Volume: as many people, applications, declarations and payments as the service holds after
//! five years, made by the database itself. Nobody in it exists.

use chrono::{DateTime, Utc};
use store::{Actor, Db};

use super::Progress;
use super::writer::Writer;

/// How many rows of each kind `factor` 1 makes (ecf-migration.md §8.2).
const USERS: u64 = 180_000;
const APPLICATIONS: u64 = 225_000;
const DECLARATIONS: u64 = 365_000;

/// How many rows one statement makes, so that there is something to tell in between.
const CHUNK: u64 = 25_000;

/// Makes `factor` times the volume of production, into a database that holds the reference data.
/// Where volume was made before, it changes nothing.
pub async fn volume(
    db: &Db,
    factor: f64,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> anyhow::Result<()> {
    anyhow::ensure!(
        factor > 0.0 && factor <= 20.0,
        "the factor is more than 0 and at most 20"
    );
    let mut writer = Writer::begin(db, Actor::CommandLine("seed volume"), now).await?;
    let made: bool =
        sqlx::query_scalar("select exists (select from users where email like 'volume-1@%')")
            .fetch_one(writer.connection())
            .await?;
    if made {
        progress("the volume was made before; nothing changed");
        return Ok(());
    }
    writer.run(include_str!("scenery.sql")).await?;
    writer.run(include_str!("statements.sql")).await?;
    progress("statements and contracts are there");
    let size = Size::of(factor);
    people(&mut writer, &size, now, progress).await?;
    training(&mut writer, &size, now, progress).await?;
    writer.run(include_str!("closing.sql")).await?;
    progress("statements are closed and paid");
    writer.commit().await?;
    Ok(())
}

/// How many rows to make.
struct Size {
    users: u64,
    applications: u64,
    declarations: u64,
}

impl Size {
    fn of(factor: f64) -> Self {
        // A thousandth of a row is no row.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the factor is between 0 and 20"
        )]
        let thousandths = (factor * 1000.0).round() as u64;
        let scaled = |whole: u64| (whole * thousandths / 1000).max(1);
        Self {
            users: scaled(USERS),
            applications: scaled(APPLICATIONS),
            declarations: scaled(DECLARATIONS),
        }
    }
}

/// First and last number of each chunk of `total`.
fn chunks(total: u64) -> impl Iterator<Item = (i64, i64)> {
    (0..total.div_ceil(CHUNK)).map(move |chunk| {
        let number = |n: u64| i64::try_from(n).expect("at most a few million rows");
        (
            number(chunk * CHUNK + 1),
            number(total.min((chunk + 1) * CHUNK)),
        )
    })
}

async fn people(
    writer: &mut Writer,
    size: &Size,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> anyhow::Result<()> {
    for (first, last) in chunks(size.users) {
        sqlx::query(include_str!("users.sql"))
            .bind(first)
            .bind(last)
            .bind(now)
            .execute(writer.connection())
            .await?;
        progress(&format!("{last} of {} users", size.users));
    }
    for (first, last) in chunks(size.applications) {
        sqlx::query(include_str!("applications.sql"))
            .bind(first)
            .bind(last)
            .bind(i64::try_from(size.users)?)
            .bind(i64::try_from(size.applications)?)
            .bind(now)
            .execute(writer.connection())
            .await?;
        sqlx::query(include_str!("training.sql"))
            .bind(first)
            .bind(last)
            .execute(writer.connection())
            .await?;
        progress(&format!("{last} of {} applications", size.applications));
    }
    writer.run("analyze users, applications").await?;
    Ok(())
}

async fn training(
    writer: &mut Writer,
    size: &Size,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> anyhow::Result<()> {
    let chosen = sqlx::query(include_str!("picks.sql"))
        .bind(i64::try_from(size.declarations)?)
        .bind(now)
        .execute(writer.connection())
        .await?
        .rows_affected();
    let turns = i64::try_from(chosen.div_ceil(CHUNK))?;
    let mut declared = 0;
    for turn in 0..turns {
        let steps = [
            include_str!("declarations.sql"),
            include_str!("items.sql"),
            include_str!("outcomes.sql"),
        ];
        for (nth, step) in steps.into_iter().enumerate() {
            let done = sqlx::query(step)
                .bind(turn)
                .bind(turns)
                .execute(writer.connection())
                .await?;
            if nth == 0 {
                declared += done.rows_affected();
            }
        }
        progress(&format!("{declared} of {chosen} declarations"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_cover_everything_once() {
        let all: Vec<_> = chunks(60_000).collect();
        assert_eq!(all, [(1, 25_000), (25_001, 50_000), (50_001, 60_000)]);
    }

    #[test]
    fn a_hundredth_of_the_volume_is_made_for_tests() {
        let size = Size::of(0.01);
        assert_eq!(
            (size.users, size.applications, size.declarations),
            (1_800, 2_250, 3_650)
        );
    }
}
