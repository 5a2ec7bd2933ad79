//! Imports: registers and lists that others publish, from their own files into the database.
//!
//! A file is read row by row and written in one transaction. The first wrong values are named with
//! their line and column, and then nothing of the file is written.

mod childcare_providers;
mod csv_file;
mod eligibility_list;
mod itt_providers;
mod schools;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use domain::workplaces::EligibilityListType;
use store::{Actor, Db};

pub use childcare_providers::childcare_providers;
pub use csv_file::Problem;
pub use eligibility_list::eligibility_list;
pub use itt_providers::itt_providers;
pub use schools::{Refresh, schools};

use crate::seed::writer::Writer;

/// Is told, line by line, how far an import has come.
pub type Progress<'a> = &'a (dyn Fn(&str) + Sync);

/// Rows that go to the database at once.
const CHUNK: usize = 5_000;

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Imported {
    /// Rows of the file.
    pub read: u64,
    /// Rows that were not there before.
    pub added: u64,
    /// Rows that were there and are now otherwise.
    pub changed: u64,
    /// Rows that were there and no longer count.
    pub removed: u64,
}

impl std::fmt::Display for Imported {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            read,
            added,
            changed,
            removed,
        } = self;
        write!(
            f,
            "{read} rows read: {added} added, {changed} changed, {removed} removed"
        )
    }
}

/// Why a file was not imported; nothing of it was written.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("{} cannot be read: {error}", .path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file is no well-formed CSV.
    #[error("the file is not well-formed CSV: {0}")]
    Malformed(#[from] csv::Error),
    /// Columns are missing from the first row.
    #[error("the first row lacks the columns: {}", .0.join(", "))]
    MissingColumns(Vec<&'static str>),
    /// The first row fits no eligibility list.
    #[error("the first row has the column of no eligibility list; it needs one of: {0}")]
    NoList(String),
    /// There is nothing below the first row.
    #[error("the file has no row below its first")]
    Empty,
    /// Values that cannot be right; the first twenty of them.
    #[error("{}", csv_file::listed(.0))]
    Problems(Vec<Problem>),
    /// So much would go that the file is more likely wrong.
    #[error(
        "{leaving} of {approved} accredited providers are not in the file, more than a fifth: \
         it is more likely the wrong file"
    )]
    TooManyRemoved {
        /// How many would lose their accreditation.
        leaving: i64,
        /// How many have it.
        approved: i64,
    },
    /// The database refused or is gone.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// A row could not be put together.
    #[error(transparent)]
    Outgoing(#[from] anyhow::Error),
}

/// The lists that can be imported, by the column that their file has.
pub fn eligibility_list_columns() -> impl Iterator<Item = (EligibilityListType, &'static str)> {
    eligibility_list::FILES
        .iter()
        .map(|file| (file.list, file.columns[0]))
}

async fn begin(db: &Db, what: &'static str, now: DateTime<Utc>) -> Result<Writer, ImportError> {
    Ok(Writer::begin(db, Actor::CommandLine(what), now).await?)
}

/// Runs the statement that merges `incoming` into its table and answers how many rows it added
/// and how many it changed.
async fn merge(writer: &mut Writer, sql: &'static str, all: bool) -> sqlx::Result<(u64, u64)> {
    let (added, changed): (i64, i64) = sqlx::query_as(sql)
        .bind(all)
        .fetch_one(writer.connection())
        .await?;
    Ok((added.unsigned_abs(), changed.unsigned_abs()))
}
