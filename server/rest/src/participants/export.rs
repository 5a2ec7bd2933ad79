//! `GET /npq-enrolments.csv` of v2 (provider-api.md §3.2, §1.9; Q12).

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use store::queries::participants::{Enrolment, visible_to};

use crate::Settings;
use crate::auth::Caller;
use crate::csv_file;
use crate::envelopes::{BadRequest, Problem};
use crate::format::Format;
use crate::query::{self, Params};

const HEADER: [&str; 9] = [
    "participant_id",
    "course_identifier",
    "schedule_identifier",
    "cohort",
    "npq_application_id",
    "eligible_for_funding",
    "training_status",
    "school_urn",
    "funded_place",
];

/// The caller's accepted applications, all of them. There is no JSON of it.
pub async fn enrolments(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(format): Extension<Format>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    if format != Format::Csv {
        return Err(Problem::NotAcceptable);
    }
    let params = Params::parse(query.as_deref());
    if params.is_flat("filter") {
        return Err(BadRequest::Filter.into());
    }
    let since = query::moment(&params, "updated_since", BadRequest::UpdatedSince)?;
    let found = visible_to(caller.lead_provider)
        .all_enrolments(settings.db.reader(), since)
        .await?;
    Ok(csv_file::answer(&HEADER, found.iter().map(row)))
}

fn row(enrolment: &Enrolment) -> Vec<String> {
    let funded = enrolment.funded_place;
    vec![
        enrolment.participant_id.to_string(),
        enrolment.course_identifier.clone(),
        enrolment.schedule_identifier.clone().unwrap_or_default(),
        enrolment.cohort_start_year.to_string(),
        enrolment.application_id.to_string(),
        enrolment.eligible_for_funding.to_string(),
        enrolment.training_status.to_string(),
        enrolment.school_urn.clone().unwrap_or_default(),
        funded.map(|funded| funded.to_string()).unwrap_or_default(),
    ]
}
