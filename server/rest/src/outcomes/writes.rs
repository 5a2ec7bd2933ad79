//! `POST /participants/npq/{id}/outcomes`.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::outcomes::{GivenCompletionDate, GivenCourse, GivenState, OutcomeRequest};
use service::outcomes;

use super::resource::OutcomeResource;
use crate::Settings;
use crate::auth::Caller;
use crate::body::RequestBody;
use crate::envelopes::Problem;
use crate::path::PathId;
use crate::refusals::in_words;
use crate::version::Version;
use crate::wire::{self, Data};

/// Records what came of a course.
pub async fn create(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let given = body.required_attributes()?;
    let course = given.text("course_identifier");
    let request = OutcomeRequest {
        course: match course.map(|text| text.parse()) {
            None => GivenCourse::Absent,
            Some(Err(_)) => GivenCourse::Unknown,
            Some(Ok(course)) => GivenCourse::Known(course),
        },
        state: GivenState::parse(given.text("state").as_deref()),
        completion_date: GivenCompletionDate::parse(given.text("completion_date").as_deref()),
    };
    let ctx = caller.ctx(&settings);
    let outcome = outcomes::create(&ctx, caller.lead_provider, id.known()?, &request).await;
    let outcome = in_words(outcome)?;
    let data = OutcomeResource::new(version, &outcome);
    Ok(wire::json(StatusCode::OK, &Data { data }))
}
