//! The workplaces of the worked examples of registration.md §4.10, by their names there, for
//! tests. Plainly made up: their numbers are in ranges that no register uses.

use super::files::Outgoing;
use super::workplaces::load_list_entries;
use super::writer::Writer;

/// A school of the worked examples.
pub struct SampleSchool {
    /// Its name in registration.md §4.10.
    pub fixture: &'static str,
    /// Its URN.
    pub urn: &'static str,
    /// The register's type code; blank for none.
    pub type_code: &'static str,
    /// Its UKPRN.
    pub ukprn: &'static str,
    /// The list it is on, by the list's stored name and the identifier that stands on it.
    pub listed: Option<(&'static str, &'static str)>,
}

const fn school(
    fixture: &'static str,
    urn: &'static str,
    type_code: &'static str,
    ukprn: &'static str,
    listed: Option<(&'static str, &'static str)>,
) -> SampleSchool {
    SampleSchool {
        fixture,
        urn,
        type_code,
        ukprn,
        listed,
    }
}

/// The schools of the worked examples.
pub const SCHOOLS: [SampleSchool; 13] = [
    school("S1", "900001", "1", "19000001", None),
    school(
        "S1P",
        "900002",
        "1",
        "19000002",
        Some(("pp50_school", "900002")),
    ),
    school(
        "S1R",
        "900003",
        "1",
        "19000003",
        Some(("rise_school", "900003")),
    ),
    school("S11", "900011", "11", "19000011", None),
    school(
        "S11P",
        "900012",
        "11",
        "19000012",
        Some(("pp50_school", "900012")),
    ),
    school(
        "S11R",
        "900013",
        "11",
        "19000013",
        Some(("rise_school", "900013")),
    ),
    school("S15", "900015", "15", "19000015", None),
    school(
        "S15P",
        "900016",
        "15",
        "19000016",
        Some(("pp50_school", "900016")),
    ),
    school(
        "FE18",
        "900018",
        "18",
        "19000018",
        Some(("pp50_further_education", "19000018")),
    ),
    school("FE18N", "900019", "18", "19000019", None),
    school("S30", "900030", "30", "19000030", None),
    school(
        "S31X",
        "900031",
        "31",
        "19000031",
        Some(("pp50_school", "900031")),
    ),
    school("SBLK", "900040", "", "19000040", None),
];

/// The local authority LA1, by its code.
pub const LOCAL_AUTHORITY_CODE: &str = "990";
/// PN: a private nursery on no list.
pub const PRIVATE_NURSERY_URN: &str = "EY900001";
/// CMY: a childminder on the list.
pub const LISTED_CHILDMINDER_URN: &str = "EY900002";
/// CMN: a childminder on no list.
pub const UNLISTED_CHILDMINDER_URN: &str = "EY900003";
/// ITT✓: accredited.
pub const APPROVED_ITT_PROVIDER: &str = "Sample Accredited Trust";
/// ITT✗: no longer accredited.
pub const FORMER_ITT_PROVIDER: &str = "Sample Formerly Accredited Trust";

/// Adds all of them.
pub(super) async fn seed(writer: &mut Writer) -> anyhow::Result<()> {
    let mut schools = Outgoing::new();
    let mut entries = Outgoing::new();
    for SampleSchool {
        fixture,
        urn,
        type_code,
        ukprn,
        listed,
    } in SCHOOLS
    {
        let name = format!("Sample {fixture} School");
        schools.push([
            urn,
            &name,
            LOCAL_AUTHORITY_CODE,
            "Sample Authority",
            type_code,
            type_name(type_code),
            "1",
            "Open",
            "2",
            "Primary",
            "1 Sample Street",
            "Sampleton",
            "ZZ1 1ZZ",
            ukprn,
            "210",
            "true",
        ])?;
        if let Some((list, identifier)) = listed {
            let by = if identifier == ukprn { "ukprn" } else { "urn" };
            entries.push([list, by, identifier])?;
        }
    }
    entries.push(["childminder", "urn", LISTED_CHILDMINDER_URN])?;
    writer
        .load(
            "schools",
            "urn, name, la_code, la_name, establishment_type_code, establishment_type_name, \
             establishment_status_code, establishment_status_name, phase_code, phase_name, \
             address_1, town, postcode, ukprn, number_of_pupils, details_invented",
            schools.finish()?,
        )
        .await?;
    load_list_entries(writer, entries).await?;
    seed_other_workplaces(writer).await
}

async fn seed_other_workplaces(writer: &mut Writer) -> anyhow::Result<()> {
    let mut authority = Outgoing::new();
    authority.push([
        LOCAL_AUTHORITY_CODE,
        "Sample Authority",
        "19000990",
        "Sample Hall",
        "Sampleton",
        "ZZ1 1ZZ",
    ])?;
    let columns = "code, name, ukprn, address_1, town, postcode";
    writer
        .load("local_authorities", columns, authority.finish()?)
        .await?;

    let mut providers = Outgoing::new();
    for (urn, name, kind) in [
        (
            PRIVATE_NURSERY_URN,
            "Sample Private Nursery",
            "private_nursery",
        ),
        (
            LISTED_CHILDMINDER_URN,
            "Sample Listed Childminder",
            "childminder",
        ),
        (
            UNLISTED_CHILDMINDER_URN,
            "Sample Unlisted Childminder",
            "childminder",
        ),
    ] {
        providers.push([
            urn,
            name,
            kind,
            "Active",
            "1 Sample Street",
            "Sampleton",
            "ZZ1 1ZZ",
            "true",
        ])?;
    }
    let columns = "urn, name, kind, status, address_1, town, postcode, early_years_register";
    writer
        .load("childcare_providers", columns, providers.finish()?)
        .await?;

    let mut itt = Outgoing::new();
    itt.push([APPROVED_ITT_PROVIDER, "true"])?;
    itt.push([FORMER_ITT_PROVIDER, "false"])?;
    writer
        .load("itt_providers", "legal_name, approved", itt.finish()?)
        .await?;
    Ok(())
}

fn type_name(code: &str) -> &'static str {
    match code {
        "1" => "Community school",
        "11" => "Other independent school",
        "15" => "Local authority nursery school",
        "18" => "Further education",
        "30" => "Welsh establishment",
        "31" => "Sixth form centres",
        _ => "",
    }
}
