//! One workplace with what rules and pages need to know of it (registration.md §1.4, §6.6).

use uuid::Uuid;

use super::establishment_types;

/// A resolved workplace: a row of the register behind its identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workplace {
    /// The row's own id.
    pub id: Uuid,
    /// What the draft stores, e.g. `School-123456`.
    pub identifier: String,
    /// Absent when Ofsted withholds it.
    pub name: Option<String>,
    /// The parts of the address in one line, withheld ones left out.
    pub address: String,
    /// A local authority has none.
    pub urn: Option<String>,
    /// Schools and local authorities.
    pub ukprn: Option<String>,
    /// What only this kind of workplace has.
    pub kind: WorkplaceKind,
}

/// The three kinds, with the list memberships that funding rules read (§4.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkplaceKind {
    /// A row of GIAS of any phase, colleges and nursery schools included.
    School(SchoolFacts),
    /// A local authority.
    LocalAuthority,
    /// A private childcare provider or childminder agency.
    ChildcareProvider {
        /// On the childminder list, by URN.
        childminder_list: bool,
    },
}

/// What rules read of a school.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchoolFacts {
    /// GIAS code; may be blank.
    pub establishment_type: Option<String>,
    /// GIAS code of the local authority.
    pub la_code: Option<String>,
    /// GIAS name of the phase of education.
    pub phase: Option<String>,
    /// Number of pupils.
    pub pupils: Option<i32>,
    /// On the RISE list, by URN.
    pub rise: bool,
    /// On the list of PP50 schools, by URN.
    pub pp50_school: bool,
    /// On the list of PP50 further education, by UKPRN.
    pub pp50_further_education: bool,
}

impl SchoolFacts {
    /// Whether the phase makes it a primary school (§4.9).
    pub fn is_primary(&self) -> bool {
        matches!(
            self.phase.as_deref(),
            Some("Primary" | "Middle deemed primary")
        )
    }
}

impl Workplace {
    /// §1.4 `workplace.inEngland`: local authorities and childcare providers always are.
    pub fn in_england(&self) -> bool {
        match &self.kind {
            WorkplaceKind::School(school) => establishment_types::in_england(
                school.establishment_type.as_deref(),
                school.la_code.as_deref(),
            ),
            WorkplaceKind::LocalAuthority | WorkplaceKind::ChildcareProvider { .. } => true,
        }
    }

    /// The option's label in a picker (§6.6).
    pub fn label(&self) -> String {
        let name = self.name.as_deref();
        let urn = self.urn.as_deref();
        let address = Some(self.address.as_str());
        let parts = match self.kind {
            WorkplaceKind::ChildcareProvider { .. } => [urn, name, address],
            WorkplaceKind::School(_) | WorkplaceKind::LocalAuthority => [name, address, urn],
        };
        joined(parts, " - ")
    }

    /// `{name} – {address}` for summaries (§1.9).
    pub fn name_and_address(&self) -> String {
        joined([self.name.as_deref(), Some(&self.address), None], " – ")
    }

    /// `{urn} – {name} – {address}`, the name dropped when withheld (§1.9).
    pub fn urn_name_and_address(&self) -> String {
        joined(
            [
                self.urn.as_deref(),
                self.name.as_deref(),
                Some(&self.address),
            ],
            " – ",
        )
    }
}

fn joined(parts: [Option<&str>; 3], separator: &str) -> String {
    parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_withheld_name_is_dropped_from_the_label() {
        let provider = Workplace {
            id: Uuid::nil(),
            identifier: "PrivateChildcareProvider-EY123456".into(),
            name: None,
            address: "Leeds, LS1 1AA".into(),
            urn: Some("EY123456".into()),
            ukprn: None,
            kind: WorkplaceKind::ChildcareProvider {
                childminder_list: false,
            },
        };
        assert_eq!(provider.label(), "EY123456 - Leeds, LS1 1AA");
        assert_eq!(provider.urn_name_and_address(), "EY123456 – Leeds, LS1 1AA");
    }
}
