//! `GET /participants/npq/outcomes` and `GET /participants/npq/{id}/outcomes`.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::queries::outcomes::{Filter, visible_to};
use store::queries::participants;

use super::resource::OutcomeResource;
use crate::Settings;
use crate::auth::Caller;
use crate::envelopes::{BadRequest, Problem};
use crate::path::PathId;
use crate::query::{self, Page, Params};
use crate::version::Version;
use crate::wire::{self, Data};

/// The outcomes of all the caller's participants.
pub async fn list(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(query.as_deref());
    if params.is_flat("filter") {
        return Err(BadRequest::Filter.into());
    }
    let filter = Filter {
        created_since: query::moment(&params, "created_since", BadRequest::CreatedSince)?,
        participant: None,
    };
    page(&settings, caller, version, filter, &params).await
}

/// The outcomes of one of the caller's participants.
pub async fn of_participant(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let id = id.known()?;
    let visible = participants::visible_to(caller.lead_provider);
    if !visible.includes(settings.db.reader(), id).await? {
        return Err(Problem::NotFound);
    }
    let filter = Filter {
        created_since: None,
        participant: Some(id),
    };
    let params = Params::parse(query.as_deref());
    page(&settings, caller, version, filter, &params).await
}

async fn page(
    settings: &Settings,
    caller: Caller,
    version: Version,
    filter: Filter,
    params: &Params,
) -> Result<Response, Problem> {
    let Page { limit, offset } = Page::read(params)?;
    let found = visible_to(caller.lead_provider)
        .list(settings.db.reader(), filter, (limit, offset))
        .await?;
    let data: Vec<OutcomeResource<'_>> = found
        .iter()
        .map(|outcome| OutcomeResource::new(version, outcome))
        .collect();
    Ok(wire::json(StatusCode::OK, &Data { data }))
}
