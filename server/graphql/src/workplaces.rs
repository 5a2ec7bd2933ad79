//! Where people work.

use async_graphql::{ID, SimpleObject};
use domain::workplaces::{WorkplaceIdentifier, WorkplaceKind};
use store::entities::{childcare_providers, local_authorities, schools};

use crate::access::{Access, auth};

/// A school, a local authority or a childcare provider, as a person finds it.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct Workplace {
    /// As answers refer to it, e.g. `School-100000`.
    pub identifier: String,
    /// `school`, `local_authority` or `childcare_provider`.
    pub kind: String,
    /// Its name; childminders have none that is shown.
    pub name: Option<String>,
    /// Its unique reference number, where it has one.
    pub urn: Option<String>,
    /// In one line.
    pub address: String,
    /// Everything in one line, for a list.
    pub label: String,
}

/// A school's record.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Admin))]
pub struct School {
    /// Its row.
    id: ID,
    /// Unique reference number.
    urn: String,
    /// UK provider reference number.
    ukprn: Option<String>,
    /// Its name.
    name: String,
    /// E.g. `Primary`.
    phase: Option<String>,
    /// E.g. `Community school`.
    establishment_type: Option<String>,
    /// At the last census.
    number_of_pupils: Option<i32>,
    /// Line by line.
    address: Vec<String>,
    /// The local authority.
    la_name: Option<String>,
}

impl From<domain::workplaces::Workplace> for Workplace {
    fn from(workplace: domain::workplaces::Workplace) -> Self {
        let kind = match workplace.kind {
            WorkplaceKind::School(_) => "school",
            WorkplaceKind::LocalAuthority => "local_authority",
            WorkplaceKind::ChildcareProvider { .. } => "childcare_provider",
        };
        Self {
            kind: kind.into(),
            label: workplace.label(),
            identifier: workplace.identifier,
            name: workplace.name,
            urn: workplace.urn,
            address: workplace.address,
        }
    }
}

impl From<childcare_providers::Model> for Workplace {
    fn from(row: childcare_providers::Model) -> Self {
        let address = lines([
            row.address_1,
            row.address_2,
            row.address_3,
            row.town,
            None,
            row.postcode,
        ]);
        Self::from(domain::workplaces::Workplace {
            id: row.id,
            identifier: WorkplaceIdentifier::ChildcareProvider(row.urn.clone()).to_string(),
            name: Some(row.name),
            address: address.join(", "),
            urn: Some(row.urn),
            ukprn: None,
            kind: WorkplaceKind::ChildcareProvider {
                childminder_list: false,
            },
        })
    }
}

impl From<local_authorities::Model> for Workplace {
    fn from(row: local_authorities::Model) -> Self {
        let address = lines([
            row.address_1,
            row.address_2,
            row.address_3,
            row.town,
            row.county,
            row.postcode,
        ]);
        Self::from(domain::workplaces::Workplace {
            id: row.id,
            identifier: WorkplaceIdentifier::LocalAuthority(row.code).to_string(),
            name: Some(row.name),
            address: address.join(", "),
            urn: None,
            ukprn: row.ukprn,
            kind: WorkplaceKind::LocalAuthority,
        })
    }
}

impl From<schools::Model> for School {
    fn from(row: schools::Model) -> Self {
        Self {
            id: row.id.into(),
            urn: row.urn,
            ukprn: row.ukprn,
            name: row.name,
            phase: row.phase_name,
            establishment_type: row.establishment_type_name,
            number_of_pupils: row.number_of_pupils,
            address: lines([
                row.address_1,
                row.address_2,
                row.address_3,
                row.town,
                row.county,
                row.postcode,
            ]),
            la_name: row.la_name,
        }
    }
}

/// The lines of an address that say something.
fn lines(parts: [Option<String>; 6]) -> Vec<String> {
    parts
        .into_iter()
        .flatten()
        .filter(|line| !line.trim().is_empty())
        .collect()
}
