//! Delivery partners as lead providers name them (provider-api.md §7.6).

use domain::declarations::{GivenPartner, Partners};
use domain::ids::{CohortId, DeliveryPartnerId, LeadProviderId};
use store::queries::declaration_decisions as decisions;
use store::{DbErr, Tx};
use uuid::Uuid;

/// A delivery partner as a request names it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NamedPartner {
    /// Not at all.
    #[default]
    Absent,
    /// By what cannot be anybody's id.
    NoId,
    /// By an id.
    Id(Uuid),
}

impl NamedPartner {
    fn id(self) -> Option<Uuid> {
        match self {
            Self::Id(id) => Some(id),
            Self::Absent | Self::NoId => None,
        }
    }
}

/// Both delivery partners as a request names them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NamedPartners {
    /// The first.
    pub primary: NamedPartner,
    /// The second.
    pub secondary: NamedPartner,
}

/// Which of the named partners exist, and which are confirmed for the lead provider and cohort.
pub async fn recognise(
    tx: &Tx,
    lead_provider: LeadProviderId,
    cohort: Option<CohortId>,
    named: NamedPartners,
) -> Result<(Partners, Vec<DeliveryPartnerId>), DbErr> {
    let ids: Vec<Uuid> = [named.primary, named.secondary]
        .into_iter()
        .filter_map(NamedPartner::id)
        .collect();
    let (known, confirmed) = decisions::partners(tx, lead_provider, cohort, &ids).await?;
    let given = |named: NamedPartner| match named {
        NamedPartner::Absent => GivenPartner::Absent,
        NamedPartner::Id(id) if known.contains(&DeliveryPartnerId(id)) => {
            GivenPartner::Known(DeliveryPartnerId(id))
        }
        NamedPartner::NoId | NamedPartner::Id(_) => GivenPartner::Unknown,
    };
    let partners = Partners {
        primary: given(named.primary),
        secondary: given(named.secondary),
    };
    Ok((partners, confirmed))
}
