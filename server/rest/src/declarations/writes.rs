//! `POST /participant-declarations`, `PUT …/void` and `PUT …/change-delivery-partner`.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::declarations::{GivenDate, GivenType};
use domain::ids::UserId;
use service::declarations::{self, Declaration, NamedPartner, NamedPartners};

use super::reads::one;
use crate::Settings;
use crate::auth::Caller;
use crate::body::{Attributes, RequestBody};
use crate::envelopes::Problem;
use crate::path::PathId;
use crate::refusals::in_words;
use crate::version::Version;
use crate::wire::hyphenated_uuid;

/// Declares that a milestone was reached.
pub async fn create(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    body: RequestBody,
) -> Result<Response, Problem> {
    let given = body.required_attributes()?;
    let participant = given.text("participant_id");
    let milestone = given.text("declaration_type");
    let declaration = Declaration {
        names_participant: participant.is_some(),
        participant: participant
            .and_then(|text| hyphenated_uuid(&text))
            .map(UserId),
        declaration_type: match milestone.map(|text| text.parse()) {
            None => GivenType::Absent,
            Some(Err(_)) => GivenType::Unknown,
            Some(Ok(known)) => GivenType::Known(known),
        },
        declaration_date: GivenDate::parse(given.text("declaration_date").as_deref()),
        course: given
            .text("course_identifier")
            .and_then(|text| text.parse().ok()),
        has_passed: given.yes_or_no("has_passed"),
        partners: if version.switches().delivery_partners {
            partners(given)
        } else {
            NamedPartners::default()
        },
    };
    let ctx = caller.ctx(&settings);
    let declared = declarations::declare(&ctx, caller.lead_provider, &declaration).await;
    Ok(one(version, &in_words(declared)?))
}

/// Takes a declaration back; the body is ignored.
pub async fn void(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
) -> Result<Response, Problem> {
    let ctx = caller.ctx(&settings);
    let voided = declarations::void(&ctx, caller.lead_provider, id.known()?).await;
    Ok(one(version, &in_words(voided)?))
}

/// Changes the delivery partners of a declaration.
pub async fn change_delivery_partner(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let named = partners(body.required_attributes()?);
    let ctx = caller.ctx(&settings);
    let provider = caller.lead_provider;
    let changed = declarations::change_delivery_partner(&ctx, provider, id.known()?, named).await;
    Ok(one(version, &in_words(changed)?))
}

fn partners(given: Attributes<'_>) -> NamedPartners {
    let named = |name| match given.text(name) {
        None => NamedPartner::Absent,
        Some(text) => hyphenated_uuid(&text).map_or(NamedPartner::NoId, NamedPartner::Id),
    };
    NamedPartners {
        primary: named("delivery_partner_id"),
        secondary: named("secondary_delivery_partner_id"),
    }
}
