//! The accredited providers of initial teacher training (integrations-and-operations.md §2.11).

use std::path::Path;

use chrono::{DateTime, Utc};
use store::Db;

use super::csv_file::CsvFile;
use super::{ImportError, Imported, begin, merge};
use crate::seed::files::Outgoing;

const COLUMNS: &str = "legal_name, operating_name";
const LEGAL_NAME: &str = "Legal accredited name";
const OPERATING_NAME: &str = "Operating name";

/// Makes the file's providers the accredited ones: unknown ones are added, former ones accredited
/// again, and those that the file lacks lose it, unless that were more than a fifth.
pub async fn itt_providers(
    db: &Db,
    file: &Path,
    now: DateTime<Utc>,
) -> Result<Imported, ImportError> {
    let mut file = CsvFile::open(file)?;
    file.require(&[LEGAL_NAME, OPERATING_NAME])?;
    let mut rows = Outgoing::new();
    while file.advance()? {
        rows.push([&file.key(LEGAL_NAME), &file.text(OPERATING_NAME)])?;
    }
    let read = file.judge()?;

    let mut writer = begin(db, "import itt-providers", now).await?;
    writer.prepare("itt_providers", COLUMNS).await?;
    writer.copy("incoming", COLUMNS, rows.finish()?).await?;
    let (approved, leaving): (i64, i64) = sqlx::query_as(
        "select count(*), count(*) filter (where not exists (
           select from incoming i where lower(i.legal_name) = lower(p.legal_name)))
         from itt_providers p where approved",
    )
    .fetch_one(writer.connection())
    .await?;
    if leaving * 5 > approved {
        return Err(ImportError::TooManyRemoved { leaving, approved });
    }
    let removed = sqlx::query(
        "update itt_providers p set approved = false, updated_at = audit_moment()
         where approved and not exists (
           select from incoming i where lower(i.legal_name) = lower(p.legal_name))",
    )
    .execute(writer.connection())
    .await?
    .rows_affected();
    let (added, changed) = merge(&mut writer, include_str!("itt_providers.sql"), true).await?;
    writer.commit().await?;
    Ok(Imported {
        read,
        added,
        changed,
        removed,
    })
}
