//! Ofsted's registers of early-years providers and of childminder agencies
//! (integrations-and-operations.md §2.10). Which of the two a file is, its columns tell.

use std::path::Path;

use chrono::{DateTime, Utc};
use store::Db;

use super::csv_file::CsvFile;
use super::{CHUNK, ImportError, Imported, Progress, begin, merge};
use crate::seed::files::Outgoing;

const COLUMNS: &str = "urn, name, kind, status, registered_on, registered_person_name, \
    registered_person_urn, address_1, address_2, address_3, town, postcode, region, ofsted_region, \
    local_authority, places, early_years_register, compulsory_childcare_register, \
    voluntary_childcare_register";

/// In both files.
const HEADERS: [&str; 9] = [
    "Provider URN",
    "Provider name",
    "Provider status",
    "Provider type",
    "Provider address line 1",
    "Provider address line 2",
    "Provider address line 3",
    "Postcode",
    "Individual register combinations",
];

/// In the providers' file alone.
const PROVIDERS_HEADERS: [&str; 5] = [
    "Provider town",
    "Region",
    "Ofsted region",
    "Local authority",
    "Places",
];

/// Which registers a combination stands for: early years, compulsory, voluntary.
const COMBINATIONS: [(&str, [bool; 3]); 8] = [
    ("ALL", [true, true, true]),
    ("EYR, CCR, VCR", [true, true, true]),
    ("CCR only", [false, true, false]),
    ("CCR-VCR", [false, true, true]),
    ("EYR only", [true, false, false]),
    ("EYR-CCR", [true, true, false]),
    ("EYR-VCR", [true, false, true]),
    ("VCR only", [false, false, true]),
];

/// Adds the providers of the file and brings known ones up to date; a provider that the file
/// lacks stays as it is.
pub async fn childcare_providers(
    db: &Db,
    file: &Path,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> Result<Imported, ImportError> {
    let mut file = CsvFile::open(file)?;
    file.require(&HEADERS)?;
    // Agencies' rows have no town.
    if file.has("Provider town") {
        file.require(&PROVIDERS_HEADERS)?;
    }
    let mut writer = begin(db, "import childcare-providers", now).await?;
    writer.prepare("childcare_providers", COLUMNS).await?;
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
        progress(&format!("{} providers read", file.rows()));
    }
    let read = file.judge()?;
    let (added, changed) =
        merge(&mut writer, include_str!("childcare_providers.sql"), true).await?;
    writer.commit().await?;
    Ok(Imported {
        read,
        added,
        changed,
        removed: 0,
    })
}

fn push(file: &mut CsvFile, rows: &mut Outgoing) -> Result<(), ImportError> {
    let [early_years, compulsory, voluntary] = registers(file);
    let flag = |on: bool| if on { "true" } else { "false" };
    // A dash that lost its way between two encodings.
    let name = file.needed("Provider name").replace('\u{96}', "\u{2013}");
    rows.push([
        &file.key("Provider URN"),
        &name,
        kind(&file.text("Provider type"), &file.text("Provider subtype")),
        &file.text("Provider status"),
        &file.day("Registration date"),
        &file.text("Registered person name"),
        &file.text("Registered person URN"),
        &file.text("Provider address line 1"),
        &file.text("Provider address line 2"),
        &file.text("Provider address line 3"),
        &file.text("Provider town"),
        &file.needed("Postcode"),
        &file.text("Region"),
        &file.text("Ofsted region"),
        &file.text("Local authority"),
        &file.number("Places"),
        flag(early_years),
        flag(compulsory),
        flag(voluntary),
    ])?;
    Ok(())
}

fn registers(file: &mut CsvFile) -> [bool; 3] {
    const COLUMN: &str = "Individual register combinations";
    let text = file.text(COLUMN);
    if let Some((_, registers)) = COMBINATIONS.iter().find(|(known, _)| *known == text) {
        return *registers;
    }
    file.wrong(COLUMN, text, "a combination of EYR, CCR and VCR");
    [false; 3]
}

fn kind(provider_type: &str, subtype: &str) -> &'static str {
    // The registers are not of one mind about capitals.
    match (provider_type.to_lowercase().as_str(), subtype) {
        ("childminder", _) => "childminder",
        ("childminder agency", _) => "childminder_agency",
        ("home childcarer", _) => "home_childcarer",
        (_, "Full day care" | "Sessional day care") => "private_nursery",
        _ => "other",
    }
}
