//! Schools, local authorities, providers of initial teacher training and the eligibility lists.

use std::collections::{BTreeMap, HashSet};

use super::files::{
    ELIGIBILITY_LISTS, ITT_PROVIDERS, LOCAL_AUTHORITIES, Outgoing, SCHOOLS, rows, unpacked,
};
use super::school_details::{Places, PublishedSchool};
use super::writer::Writer;

const SCHOOL_COLUMNS: &str = "urn, name, la_code, la_name, establishment_number, \
    establishment_type_code, establishment_type_name, establishment_status_code, \
    establishment_status_name, phase_code, phase_name, address_1, town, postcode, region, ukprn, \
    number_of_pupils, details_invented";

pub(super) fn published_schools() -> anyhow::Result<Vec<PublishedSchool>> {
    unpacked(SCHOOLS)
}

/// Adds every `every`-th school.
pub(super) async fn seed_schools(
    writer: &mut Writer,
    schools: &[PublishedSchool],
    places: &Places<'_>,
    every: usize,
) -> anyhow::Result<u64> {
    let mut rows = Outgoing::new();
    for school in schools.iter().step_by(every) {
        let made_up = school.details(places);
        rows.push([
            &school.urn,
            &school.name,
            &school.la_code,
            &school.la_name,
            &school.establishment_number,
            made_up.kind.0,
            made_up.kind.1,
            "1",
            "Open",
            made_up.phase.0,
            made_up.phase.1,
            &made_up.street,
            made_up.place.map_or("", |place| place.town),
            &made_up.postcode,
            made_up.place.map_or("", |place| place.region),
            &made_up.ukprn,
            &school.number_of_pupils(),
            "true",
        ])?;
    }
    Ok(writer
        .load("schools", SCHOOL_COLUMNS, rows.finish()?)
        .await?)
}

/// A local authority as the register of learning providers gives it.
#[derive(Debug, serde::Deserialize)]
struct RegisteredAuthority {
    ukprn: String,
    address_1: String,
    address_2: String,
    address_3: String,
    town: String,
    county: String,
    postcode: String,
    high_pupil_premium: String,
}

/// The codes of the authorities in that file, by their UKPRN.
const AUTHORITY_CODES: [(&str, &str); 5] = [
    ("10005549", "314"),
    ("10006029", "882"),
    ("10006907", "883"),
    ("10001848", "841"),
    ("10003198", "810"),
];

/// Adds the local authorities that the schools belong to.
pub(super) async fn seed_local_authorities(
    writer: &mut Writer,
    schools: &[PublishedSchool],
) -> anyhow::Result<u64> {
    let names: BTreeMap<_, _> = schools.iter().map(|s| (&s.la_code, &s.la_name)).collect();
    let registered: Vec<RegisteredAuthority> = self::rows(LOCAL_AUTHORITIES)?;
    let mut out = Outgoing::new();
    for (code, name) in names {
        let details = AUTHORITY_CODES
            .iter()
            .find(|(_, of)| of == code)
            .and_then(|(ukprn, _)| registered.iter().find(|row| row.ukprn == *ukprn));
        let detail = |field: fn(&RegisteredAuthority) -> &String| {
            details.map_or("", |row| field(row).as_str())
        };
        out.push([
            code,
            name,
            detail(|row| &row.ukprn),
            detail(|row| &row.address_1),
            detail(|row| &row.address_2),
            detail(|row| &row.address_3),
            detail(|row| &row.town),
            detail(|row| &row.county),
            detail(|row| &row.postcode),
            if detail(|row| &row.high_pupil_premium) == "1" {
                "true"
            } else {
                "false"
            },
        ])?;
    }
    let columns = "code, name, ukprn, address_1, address_2, address_3, town, county, postcode, \
        high_pupil_premium";
    Ok(writer
        .load("local_authorities", columns, out.finish()?)
        .await?)
}

#[derive(Debug, serde::Deserialize)]
struct IttProviderRow {
    #[serde(rename = "Legal accredited name")]
    legal_name: String,
    #[serde(rename = "Operating name")]
    operating_name: String,
}

/// Adds the accredited providers of initial teacher training.
pub(super) async fn seed_itt_providers(writer: &mut Writer) -> anyhow::Result<u64> {
    let mut out = Outgoing::new();
    for row in self::rows::<IttProviderRow>(ITT_PROVIDERS)? {
        out.push([row.legal_name.trim(), row.operating_name.trim(), "true"])?;
    }
    let columns = "legal_name, operating_name, approved";
    Ok(writer.load("itt_providers", columns, out.finish()?).await?)
}

#[derive(Debug, serde::Deserialize)]
struct ListRow {
    #[serde(rename = "type")]
    list: String,
    identifier: String,
    identifier_type: String,
}

/// Adds the six lists; with `only`, no more than the entries of those identifiers.
pub(super) async fn seed_eligibility_lists(
    writer: &mut Writer,
    only: Option<&HashSet<&str>>,
) -> anyhow::Result<u64> {
    let mut out = Outgoing::new();
    for row in unpacked::<ListRow>(ELIGIBILITY_LISTS)? {
        let wanted = only.is_none_or(|those| those.contains(row.identifier.as_str()));
        if let (true, Some(list)) = (wanted, stored_list(&row.list)) {
            out.push([list, &row.identifier_type, row.identifier.trim()])?;
        }
    }
    load_list_entries(writer, out).await
}

pub(super) async fn load_list_entries(writer: &mut Writer, out: Outgoing) -> anyhow::Result<u64> {
    let columns = "list, identifier_type, identifier";
    Ok(writer
        .load("eligibility_list_entries", columns, out.finish()?)
        .await?)
}

fn stored_list(published: &str) -> Option<&'static str> {
    Some(match published.strip_prefix("EligibilityList::")? {
        "Pp50School" => "pp50_school",
        "Pp50FurtherEducation" => "pp50_further_education",
        "Childminder" => "childminder",
        "DisadvantagedEarlyYearsSchool" => "disadvantaged_early_years_school",
        "LocalAuthorityNursery" => "local_authority_nursery",
        "RiseSchool" => "rise_school",
        _ => return None,
    })
}
