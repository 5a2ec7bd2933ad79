//! `GET /participants/npq` and `GET /participants/npq/{id}`.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::queries::participants::{Filter, Participant, visible_to};
use store::queries::provider_applications::Order;

use super::resource::ParticipantResource;
use crate::Settings;
use crate::auth::Caller;
use crate::envelopes::{BadRequest, Problem};
use crate::path::PathId;
use crate::query::{self, Page, Params};
use crate::version::Version;
use crate::wire::{self, Data};

/// The caller's participants.
pub async fn list(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(query.as_deref());
    let filter = filter(&params, version)?;
    let order = if version.switches().sorting {
        query::order(&params)
    } else {
        Order::by(Vec::new())
    };
    let Page { limit, offset } = Page::read(&params)?;
    let found = visible_to(caller.lead_provider)
        .list(settings.db.reader(), &filter, &order, (limit, offset))
        .await?;
    let data: Vec<ParticipantResource<'_>> = found
        .iter()
        .map(|participant| ParticipantResource::new(version, participant))
        .collect();
    Ok(wire::json(StatusCode::OK, &Data { data }))
}

/// One of the caller's participants.
pub async fn show(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
) -> Result<Response, Problem> {
    let found = visible_to(caller.lead_provider)
        .find(settings.db.reader(), id.known()?)
        .await?
        .ok_or(Problem::NotFound)?;
    Ok(one(version, &found))
}

/// The answer that shows one participant.
pub fn one(version: Version, participant: &Participant) -> Response {
    let data = ParticipantResource::new(version, participant);
    wire::json(StatusCode::OK, &Data { data })
}

fn filter(params: &Params, version: Version) -> Result<Filter, Problem> {
    if params.is_flat("filter") {
        return Err(BadRequest::Filter.into());
    }
    let mut filter = Filter {
        updated_since: query::moment(params, "updated_since", BadRequest::UpdatedSince)?,
        ..Filter::default()
    };
    if version.switches().training_filters {
        filter.training_status = query::training_status(params)?;
        filter.from_participant = query::former_participant(params);
    }
    Ok(filter)
}
