//! `GET /npq-applications` and `GET /npq-applications/{id}`.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::queries::provider_applications::{Filter, Order, ProviderApplication, visible_to};

use super::export;
use super::resource::ApplicationResource;
use crate::Settings;
use crate::auth::Caller;
use crate::envelopes::{BadRequest, Problem};
use crate::format::Format;
use crate::path::PathId;
use crate::query::{self, Page, Params};
use crate::version::Version;
use crate::wire::{self, Data};

/// The caller's applications.
pub async fn list(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    Extension(format): Extension<Format>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(query.as_deref());
    let switches = version.switches();
    let filter = filter(&params, version)?;
    let visible = visible_to(caller.lead_provider);
    if format == Format::Csv && switches.csv_exports {
        let order = Order::by(Vec::new());
        let all = visible
            .list(settings.db.reader(), &filter, &order, None)
            .await?;
        return Ok(export::csv(&all));
    }
    let order = if switches.sorting {
        query::order(&params)
    } else {
        Order::by(Vec::new())
    };
    let Page { limit, offset } = Page::read(&params)?;
    let found = visible
        .list(settings.db.reader(), &filter, &order, Some((limit, offset)))
        .await?;
    let data: Vec<ApplicationResource<'_>> = found
        .iter()
        .map(|application| ApplicationResource::new(version, application))
        .collect();
    Ok(wire::json(StatusCode::OK, &Data { data }))
}

/// One of the caller's applications.
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

/// The answer that shows one application.
pub fn one(version: Version, application: &ProviderApplication) -> Response {
    let data = ApplicationResource::new(version, application);
    wire::json(StatusCode::OK, &Data { data })
}

fn filter(params: &Params, version: Version) -> Result<Filter, BadRequest> {
    if params.is_flat("filter") {
        return Err(BadRequest::Filter);
    }
    Ok(Filter {
        start_years: query::start_years(params),
        updated_since: query::moment(params, "updated_since", BadRequest::UpdatedSince)?,
        participants: version
            .switches()
            .participant_filter
            .then(|| query::participants(params))
            .flatten(),
    })
}
