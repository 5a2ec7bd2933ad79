//! Accepting (provider-api.md §4.1; finance.md §1.1).

use domain::applications::{self, AcceptFacts, AcceptRefusal, AcceptRequest, RejectionReason};
use domain::cohorts::london_day;
use domain::ids::{ApplicationId, LeadProviderId};
use store::DbErr;
use store::changes::application_decisions as changes;
use store::queries::application_decisions as decisions;
use store::queries::provider_applications::ProviderApplication;

use super::{Refusal, reloaded, subject_of_decision};
use crate::training_mail::{self, News};
use crate::{Ctx, UseCaseError, UseCaseResult};

/// The database's own word against two accepted applications of one person for one course.
const ONE_ACCEPTED_PER_COURSE: &str = "applications_one_accepted_per_course";

/// Accepts an application on behalf of its lead provider.
pub async fn accept(
    ctx: &Ctx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
    request: &AcceptRequest,
) -> UseCaseResult<ProviderApplication, Refusal<AcceptRefusal>> {
    let tx = ctx.begin().await?;
    let (applicant, subject) = subject_of_decision(&tx, lead_provider, id).await?;
    let facts = AcceptFacts {
        eligible_for_funding: subject.eligible_for_funding,
        cohort: subject.cohort,
        cohort_funding: subject.cohort_funding,
        course_group: subject.course_group,
        schedules: decisions::schedules_for(&tx, &subject.application).await?,
        others: decisions::related_to(&tx, &applicant, &subject.application).await?,
        today: london_day(tx.now()),
        application: subject.application.clone(),
    };
    let accepted = applications::accept(&facts, request).map_err(Refusal::Rules)?;

    changes::accept(
        &tx,
        lead_provider,
        id,
        accepted.schedule_id.0,
        accepted.funded_place,
    )
    .await
    .map_err(rival_or_failure)?;
    changes::reject(
        &tx,
        &accepted.rejected_siblings,
        RejectionReason::OtherApplicationInThisCohortAccepted,
    )
    .await?;
    changes::touch_user(&tx, &applicant).await?;
    training_mail::queue(&tx, News::Accepted, &subject.addressee).await?;
    tx.commit().await?;
    Ok(reloaded(ctx, lead_provider, id).await?)
}

fn rival_or_failure(error: DbErr) -> UseCaseError<Refusal<AcceptRefusal>> {
    if store::violated_constraint(&error).as_deref() == Some(ONE_ACCEPTED_PER_COURSE) {
        Refusal::Rules(vec![AcceptRefusal::AcceptedElsewhere]).into()
    } else {
        error.into()
    }
}
