//! Ofsted's register of early-years providers (integrations-and-operations.md §2.10).

use super::files::{CHILDCARE_PROVIDERS, Outgoing, unpacked};
use super::writer::Writer;

/// A provider as published.
#[derive(Debug, Default, serde::Deserialize)]
pub(super) struct RegisterRow {
    #[serde(rename = "Provider URN")]
    urn: String,
    #[serde(rename = "Registration date")]
    registered_on: String,
    #[serde(rename = "Provider type")]
    kind: String,
    #[serde(rename = "Provider subtype")]
    subkind: String,
    #[serde(rename = "Provider status")]
    status: String,
    #[serde(rename = "Provider Early Years Register Flag")]
    early_years: String,
    #[serde(rename = "Provider Compulsory Childcare Register Flag")]
    compulsory: String,
    #[serde(rename = "Provider Voluntary Childcare Register Flag")]
    voluntary: String,
    #[serde(rename = "Registered person URN")]
    person_urn: String,
    #[serde(rename = "Provider name")]
    name: String,
    #[serde(rename = "Provider address line 1")]
    address_1: String,
    #[serde(rename = "Provider address line 2")]
    address_2: String,
    #[serde(rename = "Provider address line 3")]
    address_3: String,
    #[serde(rename = "Provider town")]
    pub(super) town: String,
    #[serde(rename = "Postcode")]
    pub(super) postcode: String,
    #[serde(rename = "Local authority")]
    pub(super) local_authority: String,
    #[serde(rename = "Region")]
    pub(super) region: String,
    #[serde(rename = "Ofsted region")]
    ofsted_region: String,
    #[serde(rename = "Places")]
    places: String,
}

const COLUMNS: &str = "urn, name, kind, status, registered_on, registered_person_urn, address_1, \
    address_2, address_3, town, postcode, region, ofsted_region, local_authority, places, \
    early_years_register, compulsory_childcare_register, voluntary_childcare_register";

pub(super) fn register() -> anyhow::Result<Vec<RegisterRow>> {
    unpacked(CHILDCARE_PROVIDERS)
}

/// Adds every `every`-th provider of the register; answers how many were new.
pub(super) async fn seed(
    writer: &mut Writer,
    register: &[RegisterRow],
    every: usize,
) -> anyhow::Result<u64> {
    let mut rows = Outgoing::new();
    for row in register.iter().step_by(every) {
        rows.push([
            &row.urn,
            &row.name,
            row.stored_kind(),
            &row.status,
            &iso_date(&row.registered_on),
            &row.person_urn,
            &row.address_1,
            &row.address_2,
            &row.address_3,
            &row.town,
            row.postcode.trim(),
            &row.region,
            &row.ofsted_region,
            &row.local_authority,
            &row.places,
            flag(&row.early_years),
            flag(&row.compulsory),
            flag(&row.voluntary),
        ])?;
    }
    Ok(writer
        .load("childcare_providers", COLUMNS, rows.finish()?)
        .await?)
}

impl RegisterRow {
    fn stored_kind(&self) -> &'static str {
        match (self.kind.as_str(), self.subkind.as_str()) {
            ("Childminder", _) => "childminder",
            ("Home childcarer", _) => "home_childcarer",
            (_, "Full day care" | "Sessional day care") => "private_nursery",
            _ => "other",
        }
    }
}

/// `26/06/2002` as `2002-06-26`; what is no such date is left out.
fn iso_date(day_first: &str) -> String {
    match day_first.splitn(3, '/').collect::<Vec<_>>()[..] {
        [day, month, year] => format!("{year}-{month}-{day}"),
        _ => String::new(),
    }
}

fn flag(letter: &str) -> &'static str {
    if letter == "Y" { "true" } else { "false" }
}

#[cfg(test)]
impl RegisterRow {
    pub(super) fn in_town(local_authority: &str, town: &str, postcode: &str) -> Self {
        Self {
            local_authority: local_authority.into(),
            town: town.into(),
            postcode: postcode.into(),
            ..Self::default()
        }
    }
}
