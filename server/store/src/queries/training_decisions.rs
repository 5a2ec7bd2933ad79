//! What a lead provider's word about somebody's training reads and writes (provider-api.md §4.4,
//! §4.5). Everything here runs inside the decision's transaction.

use chrono::NaiveDate;
use domain::applications::TrainingStatus;
use domain::courses::CourseIdentifier;
use domain::ids::{ApplicationId, LeadProviderId, UserId};
use domain::training::{
    CohortFacts, DeclaredMilestone, ScheduleChange, ScheduleFacts, ScheduledApplication,
};
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::enrolment_lock::{ForCourse, lock};
use super::rows::{InOrder, one, sql};
use crate::Tx;

/// The accepted application that an action is about.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The application.
    pub id: ApplicationId,
    /// The course's row.
    pub course_id: Uuid,
    /// Where it stands among schedules, with what is declared and counts.
    pub scheduled: ScheduledApplication,
    /// Whether anything was ever declared, and whether a start was.
    pub has_declarations: bool,
    /// See `has_declarations`.
    pub has_started_declaration: bool,
    /// Whom to write to.
    pub addressee: Addressee,
}

/// Whom a mail about an application goes to, and what it speaks of.
#[derive(Debug, Clone)]
pub struct Addressee {
    /// The participant.
    pub user_id: UserId,
    /// The application.
    pub application_id: ApplicationId,
    /// Absent when the account has no address.
    pub email: Option<String>,
    /// The participant's name.
    pub full_name: String,
    /// The lead provider's name.
    pub lead_provider_name: String,
    /// The course's name.
    pub course_name: String,
}

impl Addressee {
    /// Reads the columns of [`ADDRESSEE`].
    pub(super) fn read(columns: &mut InOrder<'_>) -> Result<Self, DbErr> {
        Ok(Self {
            user_id: columns.take::<Uuid>()?.into(),
            application_id: columns.take::<Uuid>()?.into(),
            email: columns.take()?,
            full_name: columns.take()?,
            lead_provider_name: columns.take()?,
            course_name: columns.take()?,
        })
    }
}

/// The columns of an [`Addressee`], of the application `a`, its user `u` and its course `c`.
pub(super) const ADDRESSEE: &str = "u.id, a.id, u.email::text, u.full_name, \
     (select name from lead_providers where id = a.lead_provider_id), c.name";

/// The newest accepted application of somebody with this lead provider for exactly this course,
/// its row locked.
pub async fn subject(
    tx: &Tx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: CourseIdentifier,
) -> Result<Option<Subject>, DbErr> {
    let course = ForCourse::Exactly(course);
    let Some(id) = lock(tx, lead_provider, participant, course).await? else {
        return Ok(None);
    };
    let row = tx
        .query_one_raw(sql(
            format!(
                "select c.id, a.training_status::text, \
                   (select name from course_groups where id = c.course_group_id), \
                   a.eligible_for_funding, a.funded_place, k.id, k.start_year, k.funding::text, \
                   s.id, (select start_year from cohorts where id = s.cohort_id), \
                   exists (select from declarations where application_id = a.id), \
                   exists (select from declarations where application_id = a.id \
                     and declaration_type = 'started'), \
                   {ADDRESSEE} \
                 from applications a \
                 join users u on u.id = a.user_id \
                 join courses c on c.id = a.course_id \
                 join cohorts k on k.id = a.cohort_id \
                 left join schedules s on s.id = a.schedule_id \
                 where a.id = $1"
            ),
            [id.0.into()],
        ))
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("a locked application does not go away".into()))?;
    let mut columns = InOrder::of(&row);
    let course_id = columns.take()?;
    let status = columns.listed()?;
    let scheduled = ScheduledApplication {
        status,
        course_group: columns.listed()?,
        eligible_for_funding: columns.take()?,
        funded_place: columns.take()?,
        cohort: CohortFacts {
            id: columns.take::<Uuid>()?.into(),
            start_year: columns.take()?,
            funding: columns.listed()?,
        },
        schedule: {
            let id: Option<Uuid> = columns.take()?;
            let start_year: Option<i32> = columns.take()?;
            id.map(Into::into).zip(start_year)
        },
        live_declarations: live_declarations(tx, id).await?,
    };
    Ok(Some(Subject {
        id,
        course_id,
        scheduled,
        has_declarations: columns.take()?,
        has_started_declaration: columns.take()?,
        addressee: Addressee::read(&mut columns)?,
    }))
}

async fn live_declarations(tx: &Tx, id: ApplicationId) -> Result<Vec<DeclaredMilestone>, DbErr> {
    tx.query_all_raw(sql(
        "select declaration_type::text, declaration_date from declarations \
         where application_id = $1 and state in ('submitted', 'eligible', 'payable', 'paid') \
         order by created_at, id",
        [id.0.into()],
    ))
    .await?
    .iter()
    .map(|row| {
        let mut columns = InOrder::of(row);
        Ok(DeclaredMilestone {
            declaration_type: columns.listed()?,
            declaration_date: columns.take()?,
        })
    })
    .collect()
}

/// Stores where training stands now, and why.
pub async fn set_training_status(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: ApplicationId,
    status: TrainingStatus,
    reason: Option<&str>,
) -> Result<(), DbErr> {
    tx.execute_raw(sql(
        "insert into training_states \
           (application_id, lead_provider_id, state, reason, created_at, updated_at) \
         values ($1, $2, $3::training_status, $4, $5, $5)",
        [
            id.0.into(),
            lead_provider.0.into(),
            status.as_str().into(),
            reason.into(),
            tx.now().into(),
        ],
    ))
    .await?;
    one(tx
        .execute_raw(sql(
            "update applications set training_status = $2::training_status, updated_at = $3 \
             where id = $1",
            [id.0.into(), status.as_str().into(), tx.now().into()],
        ))
        .await?
        .rows_affected())
}

/// Which cohort a participant is to move to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// One that starts in this year.
    Year(i32),
    /// The current schedule's, or the application's.
    Current {
        /// That cohort.
        cohort: Uuid,
        /// And its year, should another cohort of the year hold the schedule.
        start_year: i32,
    },
    /// The newest that is open: nothing is known about the participant.
    Newest(NaiveDate),
}

/// Where a participant is to move to, as far as it exists.
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// The cohort.
    pub cohort: Option<CohortFacts>,
    /// Its schedule of the name.
    pub schedule: Option<ScheduleFacts>,
    /// Whether the lead provider has a contract for the course on any statement of the cohort.
    pub has_contract: bool,
}

/// Finds the schedule among the cohorts of one start year: the current cohort's when no year was
/// asked for, else that of the latest cohort that holds it.
pub async fn target(
    tx: &Tx,
    lead_provider: LeadProviderId,
    course_id: Option<Uuid>,
    destination: Destination,
    schedule_identifier: Option<&str>,
) -> Result<Target, DbErr> {
    let (year, cohort, today) = match destination {
        Destination::Year(year) => (Some(year), None, None),
        Destination::Current { cohort, start_year } => (Some(start_year), Some(cohort), None),
        Destination::Newest(today) => (None, None, Some(today)),
    };
    let row = tx
        .query_one_raw(sql(
            "select k.id, k.start_year, k.funding::text, s.id, \
               (select name from course_groups where id = s.course_group_id), s.applies_from, \
               array(select declaration_type::text from milestones where schedule_id = s.id \
                 order by declaration_type), \
               exists (select from contracts x join statements t on t.id = x.statement_id \
                 where t.lead_provider_id = $1 and t.cohort_id = k.id and x.course_id = $2) \
             from cohorts k \
             left join schedules s on s.cohort_id = k.id and s.identifier = $3 \
             where k.start_year = coalesce($4, (select max(start_year) from cohorts \
               where (registration_starts_at at time zone 'Europe/London')::date <= $5)) \
             order by (s.id is not null) desc, coalesce(k.id = $6, false) desc, k.suffix desc \
             limit 1",
            [
                lead_provider.0.into(),
                course_id.into(),
                schedule_identifier.into(),
                year.into(),
                today.into(),
                cohort.into(),
            ],
        ))
        .await?;
    row.map_or_else(
        || Ok(Target::default()),
        |row| {
            let mut columns = InOrder::of(&row);
            Ok(Target {
                cohort: Some(CohortFacts {
                    id: columns.take::<Uuid>()?.into(),
                    start_year: columns.take()?,
                    funding: columns.listed()?,
                }),
                schedule: {
                    let id: Option<Uuid> = columns.take()?;
                    let group = columns.listed_or_null()?;
                    let applies_from: Option<NaiveDate> = columns.take()?;
                    let allowed_types = columns.all_listed()?;
                    id.zip(group)
                        .zip(applies_from)
                        .map(|((id, course_group), applies_from)| ScheduleFacts {
                            id: id.into(),
                            course_group,
                            applies_from,
                            allowed_types,
                        })
                },
                has_contract: columns.take()?,
            })
        },
    )
}

/// Moves an application to another schedule.
pub async fn change_schedule(
    tx: &Tx,
    id: ApplicationId,
    change: ScheduleChange,
) -> Result<(), DbErr> {
    one(tx
        .execute_raw(sql(
            "update applications set schedule_id = $2, cohort_id = $3, funded_place = $4, \
               updated_at = $5 where id = $1",
            [
                id.0.into(),
                change.schedule_id.0.into(),
                change.cohort_id.0.into(),
                change.funded_place.into(),
                tx.now().into(),
            ],
        ))
        .await?
        .rows_affected())
}
