//! What declaring, voiding and changing delivery partners read and write (provider-api.md §4.7,
//! §4.8, §7.6). Everything here runs inside the decision's transaction.

use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::{FundingFacts, TeacherCatchment};
use domain::courses::CourseIdentifier;
use domain::declarations::{
    DeclarationState, DeclarationStateReason, DeclarationType, Declared, Earlier, LiveDeclaration,
    PartnersChange,
};
use domain::ids::{
    ApplicationId, CohortId, DeclarationId, DeliveryPartnerId, LeadProviderId, StatementId, UserId,
};
use domain::statements::StatementItemState;
use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::enrolment_lock::{ForCourse, lock};
use super::rows::{InOrder, one, sql};
use super::training_decisions::{ADDRESSEE, Addressee};
use crate::Tx;

/// What the course has in common with those that stand in for it.
pub async fn equivalence(tx: &Tx, course: CourseIdentifier) -> Result<Option<String>, DbErr> {
    tx.query_one_raw(sql(
        "select equivalence from courses where identifier = $1",
        [course.as_str().into()],
    ))
    .await?
    .map(|row| row.try_get_by_index(0))
    .transpose()
}

/// Somebody about whom a declaration is made.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their account.
    pub user_id: UserId,
    /// Their teacher reference number, verified or not.
    pub trn: Option<String>,
}

/// The participant, their row held so that their TRN stands still; `None` for somebody without an
/// accepted application with this lead provider.
pub async fn participant(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: UserId,
) -> Result<Option<Person>, DbErr> {
    tx.query_one_raw(sql(
        "select id, trn from users where id = $1 and exists (select from applications \
           where user_id = $1 and lead_provider_id = $2 and approval_status = 'accepted') \
         for share",
        [id.0.into(), lead_provider.0.into()],
    ))
    .await?
    .map(|row| {
        let mut columns = InOrder::of(&row);
        Ok(Person {
            user_id: columns.take::<Uuid>()?.into(),
            trn: columns.take()?,
        })
    })
    .transpose()
}

/// The accepted application that a declaration is about.
#[derive(Debug, Clone)]
pub struct Subject {
    pub id: ApplicationId,
    pub course: CourseIdentifier,
    pub equivalence: String,
    pub funding: FundingFacts,
    pub funded_place: Option<bool>,
    pub teacher_catchment: Option<TeacherCatchment>,
    pub school_urn: Option<String>,
    pub schedule: Option<Schedule>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub addressee: Addressee,
}

/// The application's schedule.
#[derive(Debug, Clone)]
pub struct Schedule {
    pub cohort_id: CohortId,
    pub cohort_start_year: i32,
    pub applies_from: NaiveDate,
    pub allowed_types: Vec<DeclarationType>,
    /// For the application's course, on any statement of the schedule's cohort.
    pub has_contract: bool,
}

/// The newest accepted application with this lead provider for the course or one that stands in
/// for it, its row locked. Only an application accepted earlier counts as funded previously.
pub async fn subject(
    tx: &Tx,
    lead_provider: LeadProviderId,
    participant: UserId,
    course: CourseIdentifier,
) -> Result<Option<Subject>, DbErr> {
    let course = ForCourse::OrEquivalent(course);
    let Some(id) = lock(tx, lead_provider, participant, course).await? else {
        return Ok(None);
    };
    let row = tx
        .query_one_raw(sql(
            format!(
                "select c.identifier, a.course_equivalence, a.eligible_for_funding, \
                   coalesce(a.funding_status_code = 'marked_funded_by_policy', false), \
                   exists (select from applications b \
                     where b.user_id = a.user_id and b.course_equivalence = a.course_equivalence \
                       and b.id <> a.id and b.approval_status = 'accepted' \
                       and b.eligible_for_funding and b.funded_place is not false \
                       and (b.accepted_at, b.id) < (a.accepted_at, a.id)), \
                   a.funded_place, a.teacher_catchment::text, \
                   (select urn from schools where id = a.school_id), \
                   s.cohort_id, (select start_year from cohorts where id = s.cohort_id), \
                   s.applies_from, \
                   array(select declaration_type::text from milestones where schedule_id = s.id \
                     order by declaration_type), \
                   exists (select from contracts x join statements t on t.id = x.statement_id \
                     where t.lead_provider_id = $2 and t.cohort_id = s.cohort_id \
                       and x.course_id = a.course_id), \
                   (select case when t.state = 'withdrawn' then t.created_at end \
                    from training_states t \
                    where t.application_id = a.id and t.lead_provider_id = $2 \
                    order by t.created_at desc, t.id desc limit 1), \
                   {ADDRESSEE} \
                 from applications a \
                 join users u on u.id = a.user_id \
                 join courses c on c.id = a.course_id \
                 left join schedules s on s.id = a.schedule_id \
                 where a.id = $1"
            ),
            [id.0.into(), lead_provider.0.into()],
        ))
        .await?;
    row.map(|row| {
        let mut columns = InOrder::of(&row);
        Ok(Subject {
            id,
            course: columns.listed()?,
            equivalence: columns.take()?,
            funding: FundingFacts {
                eligible_for_funding: columns.take()?,
                funded_by_policy: columns.take()?,
                previously_funded: columns.take()?,
            },
            funded_place: columns.take()?,
            teacher_catchment: columns.listed_or_null()?,
            school_urn: columns.take()?,
            schedule: schedule(&mut columns)?,
            withdrawn_at: columns.take()?,
            addressee: Addressee::read(&mut columns)?,
        })
    })
    .transpose()
}

fn schedule(columns: &mut InOrder<'_>) -> Result<Option<Schedule>, DbErr> {
    let cohort: Option<Uuid> = columns.take()?;
    let start_year: Option<i32> = columns.take()?;
    let applies_from: Option<NaiveDate> = columns.take()?;
    let allowed_types = columns.all_listed()?;
    let has_contract = columns.take()?;
    let known = cohort.zip(start_year).zip(applies_from);
    Ok(
        known.map(|((cohort, cohort_start_year), applies_from)| Schedule {
            cohort_id: cohort.into(),
            cohort_start_year,
            applies_from,
            allowed_types,
            has_contract,
        }),
    )
}

/// The participant's live declarations of a milestone, with whichever lead provider.
pub async fn live(
    tx: &Tx,
    participant: UserId,
    milestone: DeclarationType,
) -> Result<Vec<LiveDeclaration>, DbErr> {
    tx.query_all_raw(sql(
        "select d.application_id, d.lead_provider_id, c.identifier, d.declaration_date, \
           d.state::text \
         from applications a \
         join courses c on c.id = a.course_id \
         join declarations d on d.application_id = a.id \
         where a.user_id = $1 and d.declaration_type = $2::declaration_type \
           and d.state in ('submitted', 'eligible', 'payable', 'paid') \
         order by d.created_at, d.id",
        [participant.0.into(), milestone.as_str().into()],
    ))
    .await?
    .iter()
    .map(|row| {
        let mut columns = InOrder::of(row);
        Ok(LiveDeclaration {
            application_id: columns.take::<Uuid>()?.into(),
            lead_provider_id: columns.take::<Uuid>()?.into(),
            course: columns.listed()?,
            declaration_date: columns.take()?,
            state: columns.listed()?,
        })
    })
    .collect()
}

/// The declarations of a milestone by other accounts with the TRN.
pub async fn of_twins(
    tx: &Tx,
    person: &Person,
    milestone: DeclarationType,
    equivalence: &str,
) -> Result<Vec<Earlier>, DbErr> {
    let Some(trn) = &person.trn else {
        return Ok(Vec::new());
    };
    tx.query_all_raw(sql(
        "select d.id, u.id, u.trn, d.declaration_type::text, a.course_equivalence, \
           d.state::text, d.superseded_by_id is not null, d.created_at \
         from users u \
         join applications a on a.user_id = u.id \
         join declarations d on d.application_id = a.id \
         where u.trn = $1 and u.id <> $2 and d.declaration_type = $3::declaration_type \
           and a.course_equivalence = $4",
        [
            trn.clone().into(),
            person.user_id.0.into(),
            milestone.as_str().into(),
            equivalence.into(),
        ],
    ))
    .await?
    .iter()
    .map(|row| {
        let mut columns = InOrder::of(row);
        Ok(Earlier {
            id: columns.take::<Uuid>()?.into(),
            user_id: columns.take::<Uuid>()?.into(),
            trn: columns.take()?,
            declaration_type: columns.listed()?,
            equivalence: columns.take()?,
            state: columns.listed()?,
            superseded: columns.take()?,
            created_at: columns.take()?,
        })
    })
    .collect()
}

/// Which of some ids are delivery partners at all, and which of those the lead provider works
/// with in a cohort.
pub async fn partners(
    tx: &Tx,
    lead_provider: LeadProviderId,
    cohort: Option<CohortId>,
    ids: &[Uuid],
) -> Result<(Vec<DeliveryPartnerId>, Vec<DeliveryPartnerId>), DbErr> {
    if ids.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let rows = tx
        .query_all_raw(sql(
            "select p.id, exists (select from delivery_partnerships s \
               where s.delivery_partner_id = p.id and s.lead_provider_id = $1 \
                 and s.cohort_id = $2) \
             from delivery_partners p where p.id = any ($3)",
            [
                lead_provider.0.into(),
                cohort.map(|cohort| cohort.0).into(),
                ids.to_vec().into(),
            ],
        ))
        .await?;
    let mut known = Vec::with_capacity(rows.len());
    let mut confirmed = Vec::new();
    for row in &rows {
        let mut columns = InOrder::of(row);
        let id: DeliveryPartnerId = columns.take::<Uuid>()?.into();
        known.push(id);
        if columns.take()? {
            confirmed.push(id);
        }
    }
    Ok((known, confirmed))
}

/// Adds a declaration.
pub async fn insert(
    tx: &Tx,
    lead_provider: LeadProviderId,
    application: ApplicationId,
    cohort: CohortId,
    declared: &Declared,
) -> Result<DeclarationId, DbErr> {
    let row = tx
        .query_one_raw(sql(
            "insert into declarations \
               (application_id, lead_provider_id, cohort_id, declaration_type, declaration_date, \
                state, state_reason, superseded_by_id, delivery_partner_id, \
                secondary_delivery_partner_id, created_at, updated_at) \
             values ($1, $2, $3, $4::declaration_type, $5, $6::declaration_state, \
                     $7::declaration_state_reason, $8, $9, $10, $11, $11) returning id",
            [
                application.0.into(),
                lead_provider.0.into(),
                cohort.0.into(),
                declared.declaration_type.as_str().into(),
                declared.declaration_date.into(),
                declared.state.as_str().into(),
                declared
                    .state_reason
                    .map(DeclarationStateReason::as_str)
                    .into(),
                declared.superseded_by.map(|id| id.0).into(),
                declared.partners.primary.map(|id| id.0).into(),
                declared.partners.secondary.map(|id| id.0).into(),
                tx.now().into(),
            ],
        ))
        .await?
        .ok_or(DbErr::RecordNotInserted)?;
    Ok(row.try_get_by_index::<Uuid>(0)?.into())
}

/// Puts a declaration on a statement.
pub async fn attach(
    tx: &Tx,
    declaration: DeclarationId,
    statement: StatementId,
    state: StatementItemState,
) -> Result<(), DbErr> {
    tx.execute_raw(sql(
        "insert into statement_items \
           (statement_id, declaration_id, state, created_at, updated_at) \
         values ($1, $2, $3::statement_item_state, $4, $4)",
        [
            statement.0.into(),
            declaration.0.into(),
            state.as_str().into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}

/// A declaration that its lead provider wants to change.
#[derive(Debug, Clone)]
pub struct Made {
    pub id: DeclarationId,
    pub state: DeclarationState,
    pub declaration_type: DeclarationType,
    pub declaration_date: DateTime<Utc>,
    pub cohort_id: CohortId,
    pub cohort_start_year: i32,
    pub course: CourseIdentifier,
    pub teacher_catchment: Option<TeacherCatchment>,
    pub application_cohort_start_year: i32,
    pub school_urn: Option<String>,
    pub partners: PartnersChange,
}

/// A declaration that this lead provider made. Its application's row is locked, then its own.
pub async fn made(
    tx: &Tx,
    lead_provider: LeadProviderId,
    id: DeclarationId,
) -> Result<Option<Made>, DbErr> {
    let key = [id.0.into(), lead_provider.0.into()];
    let application = tx
        .query_one_raw(sql(
            "select from applications where id = (select application_id from declarations \
               where id = $1 and lead_provider_id = $2) for no key update",
            key.clone(),
        ))
        .await?;
    if application.is_none() {
        return Ok(None);
    }
    tx.query_one_raw(sql(
        "select d.id, d.state::text, d.declaration_type::text, d.declaration_date, d.cohort_id, \
           (select start_year from cohorts where id = d.cohort_id), \
           (select identifier from courses where id = a.course_id), a.teacher_catchment::text, \
           (select start_year from cohorts where id = a.cohort_id), \
           (select urn from schools where id = a.school_id), \
           d.delivery_partner_id, d.secondary_delivery_partner_id \
         from declarations d join applications a on a.id = d.application_id \
         where d.id = $1 and d.lead_provider_id = $2 for no key update of d",
        key,
    ))
    .await?
    .map(|row| {
        let mut columns = InOrder::of(&row);
        Ok(Made {
            id: columns.take::<Uuid>()?.into(),
            state: columns.listed()?,
            declaration_type: columns.listed()?,
            declaration_date: columns.take()?,
            cohort_id: columns.take::<Uuid>()?.into(),
            cohort_start_year: columns.take()?,
            course: columns.listed()?,
            teacher_catchment: columns.listed_or_null()?,
            application_cohort_start_year: columns.take()?,
            school_urn: columns.take()?,
            partners: PartnersChange {
                primary: columns.take::<Option<Uuid>>()?.map(Into::into),
                secondary: columns.take::<Option<Uuid>>()?.map(Into::into),
            },
        })
    })
    .transpose()
}

/// How a declaration stands on statements.
#[derive(Debug, Clone, Copy, Default)]
pub struct Presence {
    /// Whether the statement that holds it unpaid is authorised.
    pub being_paid: bool,
    /// Whether a refund stands on a statement.
    pub has_refund: bool,
}

/// How a declaration stands on statements; those statements are held as they are.
pub async fn presence(tx: &Tx, id: DeclarationId) -> Result<Presence, DbErr> {
    let rows = tx
        .query_all_raw(sql(
            "select i.state::text, s.state = 'payable' and s.authorised_at is not null \
             from statement_items i join statements s on s.id = i.statement_id \
             where i.declaration_id = $1 order by s.id for share of s",
            [id.0.into()],
        ))
        .await?;
    let mut presence = Presence::default();
    for row in &rows {
        use StatementItemState as S;
        let mut columns = InOrder::of(row);
        let state: StatementItemState = columns.listed()?;
        let authorised: bool = columns.take()?;
        match state {
            S::Eligible | S::Payable => presence.being_paid |= authorised,
            S::AwaitingClawback | S::ClawedBack => presence.has_refund = true,
            S::Paid | S::Voided | S::Ineligible => {}
        }
    }
    Ok(presence)
}

/// Moves a declaration from one state to another.
pub async fn set_state(
    tx: &Tx,
    id: DeclarationId,
    from: DeclarationState,
    to: DeclarationState,
) -> Result<(), DbErr> {
    one(tx
        .execute_raw(sql(
            "update declarations set state = $3::declaration_state, updated_at = $4 \
             where id = $1 and state = $2::declaration_state",
            [
                id.0.into(),
                from.as_str().into(),
                to.as_str().into(),
                tx.now().into(),
            ],
        ))
        .await?
        .rows_affected())
}

/// Voids what a declaration has on a statement and is not paid; nothing for one that has none.
pub async fn void_item(tx: &Tx, id: DeclarationId) -> Result<(), DbErr> {
    tx.execute_raw(sql(
        "update statement_items set state = 'voided', updated_at = $2 \
         where id = (select id from statement_items \
           where declaration_id = $1 and state in ('eligible', 'payable', 'ineligible') \
           order by created_at, id limit 1)",
        [id.0.into(), tx.now().into()],
    ))
    .await
    .map(drop)
}

/// Stores the delivery partners.
pub async fn set_partners(
    tx: &Tx,
    id: DeclarationId,
    partners: PartnersChange,
) -> Result<(), DbErr> {
    tx.execute_raw(sql(
        "update declarations set delivery_partner_id = $2, secondary_delivery_partner_id = $3, \
           updated_at = $4 \
         where id = $1 and (delivery_partner_id, secondary_delivery_partner_id) \
           is distinct from ($2, $3)",
        [
            id.0.into(),
            partners.primary.map(|id| id.0).into(),
            partners.secondary.map(|id| id.0).into(),
            tx.now().into(),
        ],
    ))
    .await
    .map(drop)
}
