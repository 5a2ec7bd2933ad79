//! `GET /delivery-partners` and `GET /delivery-partners/{id}`.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::queries::delivery_partners::visible_to;

use super::resource::DeliveryPartnerResource;
use crate::Settings;
use crate::auth::Caller;
use crate::envelopes::{BadRequest, Problem};
use crate::path::PathId;
use crate::query::{self, Page, Params};
use crate::wire::{self, Data};

/// The caller's delivery partners.
pub async fn list(
    State(settings): State<Settings>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(query.as_deref());
    if params.is_flat("filter") {
        return Err(BadRequest::Filter.into());
    }
    let year = query::start_year(&params);
    let order = query::delivery_partner_order(&params);
    let Page { limit, offset } = Page::read(&params)?;
    let found = visible_to(caller.lead_provider)
        .list(
            settings.db.reader(),
            year.as_deref(),
            &order,
            (limit, offset),
        )
        .await?;
    let data: Vec<DeliveryPartnerResource<'_>> =
        found.iter().map(DeliveryPartnerResource::from).collect();
    Ok(wire::json(StatusCode::OK, &Data { data }))
}

/// One of the caller's delivery partners.
pub async fn show(
    State(settings): State<Settings>,
    caller: Caller,
    id: PathId,
) -> Result<Response, Problem> {
    let found = visible_to(caller.lead_provider)
        .find(settings.db.reader(), id.known()?)
        .await?
        .ok_or(Problem::NotFound)?;
    let data = DeliveryPartnerResource::from(&found);
    Ok(wire::json(StatusCode::OK, &Data { data }))
}
