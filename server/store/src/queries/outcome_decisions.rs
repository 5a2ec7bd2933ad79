//! What recording an outcome reads and writes (provider-api.md §4.6). Everything here runs inside
//! the decision's transaction.

use chrono::NaiveDate;
use domain::courses::CourseIdentifier;
use domain::ids::{DeclarationId, LeadProviderId, OutcomeId, UserId};
use domain::outcomes::{OutcomeState, RecordedOutcome};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::rows::{InOrder, one, sql};
use super::training_decisions::{ADDRESSEE, Addressee};
use crate::Tx;

/// The declaration that an outcome is recorded on.
#[derive(Debug, Clone)]
pub struct Completion {
    /// The declaration.
    pub declaration_id: DeclarationId,
    /// Its newest outcome.
    pub latest: Option<(OutcomeId, RecordedOutcome)>,
    /// Whom to write to.
    pub addressee: Addressee,
}

/// The newest completed declaration that this lead provider made about somebody and a course and
/// that still counts; its row locked, after its application's.
pub async fn completion(
    tx: &Tx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: CourseIdentifier,
) -> Result<Option<Completion>, DbErr> {
    tx.execute_raw(sql(
        "select from applications where user_id = $1 and course_id = \
           (select id from courses where identifier = $2) order by id for no key update",
        [participant.0.into(), course.as_str().into()],
    ))
    .await?;
    let row = tx
        .query_one_raw(sql(
            format!(
                "select d.id, {ADDRESSEE} \
                 from declarations d \
                 join applications a on a.id = d.application_id \
                 join users u on u.id = a.user_id \
                 join courses c on c.id = a.course_id \
                 where a.user_id = $1 and c.identifier = $2 and d.lead_provider_id = $3 \
                   and d.declaration_type = 'completed' \
                   and d.state in ('submitted', 'eligible', 'payable', 'paid', 'ineligible') \
                 order by d.created_at desc, d.id desc limit 1 for no key update of d"
            ),
            [
                participant.0.into(),
                course.as_str().into(),
                lead_provider.0.into(),
            ],
        ))
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let mut columns = InOrder::of(&row);
    let declaration_id: DeclarationId = columns.take::<Uuid>()?.into();
    Ok(Some(Completion {
        declaration_id,
        addressee: Addressee::read(&mut columns)?,
        latest: latest(tx, declaration_id).await?,
    }))
}

async fn latest(
    tx: &Tx,
    declaration: DeclarationId,
) -> Result<Option<(OutcomeId, RecordedOutcome)>, DbErr> {
    tx.query_one_raw(sql(
        "select id, state::text, completion_date from participant_outcomes \
         where declaration_id = $1 order by created_at desc, id desc limit 1",
        [declaration.0.into()],
    ))
    .await?
    .map(|row| {
        let mut columns = InOrder::of(&row);
        let id: OutcomeId = columns.take::<Uuid>()?.into();
        let outcome = RecordedOutcome {
            state: columns.listed()?,
            completion_date: columns.take()?,
        };
        Ok((id, outcome))
    })
    .transpose()
}

/// Adds an outcome, and moves its declaration's timestamp along (provider-api.md §3.6).
pub async fn insert(
    tx: &Tx,
    declaration: DeclarationId,
    state: OutcomeState,
    completion_date: NaiveDate,
) -> Result<OutcomeId, DbErr> {
    let row = tx
        .query_one_raw(sql(
            "insert into participant_outcomes \
               (declaration_id, state, completion_date, created_at, updated_at) \
             values ($1, $2::outcome_state, $3, $4, $4) returning id",
            [
                declaration.0.into(),
                state.as_str().into(),
                completion_date.into(),
                tx.now().into(),
            ],
        ))
        .await?
        .ok_or(DbErr::RecordNotInserted)?;
    one(tx
        .execute_raw(sql(
            "update declarations set updated_at = $2 where id = $1",
            [declaration.0.into(), tx.now().into()],
        ))
        .await?
        .rows_affected())?;
    Ok(row.try_get_by_index::<Uuid>(0)?.into())
}
