//! Changing the schedule, maybe to another cohort's (provider-api.md §4.5, §7.5).

use domain::cohorts::london_day;
use domain::courses::CourseIdentifier;
use domain::ids::{LeadProviderId, UserId};
use domain::training::{self, ChangeScheduleFacts, ChangeScheduleRefusal};
use store::Tx;
use store::queries::participants::Participant;
use store::queries::training_decisions::{self, Destination, Subject, Target};

use super::{reloaded, subject_of_action};
use crate::{Ctx, Refusal, UseCaseResult};

/// Where a lead provider wants a participant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSchedule {
    /// The course; `None` when nobody knows it.
    pub course: Option<CourseIdentifier>,
    /// The schedule, by its name.
    pub schedule_identifier: Option<String>,
    /// The cohort's start year as it was written; the current schedule's cohort when absent.
    pub cohort: Option<String>,
}

/// Moves a participant to another schedule. Declarations keep the cohort that they were made in.
pub async fn change_schedule(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    participant: UserId,
    request: &ChangeSchedule,
) -> UseCaseResult<Participant, Refusal<ChangeScheduleRefusal>> {
    let tx = ctx.begin().await?;
    let subject = subject_of_action(&tx, lead_provider, participant, request.course).await?;
    let target = target(&tx, lead_provider, subject.as_ref(), request).await?;
    let facts = ChangeScheduleFacts {
        course: request.course,
        application: subject.as_ref().map(|subject| subject.scheduled.clone()),
        cohort: target.cohort,
        schedule: target.schedule,
        has_contract: target.has_contract,
    };
    let change = training::change_schedule(&facts).map_err(Refusal::Rules)?;

    if let Some(subject) = &subject {
        training_decisions::change_schedule(&tx, subject.id, change).await?;
    }
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, participant).await?)
}

async fn target(
    tx: &Tx,
    lead_provider: LeadProviderId,
    subject: Option<&Subject>,
    request: &ChangeSchedule,
) -> Result<Target, store::DbErr> {
    let destination = match (&request.cohort, subject) {
        (Some(year), _) => match year.trim().parse() {
            Ok(year) => Destination::Year(year),
            Err(_) => return Ok(Target::default()),
        },
        (None, Some(subject)) => {
            let cohort = subject.scheduled.cohort;
            Destination::Current {
                cohort: cohort.id.0,
                start_year: cohort.start_year,
            }
        }
        (None, None) => Destination::Newest(london_day(tx.now())),
    };
    let course_id = subject.map(|subject| subject.course_id);
    let name = request.schedule_identifier.as_deref();
    training_decisions::target(tx, lead_provider, course_id, destination, name).await
}
