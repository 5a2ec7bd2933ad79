//! A delivery partner on the wire (provider-api.md §7.1).

use serde::Serialize;
use store::queries::delivery_partners::ProviderDeliveryPartner;
use uuid::Uuid;

use crate::wire::Moment;

/// `{"id": …, "type": "delivery-partner", "attributes": {…}}`.
#[derive(Debug, Serialize)]
pub struct DeliveryPartnerResource<'a> {
    id: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Attributes<'a>,
}

/// In the order of the contract.
#[derive(Debug, Serialize)]
struct Attributes<'a> {
    name: &'a str,
    /// Start years, as numbers.
    cohort: &'a [i32],
    created_at: Moment,
    updated_at: Moment,
}

impl<'a> From<&'a ProviderDeliveryPartner> for DeliveryPartnerResource<'a> {
    fn from(partner: &'a ProviderDeliveryPartner) -> Self {
        Self {
            id: partner.id,
            kind: "delivery-partner",
            attributes: Attributes {
                name: &partner.name,
                cohort: &partner.start_years,
                created_at: Moment(partner.created_at),
                updated_at: Moment(partner.updated_at),
            },
        }
    }
}
