//! `GET /statements` and `GET /statements/{id}`.

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::queries::provider_statements::{Filter, visible_to};

use super::resource::StatementResource;
use crate::Settings;
use crate::auth::Caller;
use crate::envelopes::{BadRequest, Problem};
use crate::path::PathId;
use crate::query::{self, Page, Params};
use crate::wire::{self, Data};

/// The caller's statements.
pub async fn list(
    State(settings): State<Settings>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(query.as_deref());
    if params.is_flat("filter") {
        return Err(BadRequest::Filter.into());
    }
    let filter = Filter {
        start_years: query::start_years(&params),
        updated_since: query::moment(&params, "updated_since", BadRequest::UpdatedSince)?,
    };
    let Page { limit, offset } = Page::read(&params)?;
    let found = visible_to(caller.lead_provider)
        .list(settings.db.reader(), &filter, (limit, offset))
        .await?;
    let data: Vec<StatementResource> = found.iter().map(StatementResource::from).collect();
    Ok(wire::json(StatusCode::OK, &Data { data }))
}

/// One of the caller's statements.
pub async fn show(
    State(settings): State<Settings>,
    caller: Caller,
    id: PathId,
) -> Result<Response, Problem> {
    let found = visible_to(caller.lead_provider)
        .find(settings.db.reader(), id.known()?)
        .await?
        .ok_or(Problem::NotFound)?;
    let data = StatementResource::from(&found);
    Ok(wire::json(StatusCode::OK, &Data { data }))
}
