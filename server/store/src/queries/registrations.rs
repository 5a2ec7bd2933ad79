//! A teacher's own registrations (registration.md §4.6, §6.4).

use chrono::{DateTime, Utc};
use domain::applications::{ApprovalStatus, FundingChoice, ReviewStatus};
use domain::funding::{EarlierApplication, FundingStatusCode};
use domain::ids::{ApplicationId, CourseId, LeadProviderId, UserId};
use domain::outcomes::OutcomeState;
use domain::people::EmailUpdatesStatus;
use domain::workplaces::Workplace;
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::Value;
use uuid::Uuid;

use super::rows::{InOrder, sql};
use super::workplaces::{
    AUTHORITY_COLUMNS, CHILDCARE_COLUMNS, SCHOOL_COLUMNS, read as read_workplace,
};
use crate::DbErr;

/// What decides whether somebody was funded before.
pub async fn earlier(
    conn: &impl ConnectionTrait,
    user: UserId,
) -> Result<Vec<EarlierApplication>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select array(select identifier from courses where equivalence = a.course_equivalence),
                    a.approval_status::text, a.eligible_for_funding, a.funded_place, p.name
             from applications a
             join lead_providers p on p.id = a.lead_provider_id
             where a.user_id = $1
             order by a.created_at, a.id",
            [user.0.into()],
        ))
        .await?;
    let earlier = rows.iter().map(|row| {
        let mut row = InOrder::of(row);
        let courses: Vec<String> = row.take()?;
        Ok(EarlierApplication {
            counts_for: courses
                .iter()
                .filter_map(|name| name.parse().ok())
                .collect(),
            approval_status: row.listed()?,
            eligible_for_funding: row.take()?,
            funded_place: row.take()?,
            lead_provider_name: row.take()?,
        })
    });
    earlier.collect()
}

/// A registration as its teacher sees it.
#[derive(Debug, Clone)]
pub struct Registration {
    pub id: ApplicationId,
    pub submitted_at: DateTime<Utc>,
    pub course_id: CourseId,
    pub course_identifier: String,
    pub course_name: String,
    pub course_position: i32,
    pub lead_provider_id: LeadProviderId,
    pub lead_provider_name: String,
    pub lead_provider_hint: Option<String>,
    pub cohort_description: String,
    pub approval_status: ApprovalStatus,
    pub eligible_for_funding: bool,
    pub funding_status_code: Option<FundingStatusCode>,
    pub review_status: Option<ReviewStatus>,
    pub funding_choice: Option<FundingChoice>,
    pub targeted_delivery_funding_eligibility: bool,
    /// Latest of the newest `completed` declaration that is billable or voidable.
    pub outcome: Option<OutcomeState>,
    pub teacher_catchment: Option<String>,
    pub work_setting: Option<String>,
    pub kind_of_nursery: Option<String>,
    pub employment_type: Option<String>,
    pub employment_role: Option<String>,
    pub employer_name: Option<String>,
    pub referred_by_adviser: Option<bool>,
    pub senco_in_role: Option<String>,
    pub itt_provider: Option<String>,
    pub workplace_id: Option<Uuid>,
    /// A local authority of an older record is known by this alone.
    pub ukprn: Option<String>,
    /// As given.
    pub answers: Value,
}

const SELECT: &str = "
    select a.id, a.created_at, c.id, c.identifier, c.name, c.position, p.id, p.name, p.hint,
           h.description, a.approval_status::text, a.eligible_for_funding,
           a.funding_status_code::text, a.review_status::text, a.funding_choice::text,
           a.targeted_delivery_funding_eligibility,
           (select o.state::text from participant_outcomes o where o.declaration_id =
              (select d.id from declarations d
               where d.application_id = a.id and d.declaration_type = 'completed'
                 and d.state in ('submitted', 'eligible', 'payable', 'paid', 'ineligible')
               order by d.created_at desc, d.id desc limit 1)
            order by o.created_at desc, o.id desc limit 1),
           a.teacher_catchment::text, a.work_setting::text, a.kind_of_nursery::text,
           a.employment_type::text, a.employment_role, a.employer_name,
           a.referred_by_return_to_teaching_adviser, a.senco_in_role::text, i.legal_name,
           coalesce(a.school_id, a.childcare_provider_id, a.local_authority_id), a.ukprn, a.answers
    from applications a
    join courses c on c.id = a.course_id
    join lead_providers p on p.id = a.lead_provider_id
    join cohorts h on h.id = a.cohort_id
    left join itt_providers i on i.id = a.itt_provider_id";

/// All of the user's registrations, newest first.
pub async fn of_user(
    conn: &impl ConnectionTrait,
    user: UserId,
) -> Result<Vec<Registration>, DbErr> {
    let text = format!("{SELECT} where a.user_id = $1 order by a.created_at desc, a.id desc");
    let rows = conn.query_all_raw(sql(text, [user.0.into()])).await?;
    rows.iter().map(read).collect()
}

/// One of the user's registrations; nobody else's.
pub async fn one_of_user(
    conn: &impl ConnectionTrait,
    user: UserId,
    id: ApplicationId,
) -> Result<Option<Registration>, DbErr> {
    let text = format!("{SELECT} where a.user_id = $1 and a.id = $2");
    conn.query_one_raw(sql(text, [user.0.into(), id.0.into()]))
        .await?
        .as_ref()
        .map(read)
        .transpose()
}

/// The signed-in teacher.
#[derive(Debug, Clone)]
pub struct Teacher {
    pub full_name: String,
    pub email: Option<String>,
    pub has_trn: bool,
    pub email_updates: EmailUpdatesStatus,
    pub registrations: i64,
}

/// Who is signed in, and how many registrations they have.
pub async fn teacher(conn: &impl ConnectionTrait, user: UserId) -> Result<Option<Teacher>, DbErr> {
    conn.query_one_raw(sql(
        "select full_name, email::text, trn is not null, email_updates_status::text,
                (select count(*) from applications a where a.user_id = u.id)
         from users u where id = $1",
        [user.0.into()],
    ))
    .await?
    .map(|row| {
        let mut row = InOrder::of(&row);
        Ok(Teacher {
            full_name: row.take()?,
            email: row.take()?,
            has_trn: row.take()?,
            email_updates: row.listed()?,
            registrations: row.take()?,
        })
    })
    .transpose()
}

fn read(row: &QueryResult) -> Result<Registration, DbErr> {
    let mut row = InOrder::of(row);
    Ok(Registration {
        id: ApplicationId(row.take()?),
        submitted_at: row.take()?,
        course_id: CourseId(row.take()?),
        course_identifier: row.take()?,
        course_name: row.take()?,
        course_position: row.take()?,
        lead_provider_id: LeadProviderId(row.take()?),
        lead_provider_name: row.take()?,
        lead_provider_hint: row.take()?,
        cohort_description: row.take()?,
        approval_status: row.listed()?,
        eligible_for_funding: row.take()?,
        funding_status_code: row.listed_or_null()?,
        review_status: row.listed_or_null()?,
        funding_choice: row.listed_or_null()?,
        targeted_delivery_funding_eligibility: row.take()?,
        outcome: row.listed_or_null()?,
        teacher_catchment: row.take()?,
        work_setting: row.take()?,
        kind_of_nursery: row.take()?,
        employment_type: row.take()?,
        employment_role: row.take()?,
        employer_name: row.take()?,
        referred_by_adviser: row.take()?,
        senco_in_role: row.take()?,
        itt_provider: row.take()?,
        workplace_id: row.take()?,
        ukprn: row.take()?,
        answers: row.take()?,
    })
}

/// The workplaces of registrations, by row id and, for local authorities, by UKPRN; disabled and
/// closed ones too. One statement.
pub async fn workplaces(
    conn: &impl ConnectionTrait,
    ids: Vec<Uuid>,
    ukprns: Vec<String>,
) -> Result<Vec<Workplace>, DbErr> {
    let text = format!(
        "select {SCHOOL_COLUMNS} from schools s where s.id = any ($1)
         union all
         select {CHILDCARE_COLUMNS} from childcare_providers c where c.id = any ($1)
         union all
         select {AUTHORITY_COLUMNS} from local_authorities l
         where l.id = any ($1) or l.ukprn = any ($2)"
    );
    let rows = conn
        .query_all_raw(sql(text, [ids.into(), ukprns.into()]))
        .await?;
    rows.iter().map(read_workplace).collect()
}
