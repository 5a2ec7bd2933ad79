//! `PUT …/defer`, `…/resume`, `…/withdraw` and `…/change-schedule`.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::courses::CourseIdentifier;
use domain::training::WithdrawalReason;
use service::participants::{self, ChangeSchedule};

use super::reads::one;
use crate::Settings;
use crate::auth::Caller;
use crate::body::{Attributes, RequestBody};
use crate::envelopes::Problem;
use crate::path::PathId;
use crate::refusals::in_words;
use crate::version::Version;

/// Training pauses.
pub async fn defer(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let given = body.required_attributes()?;
    let (course, reason) = (course(given), given.text("reason"));
    let ctx = caller.ctx(&settings);
    let participant = participants::defer(
        &ctx,
        caller.lead_provider,
        id.known()?,
        course,
        reason.as_deref(),
    )
    .await;
    Ok(one(version, &in_words(participant)?))
}

/// Training goes on.
pub async fn resume(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let course = course(body.required_attributes()?);
    let ctx = caller.ctx(&settings);
    let participant = participants::resume(&ctx, caller.lead_provider, id.known()?, course).await;
    Ok(one(version, &in_words(participant)?))
}

/// Training ends early.
pub async fn withdraw(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let given = body.required_attributes()?;
    let reason = given.text("reason").filter(|text| {
        let reason: Result<WithdrawalReason, _> = text.parse();
        version.switches().later_withdrawal_reasons
            || !reason.is_ok_and(WithdrawalReason::is_later_addition)
    });
    let ctx = caller.ctx(&settings);
    let participant = participants::withdraw(
        &ctx,
        caller.lead_provider,
        id.known()?,
        course(given),
        reason.as_deref(),
    )
    .await;
    Ok(one(version, &in_words(participant)?))
}

/// Training follows another schedule.
pub async fn change_schedule(
    State(settings): State<Settings>,
    caller: Caller,
    Extension(version): Extension<Version>,
    id: PathId,
    body: RequestBody,
) -> Result<Response, Problem> {
    let given = body.required_attributes()?;
    let request = ChangeSchedule {
        course: course(given),
        // No schedule has a NUL in its name, and no database takes one.
        schedule_identifier: given
            .text("schedule_identifier")
            .filter(|name| !name.contains('\0')),
        cohort: given.text("cohort"),
    };
    let ctx = caller.ctx(&settings);
    let participant =
        participants::change_schedule(&ctx, caller.lead_provider, id.known()?, &request).await;
    Ok(one(version, &in_words(participant)?))
}

fn course(given: Attributes<'_>) -> Option<CourseIdentifier> {
    given.text("course_identifier")?.parse().ok()
}
