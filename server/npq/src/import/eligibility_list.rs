//! The funding-eligibility lists (registration.md §4.5, admin.md §3.9). Which list a file is, its
//! column tells.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::workplaces::{EligibilityListType, ListIdentifierType};
use store::Db;

use super::csv_file::CsvFile;
use super::{ImportError, Imported, begin};
use crate::seed::files::Outgoing;

/// How a list's file looks.
pub(super) struct ListFile {
    pub(super) list: EligibilityListType,
    identifier_type: ListIdentifierType,
    /// Of two columns the last one's value counts, else the first one's.
    pub(super) columns: &'static [&'static str],
}

pub(super) const FILES: [ListFile; 6] = [
    ListFile {
        list: EligibilityListType::Pp50School,
        identifier_type: ListIdentifierType::Urn,
        columns: &["PP50 School URN"],
    },
    ListFile {
        list: EligibilityListType::Pp50FurtherEducation,
        identifier_type: ListIdentifierType::Ukprn,
        columns: &["FE UKPRN"],
    },
    ListFile {
        list: EligibilityListType::Childminder,
        identifier_type: ListIdentifierType::Urn,
        columns: &["Childminder URN"],
    },
    ListFile {
        list: EligibilityListType::DisadvantagedEarlyYearsSchool,
        identifier_type: ListIdentifierType::Urn,
        columns: &["Disadvantaged EY School URN", "Ofsted URN"],
    },
    ListFile {
        list: EligibilityListType::LocalAuthorityNursery,
        identifier_type: ListIdentifierType::Urn,
        columns: &["LA Nursery URN"],
    },
    ListFile {
        list: EligibilityListType::RiseSchool,
        identifier_type: ListIdentifierType::Urn,
        columns: &["RISE School URN"],
    },
];

/// Replaces one list as a whole by the file's identifiers, blanks and repetitions left out.
pub async fn eligibility_list(
    db: &Db,
    file: &Path,
    now: DateTime<Utc>,
) -> Result<(EligibilityListType, Imported), ImportError> {
    let mut file = CsvFile::open(file)?;
    let Some(kind) = FILES.iter().find(|kind| file.has(kind.columns[0])) else {
        let columns: Vec<_> = FILES.iter().map(|kind| kind.columns[0]).collect();
        return Err(ImportError::NoList(columns.join(", ")));
    };
    file.require(kind.columns)?;
    let mut identifiers = BTreeSet::new();
    while file.advance()? {
        let value = kind
            .columns
            .iter()
            .rev()
            .map(|column| file.text(column))
            .find(|v| !v.is_empty());
        identifiers.extend(value);
    }
    let read = file.judge()?;

    let mut rows = Outgoing::new();
    for identifier in &identifiers {
        rows.push([
            kind.list.as_str(),
            kind.identifier_type.as_str(),
            identifier.as_str(),
        ])?;
    }
    let mut writer = begin(db, "import eligibility-list", now).await?;
    let removed = sqlx::query(
        "delete from eligibility_list_entries where list = $1::text::eligibility_list_type",
    )
    .bind(kind.list.as_str())
    .execute(writer.connection())
    .await?
    .rows_affected();
    let added = writer
        .load(
            "eligibility_list_entries",
            "list, identifier_type, identifier",
            rows.finish()?,
        )
        .await?;
    writer.commit().await?;
    Ok((
        kind.list,
        Imported {
            read,
            added,
            changed: 0,
            removed,
        },
    ))
}
