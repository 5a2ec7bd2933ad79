//! `POST …/accept`, `POST …/reject` and `PUT …/change-funded-place`.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::applications::{AcceptRequest, FundedPlaceAnswer};
use domain::ids::ApplicationId;
use service::{Refusal, UseCaseResult, applications};
use store::queries::provider_applications::{ProviderApplication, visible_to};

use super::reads::one;
use crate::Settings;
use crate::auth::Caller;
use crate::body::{Attributes, RequestBody};
use crate::envelopes::Problem;
use crate::path::PathId;
use crate::refusals::{InWords, in_words};
use crate::version::Version;

/// Accepts an application.
pub async fn accept(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let id = id.known()?;
    let permitted: &[&str] = if version.switches().schedules_of_applications {
        &["funded_place", "schedule_identifier"]
    } else {
        &["funded_place"]
    };
    let attributes = attributes(&settings, caller, id, &body, permitted).await?;
    let request = attributes.map_or_else(AcceptRequest::default, |given| AcceptRequest {
        funded_place: given.funded_place(),
        schedule_identifier: permitted
            .contains(&"schedule_identifier")
            .then(|| given.text("schedule_identifier"))
            .flatten(),
    });
    let ctx = caller.ctx(&settings);
    answer(
        version,
        applications::accept(&ctx, caller.lead_provider, id, &request).await,
    )
}

/// Rejects an application; the body is ignored.
pub async fn reject(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
) -> Result<Response, Problem> {
    let id = id.known()?;
    let ctx = caller.ctx(&settings);
    answer(
        version,
        applications::reject(&ctx, caller.lead_provider, id).await,
    )
}

/// Changes the funded place of an accepted application.
pub async fn change_funded_place(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let id = id.known()?;
    let attributes = attributes(&settings, caller, id, &body, &["funded_place"]).await?;
    let said = attributes.map_or(FundedPlaceAnswer::Missing, Attributes::funded_place);
    let ctx = caller.ctx(&settings);
    answer(
        version,
        applications::change_funded_place(&ctx, caller.lead_provider, id, said).await,
    )
}

/// The body's attributes. A body that cannot be used is told only to somebody who may see the
/// application: the look-up comes first (provider-api.md §1.4).
async fn attributes<'a>(
    settings: &Settings,
    caller: Caller,
    id: ApplicationId,
    body: &'a RequestBody,
    permitted: &[&str],
) -> Result<Option<Attributes<'a>>, Problem> {
    match body.attributes(permitted) {
        Ok(attributes) => Ok(attributes),
        Err(reason) => {
            visible_to(caller.lead_provider)
                .find(settings.db.reader(), id.0)
                .await?
                .ok_or(Problem::NotFound)?;
            Err(reason.into())
        }
    }
}

fn answer<R: InWords>(
    version: Version,
    outcome: UseCaseResult<ProviderApplication, Refusal<R>>,
) -> Result<Response, Problem> {
    Ok(one(version, &in_words(outcome)?))
}
