//! `GET /participant-declarations` and `GET /participant-declarations/{id}`.

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::queries::declarations::{Filter, ProviderDeclaration, visible_to};

use super::export;
use super::resource::DeclarationResource;
use crate::Settings;
use crate::auth::Caller;
use crate::envelopes::{BadRequest, Problem};
use crate::format::Format;
use crate::path::PathId;
use crate::query::{self, Page, Params};
use crate::version::Version;
use crate::wire::{self, Data};

/// The declarations that the caller made.
pub async fn list(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    Extension(format): Extension<Format>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::parse(query.as_deref());
    let filter = filter(&params, version)?;
    let visible = visible_to(caller.lead_provider);
    if format == Format::Csv && version.switches().csv_exports {
        let all = visible.list(settings.db.reader(), &filter, None).await?;
        return Ok(export::csv(version, &all));
    }
    let Page { limit, offset } = Page::read(&params)?;
    let found = visible
        .list(settings.db.reader(), &filter, Some((limit, offset)))
        .await?;
    let data: Vec<DeclarationResource<'_>> = found
        .iter()
        .map(|declaration| DeclarationResource::new(version, declaration))
        .collect();
    Ok(wire::json(StatusCode::OK, &Data { data }))
}

/// One declaration that the caller made.
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

/// The answer that shows one declaration.
pub fn one(version: Version, declaration: &ProviderDeclaration) -> Response {
    let data = DeclarationResource::new(version, declaration);
    wire::json(StatusCode::OK, &Data { data })
}

fn filter(params: &Params, version: Version) -> Result<Filter, BadRequest> {
    if params.is_flat("filter") {
        return Err(BadRequest::Filter);
    }
    let by_cohort = version.switches().cohort_filter_of_declarations;
    Ok(Filter {
        updated_since: query::moment(params, "updated_since", BadRequest::UpdatedSince)?,
        participants: query::participants(params),
        start_years: by_cohort.then(|| query::start_years(params)).flatten(),
    })
}
