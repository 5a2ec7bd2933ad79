//! The delivery partners of a declaration (provider-api.md §7.6; finance.md §3.8).

use crate::applications::TeacherCatchment;
use crate::ids::DeliveryPartnerId;

/// One of a declaration's two partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartnerRole {
    /// The first.
    Primary,
    /// The second, beside the first.
    Secondary,
}

/// A partner as a lead provider named it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum GivenPartner {
    /// Not at all.
    #[default]
    Absent,
    /// By an id that nobody has.
    Unknown,
    /// A partner.
    Known(DeliveryPartnerId),
}

impl GivenPartner {
    fn known(self) -> Option<DeliveryPartnerId> {
        match self {
            Self::Known(id) => Some(id),
            Self::Absent | Self::Unknown => None,
        }
    }
}

/// Both partners as a lead provider named them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Partners {
    /// The first.
    pub primary: GivenPartner,
    /// The second.
    pub secondary: GivenPartner,
}

/// What a decision about partners rests on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartnersFacts {
    /// Whether the applicant works in England ([`inside_catchment`]).
    pub inside_catchment: bool,
    /// The partners of the declaration's lead provider in the declaration's cohort.
    pub confirmed: Vec<DeliveryPartnerId>,
    /// The partners that are stored; what does not change is not checked again.
    pub current: PartnersChange,
}

/// The partners to store.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PartnersChange {
    /// The first.
    pub primary: Option<DeliveryPartnerId>,
    /// The second.
    pub secondary: Option<DeliveryPartnerId>,
}

/// Why partners cannot be stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryPartnerRefusal {
    /// On creation: nobody has this id.
    NotFound(PartnerRole),
    /// On a change: nobody has this id, or no first partner was named.
    NotRecognised(PartnerRole),
    /// On a change: no first partner was named.
    Missing,
    /// The applicant does not work in England.
    OutsideEngland(PartnerRole),
    /// Not a partner of this lead provider in this cohort.
    NotConfirmed(PartnerRole),
    /// A second partner without a first.
    SecondaryWithoutPrimary,
    /// One partner twice.
    SameTwice,
}

/// Whether the applicant counts as working in England. Before 2024 the school's number tells,
/// for the question was not asked.
pub fn inside_catchment(
    catchment: Option<TeacherCatchment>,
    cohort_start_year: i32,
    school_urn: Option<&str>,
) -> bool {
    catchment == Some(TeacherCatchment::England)
        || (cohort_start_year < 2024 && school_urn.is_some_and(|urn| urn.starts_with('1')))
}

/// The ids that a new declaration names and nobody has.
pub(super) fn not_found(given: Partners) -> Vec<DeliveryPartnerRefusal> {
    [
        (given.primary, PartnerRole::Primary),
        (given.secondary, PartnerRole::Secondary),
    ]
    .into_iter()
    .filter(|(partner, _)| *partner == GivenPartner::Unknown)
    .map(|(_, role)| DeliveryPartnerRefusal::NotFound(role))
    .collect()
}

/// The checks of the record itself.
pub(super) fn check(facts: &PartnersFacts, wanted: PartnersChange) -> Vec<DeliveryPartnerRefusal> {
    use DeliveryPartnerRefusal as R;
    let roles = [
        (wanted.primary, facts.current.primary, PartnerRole::Primary),
        (
            wanted.secondary,
            facts.current.secondary,
            PartnerRole::Secondary,
        ),
    ];
    let mut refusals = Vec::new();
    for (id, _, role) in roles {
        if id.is_some() && !facts.inside_catchment {
            refusals.push(R::OutsideEngland(role));
        }
    }
    for (id, stored, role) in roles {
        if id.is_some_and(|id| stored != Some(id) && !facts.confirmed.contains(&id)) {
            refusals.push(R::NotConfirmed(role));
        }
    }
    match (wanted.primary, wanted.secondary) {
        (None, Some(_)) => refusals.push(R::SecondaryWithoutPrimary),
        (Some(one), Some(other)) if one == other => refusals.push(R::SameTwice),
        (Some(_), Some(_)) | (_, None) => {}
    }
    refusals
}

/// What a creation stores, once nothing is refused.
pub(super) fn wanted(given: Partners) -> PartnersChange {
    PartnersChange {
        primary: given.primary.known(),
        secondary: given.secondary.known(),
    }
}

/// Decides whether a declaration's partners may change; not naming a second one removes it.
pub fn change_delivery_partners(
    facts: &PartnersFacts,
    given: Partners,
) -> Result<PartnersChange, Vec<DeliveryPartnerRefusal>> {
    use DeliveryPartnerRefusal as R;
    let mut refusals = Vec::new();
    if given.primary.known().is_none() {
        refusals.push(R::NotRecognised(PartnerRole::Primary));
    }
    if given.secondary == GivenPartner::Unknown {
        refusals.push(R::NotRecognised(PartnerRole::Secondary));
    }
    if given.primary == GivenPartner::Absent {
        refusals.push(R::Missing);
    }
    let wanted = wanted(given);
    if refusals.is_empty() {
        refusals = check(facts, wanted);
    }
    if refusals.is_empty() {
        Ok(wanted)
    } else {
        Err(refusals)
    }
}

#[cfg(test)]
mod tests {
    use super::DeliveryPartnerRefusal as R;
    use super::GivenPartner::{Absent, Known, Unknown};
    use super::PartnerRole::{Primary, Secondary};
    use super::*;
    use uuid::Uuid;

    fn partner(number: u128) -> DeliveryPartnerId {
        Uuid::from_u128(number).into()
    }

    #[test]
    fn a_declarations_partners_change_as_provider_api_7_6_says() {
        let (one, two, former, foreign) = (
            Known(partner(1)),
            Known(partner(2)),
            Known(partner(3)),
            Known(partner(4)),
        );
        let facts = |inside_catchment| PartnersFacts {
            inside_catchment,
            confirmed: vec![partner(1), partner(2)],
            current: PartnersChange {
                primary: Some(partner(3)),
                secondary: None,
            },
        };
        for (england, primary, secondary, expected) in [
            (true, one, two, Ok((1, Some(2)))),
            (true, one, Absent, Ok((1, None))),
            (true, former, one, Ok((3, Some(1)))),
            (true, foreign, Absent, Err(vec![R::NotConfirmed(Primary)])),
            (true, one, former, Err(vec![R::NotConfirmed(Secondary)])),
            (true, one, one, Err(vec![R::SameTwice])),
            (true, Unknown, Absent, Err(vec![R::NotRecognised(Primary)])),
            (true, one, Unknown, Err(vec![R::NotRecognised(Secondary)])),
            (
                true,
                Absent,
                Absent,
                Err(vec![R::NotRecognised(Primary), R::Missing]),
            ),
            (
                true,
                Absent,
                one,
                Err(vec![R::NotRecognised(Primary), R::Missing]),
            ),
            (false, one, Absent, Err(vec![R::OutsideEngland(Primary)])),
            (
                false,
                one,
                two,
                Err(vec![
                    R::OutsideEngland(Primary),
                    R::OutsideEngland(Secondary),
                ]),
            ),
        ] {
            let changed =
                change_delivery_partners(&facts(england), Partners { primary, secondary });
            let expected = expected.map(|(primary, secondary)| PartnersChange {
                primary: Some(partner(primary)),
                secondary: secondary.map(partner),
            });
            assert_eq!(changed, expected, "{primary:?} {secondary:?}");
        }
    }

    #[test]
    fn england_is_told_by_catchment_and_before_2024_by_the_schools_number() {
        use TeacherCatchment::{England, Wales};
        for (catchment, year, urn, inside) in [
            (Some(England), 2024, None, true),
            (Some(Wales), 2024, Some("106286"), false),
            (None, 2024, Some("106286"), false),
            (None, 2023, Some("106286"), true),
            (None, 2023, Some("EY944860"), false),
            (None, 2023, None, false),
        ] {
            assert_eq!(inside_catchment(catchment, year, urn), inside);
        }
    }
}
