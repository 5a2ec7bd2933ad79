//! The national register of schools (integrations-and-operations.md §2.9).

use std::path::Path;

use chrono::{DateTime, Utc};
use store::Db;

use super::csv_file::CsvFile;
use super::{CHUNK, ImportError, Imported, Progress, begin, merge};
use crate::seed::files::Outgoing;

/// Which known schools an import brings up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refresh {
    /// Those that the register says were changed since the last import.
    Changed,
    /// All of them.
    Everything,
}

const COLUMNS: &str = "urn, name, la_code, la_name, establishment_number, establishment_type_code, \
    establishment_type_name, establishment_status_code, establishment_status_name, phase_code, \
    phase_name, address_1, address_2, address_3, town, county, postcode, region, country, easting, \
    northing, ukprn, number_of_pupils, opened_on, closed_on, last_changed_on";

const HEADERS: [&str; 25] = [
    "URN",
    "LA (code)",
    "LA (name)",
    "EstablishmentNumber",
    "EstablishmentName",
    "TypeOfEstablishment (code)",
    "TypeOfEstablishment (name)",
    "EstablishmentStatus (code)",
    "EstablishmentStatus (name)",
    "PhaseOfEducation (code)",
    "PhaseOfEducation (name)",
    "CloseDate",
    "LastChangedDate",
    "UKPRN",
    "Street",
    "Locality",
    "Address3",
    "Town",
    "County (name)",
    "Postcode",
    "Easting",
    "Northing",
    "RSCRegion (name)",
    "Country (name)",
    "NumberOfPupils",
];

/// Adds the schools of the register's file and brings known ones up to date. Schools that the
/// file lacks stay as they are: closing arrives as a status.
pub async fn schools(
    db: &Db,
    file: &Path,
    refresh: Refresh,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> Result<Imported, ImportError> {
    let mut file = CsvFile::open(file)?;
    file.require(&HEADERS)?;
    let mut writer = begin(db, "import schools", now).await?;
    writer.prepare("schools", COLUMNS).await?;
    loop {
        let mut rows = Outgoing::new();
        let mut more = true;
        for _ in 0..CHUNK {
            more = file.advance()?;
            if !more {
                break;
            }
            push(&mut file, &mut rows)?;
        }
        writer.copy("incoming", COLUMNS, rows.finish()?).await?;
        if !more {
            break;
        }
        progress(&format!("{} schools read", file.rows()));
    }
    let read = file.judge()?;
    let (added, changed) = merge(
        &mut writer,
        include_str!("schools.sql"),
        refresh == Refresh::Everything,
    )
    .await?;
    writer.commit().await?;
    Ok(Imported {
        read,
        added,
        changed,
        removed: 0,
    })
}

fn push(file: &mut CsvFile, rows: &mut Outgoing) -> Result<(), ImportError> {
    // 02 is 2.
    let type_code = file.number("TypeOfEstablishment (code)");
    let type_code = type_code.trim_start_matches('0');
    let phase = file.number("PhaseOfEducation (code)");
    let opened = if file.has("OpenDate") {
        file.day("OpenDate")
    } else {
        String::new()
    };
    rows.push([
        &file.key("URN"),
        &file.needed("EstablishmentName"),
        &file.text("LA (code)"),
        &file.text("LA (name)"),
        &file.text("EstablishmentNumber"),
        type_code,
        &file.text("TypeOfEstablishment (name)"),
        &file.text("EstablishmentStatus (code)"),
        &file.text("EstablishmentStatus (name)"),
        if phase.is_empty() { "0" } else { &phase },
        &file.text("PhaseOfEducation (name)"),
        &file.text("Street"),
        &file.text("Locality"),
        &file.text("Address3"),
        &file.text("Town"),
        &file.text("County (name)"),
        &file.text("Postcode"),
        &file.text("RSCRegion (name)"),
        &file.text("Country (name)"),
        &file.number("Easting"),
        &file.number("Northing"),
        &file.text("UKPRN"),
        &file.number("NumberOfPupils"),
        &opened,
        &file.day("CloseDate"),
        &file.day("LastChangedDate"),
    ])?;
    Ok(())
}
