//! What a lead provider's decision about an application reads, inside the decision's transaction
//! and after [`lock`].

use chrono::NaiveDate;
use domain::applications::{Applicant, Related};
use domain::cohorts::{CohortFunding, CohortName, CourseGroup, Schedule};
use domain::ids::{ApplicationId, LeadProviderId};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::rows::{InOrder, sql};
use super::training_decisions::{ADDRESSEE, Addressee};

use crate::Tx;

/// The application that a decision is about, with what its rules ask.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The application among the person's others.
    pub application: Related,
    /// The stored flag.
    pub eligible_for_funding: bool,
    /// Its cohort.
    pub cohort: CohortName,
    /// That cohort's funding.
    pub cohort_funding: CohortFunding,
    /// Its course's group.
    pub course_group: CourseGroup,
    /// Whom to write to.
    pub addressee: Addressee,
}

/// Makes decisions about one person wait for one another until the transaction ends; whoever
/// changes an application's approval begins here. The user's row first, so that their TRN stands
/// still, then everybody who counts as them. `None` when the lead provider has no such
/// application.
pub async fn lock(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
) -> Result<Option<Applicant>, DbErr> {
    loop {
        let Some(applicant) = lock_applicant(tx, lead_provider, id).await? else {
            return Ok(None);
        };
        // Whose application it is was read before the row was ours: a sign-in may have merged
        // the account into another in between.
        if is_of(tx, id, &applicant).await? {
            tx.advisory_lock(&applicant.lock_key()).await?;
            return Ok(Some(applicant));
        }
    }
}

async fn lock_applicant(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
) -> Result<Option<Applicant>, DbErr> {
    tx.query_one_raw(sql(
        "select id, trn, trn_verified from users \
         where id = (select user_id from applications where id = $1 and lead_provider_id = $2) \
         for no key update",
        [id.0.into(), lead_provider.0.into()],
    ))
    .await?
    .map(|row| {
        Ok(Applicant {
            user_id: row.try_get_by_index::<Uuid>(0)?.into(),
            trn: row.try_get_by_index(1)?,
            trn_verified: row.try_get_by_index(2)?,
        })
    })
    .transpose()
}

async fn is_of(tx: &Tx, id: ApplicationId, applicant: &Applicant) -> Result<bool, DbErr> {
    tx.query_one_raw(sql(
        "select from applications where id = $1 and user_id = $2",
        [id.0.into(), applicant.user_id.0.into()],
    ))
    .await
    .map(|row| row.is_some())
}

/// The application, its row locked; `None` when the lead provider has none of this id.
pub async fn subject(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
) -> Result<Option<Subject>, DbErr> {
    let row = tx
        .query_one_raw(sql(
            format!(
                "select a.id, a.user_id, a.course_id, a.course_equivalence, a.cohort_id, \
               a.approval_status::text, a.eligible_for_funding, k.start_year, k.suffix::text, \
               k.funding::text, g.name, {ADDRESSEE} \
             from applications a \
             join users u on u.id = a.user_id \
             join cohorts k on k.id = a.cohort_id \
             join courses c on c.id = a.course_id \
             join course_groups g on g.id = c.course_group_id \
             where a.id = $1 and a.lead_provider_id = $2 for no key update of a"
            ),
            [id.0.into(), lead_provider.0.into()],
        ))
        .await?;
    row.map(|row| {
        let mut columns = InOrder::of(&row);
        Ok(Subject {
            application: related(&mut columns)?,
            eligible_for_funding: columns.take()?,
            cohort: CohortName {
                start_year: columns.take()?,
                suffix: columns
                    .take::<String>()?
                    .parse()
                    .map_err(|_| DbErr::Type("a cohort's suffix is one letter".into()))?,
            },
            cohort_funding: columns.listed()?,
            course_group: columns.listed()?,
            addressee: Addressee::read(&mut columns)?,
        })
    })
    .transpose()
}

fn related(columns: &mut InOrder<'_>) -> Result<Related, DbErr> {
    Ok(Related {
        id: columns.take::<Uuid>()?.into(),
        user_id: columns.take::<Uuid>()?.into(),
        course_id: columns.take::<Uuid>()?.into(),
        equivalence: columns.take()?,
        cohort_id: columns.take::<Uuid>()?.into(),
        approval: columns.listed()?,
    })
}

/// Every application for an equivalent course of everybody who counts as the applicant.
pub async fn related_to(
    tx: &Tx,
    applicant: &Applicant,
    application: &Related,
) -> Result<Vec<Related>, DbErr> {
    tx.query_all_raw(sql(
        "select id, user_id, course_id, course_equivalence, cohort_id, approval_status::text \
         from applications \
         where course_equivalence = $1 \
           and user_id = any (array(select id from users where id = $2 or trn = $3)) \
         order by id",
        [
            application.equivalence.clone().into(),
            applicant.user_id.0.into(),
            applicant.shared_trn().map(str::to_owned).into(),
        ],
    ))
    .await?
    .iter()
    .map(|row| related(&mut InOrder::of(row)))
    .collect()
}

/// The schedules of the application's cohort and its course's group.
pub async fn schedules_for(tx: &Tx, application: &Related) -> Result<Vec<Schedule>, DbErr> {
    tx.query_all_raw(sql(
        "select s.id, s.identifier, s.acceptance_from, s.acceptance_to \
         from schedules s join courses c on c.course_group_id = s.course_group_id \
         where s.cohort_id = $1 and c.id = $2 order by s.applies_from, s.identifier",
        [
            application.cohort_id.0.into(),
            application.course_id.0.into(),
        ],
    ))
    .await?
    .iter()
    .map(|row| {
        let from: Option<NaiveDate> = row.try_get_by_index(2)?;
        let to: Option<NaiveDate> = row.try_get_by_index(3)?;
        Ok(Schedule {
            id: row.try_get_by_index::<Uuid>(0)?.into(),
            identifier: row.try_get_by_index(1)?,
            acceptance: from.zip(to),
        })
    })
    .collect()
}

/// Whether a declaration of the application is submitted, eligible, payable or paid.
pub async fn has_live_declarations(tx: &Tx, id: ApplicationId) -> Result<bool, DbErr> {
    let row = tx
        .query_one_raw(sql(
            "select exists (select from declarations where application_id = $1 \
               and state in ('submitted', 'eligible', 'payable', 'paid'))",
            [id.0.into()],
        ))
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("exists answers one row".into()))?;
    row.try_get_by_index(0)
}
