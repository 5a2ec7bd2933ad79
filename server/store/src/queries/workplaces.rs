//! Workplaces by what drafts store of them, with their list memberships (registration.md §4.5).

use std::collections::BTreeMap;

use domain::workplaces::{SchoolFacts, Workplace, WorkplaceIdentifier, WorkplaceKind};
use sea_orm::{ConnectionTrait, QueryResult};

use super::rows::{InOrder, sql};
use crate::DbErr;

/// What every query of workplaces selects of a school `s`. List identifiers are stored trimmed
/// and in upper case, and compared so.
pub(super) const SCHOOL_COLUMNS: &str = "'school', s.id, s.urn, s.name, s.ukprn,
    array_remove(array[s.address_1, s.address_2, s.address_3, s.town, s.county, s.postcode], null)";
pub(super) const AUTHORITY_COLUMNS: &str = "'authority', l.id, l.code, l.name, l.ukprn,
    array_remove(array[l.address_1, l.address_2, l.address_3, l.town, l.county, l.postcode], null)";
pub(super) const CHILDCARE_COLUMNS: &str = "'childcare', c.id, c.urn, c.name, null::text,
    array_remove(array[c.address_1, c.address_2, c.address_3, c.town, c.region, c.postcode], null)";

/// What Ofsted puts where it withholds something.
const WITHHELD: &str = "REDACTED";

/// The workplaces behind `identifiers`, by identifier: one statement. A school that has closed
/// and a provider that was disabled still resolve.
pub async fn by_identifiers(
    conn: &impl ConnectionTrait,
    identifiers: &[String],
) -> Result<BTreeMap<String, Workplace>, DbErr> {
    let (mut urns, mut codes, mut childcare_urns) = (Vec::new(), Vec::new(), Vec::new());
    for identifier in identifiers {
        match WorkplaceIdentifier::parse(identifier) {
            Some(WorkplaceIdentifier::School(urn)) => urns.push(urn),
            Some(WorkplaceIdentifier::LocalAuthority(code)) => codes.push(code),
            Some(WorkplaceIdentifier::ChildcareProvider(urn)) => childcare_urns.push(urn),
            None => {}
        }
    }
    let text = format!(
        "select {SCHOOL_COLUMNS}, s.establishment_type_code, s.la_code, s.phase_name,
                s.number_of_pupils, {rise}, {pp50}, {further_education}, false
         from schools s where s.urn = any ($1)
         union all
         select {AUTHORITY_COLUMNS}, null, null, null, null, false, false, false, false
         from local_authorities l where l.code = any ($2)
         union all
         select {CHILDCARE_COLUMNS}, null, null, null, null, false, false, false, {childminder}
         from childcare_providers c where c.urn = any ($3)",
        rise = listed("rise_school", "urn", "s.urn"),
        pp50 = listed("pp50_school", "urn", "s.urn"),
        further_education = listed("pp50_further_education", "ukprn", "s.ukprn"),
        childminder = listed("childminder", "urn", "c.urn"),
    );
    let rows = conn
        .query_all_raw(sql(
            text,
            [urns.into(), codes.into(), childcare_urns.into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let mut workplace = read(row)?;
            if let WorkplaceKind::School(school) = &mut workplace.kind {
                *school = facts(row)?;
            } else if let WorkplaceKind::ChildcareProvider { childminder_list } =
                &mut workplace.kind
            {
                *childminder_list = row.try_get_by_index(13)?;
            }
            Ok((workplace.identifier.clone(), workplace))
        })
        .collect()
}

fn listed(list: &str, identifier_type: &str, column: &str) -> String {
    format!(
        "exists (select from eligibility_list_entries e
                 where e.list = '{list}' and e.identifier_type = '{identifier_type}'
                   and e.identifier = upper(trim({column})))"
    )
}

fn facts(row: &QueryResult) -> Result<SchoolFacts, DbErr> {
    Ok(SchoolFacts {
        establishment_type: row.try_get_by_index(6)?,
        la_code: row.try_get_by_index(7)?,
        phase: row.try_get_by_index(8)?,
        pupils: row.try_get_by_index(9)?,
        rise: row.try_get_by_index(10)?,
        pp50_school: row.try_get_by_index(11)?,
        pp50_further_education: row.try_get_by_index(12)?,
    })
}

/// Reads the first six columns; the facts that only rules need are left blank.
pub(super) fn read(row: &QueryResult) -> Result<Workplace, DbErr> {
    let mut row = InOrder::of(row);
    let kind: String = row.take()?;
    let id = row.take()?;
    let key: String = row.take()?;
    let name: String = row.take()?;
    let ukprn = row.take()?;
    let address: Vec<String> = row.take()?;
    let (kind, identifier, urn) = match kind.as_str() {
        "school" => (
            WorkplaceKind::School(SchoolFacts::default()),
            WorkplaceIdentifier::School(key.clone()),
            Some(key),
        ),
        "authority" => (
            WorkplaceKind::LocalAuthority,
            WorkplaceIdentifier::LocalAuthority(key),
            None,
        ),
        _ => (
            WorkplaceKind::ChildcareProvider {
                childminder_list: false,
            },
            WorkplaceIdentifier::ChildcareProvider(key.clone()),
            Some(key),
        ),
    };
    let address: Vec<_> = address.iter().filter(|part| *part != WITHHELD).collect();
    Ok(Workplace {
        id,
        identifier: identifier.to_string(),
        name: Some(name).filter(|name| name != WITHHELD),
        address: joined(&address),
        urn,
        ukprn,
        kind,
    })
}

fn joined(parts: &[&String]) -> String {
    let parts: Vec<_> = parts.iter().map(|part| part.as_str()).collect();
    parts.join(", ")
}
