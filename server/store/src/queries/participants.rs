//! Participants as a lead provider sees them (provider-api.md §3.2): people with an accepted
//! application with this lead provider. One statement for the people, one for their enrolments.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::applications::TrainingStatus;
use domain::ids::LeadProviderId;
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use uuid::Uuid;

use super::order::Order;
use super::rows::{Conditions, InOrder, page_of, sql};

/// A participant with what belongs to them.
#[derive(Debug, Clone)]
pub struct Participant {
    pub id: Uuid,
    pub full_name: String,
    pub email: Option<String>,
    /// Only a verified one.
    pub trn: Option<String>,
    /// The latest of the person's own last significant change, and the last change of any of
    /// their applications, with whichever lead provider, and of their ids.
    pub updated_at: DateTime<Utc>,
    /// Accepted applications with this lead provider.
    pub enrolments: Vec<Enrolment>,
    /// Newest first.
    pub id_changes: Vec<IdChange>,
}

/// An accepted application as training sees it.
#[derive(Debug, Clone)]
pub struct Enrolment {
    pub participant_id: Uuid,
    pub application_id: Uuid,
    pub course_identifier: String,
    pub schedule_identifier: Option<String>,
    pub cohort_start_year: i32,
    /// The stored flag.
    pub eligible_for_funding: bool,
    pub training_status: TrainingStatus,
    pub school_urn: Option<String>,
    pub targeted_delivery_funding_eligibility: bool,
    pub funded_place: Option<bool>,
    pub accepted_at: DateTime<Utc>,
    /// Why and when this lead provider put training into its status, unless it is active.
    pub stopped: Option<Stopped>,
}

/// How training came to stop.
#[derive(Debug, Clone)]
pub struct Stopped {
    pub reason: Option<String>,
    pub at: DateTime<Utc>,
}

/// A participant id that was replaced by another.
#[derive(Debug, Clone)]
pub struct IdChange {
    pub from: Uuid,
    pub to: Uuid,
    pub at: DateTime<Utc>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Changed then or later, in any way that shows.
    pub updated_since: Option<DateTime<Utc>>,
    /// Training in this status; other enrolments are left out.
    pub training_status: Option<TrainingStatus>,
    /// Once had one of these ids; other changes are left out. None of them: nobody.
    pub from_participant: Option<Vec<Uuid>>,
}

/// The participants of one lead provider.
#[derive(Debug, Clone, Copy)]
pub struct Visible(LeadProviderId);

/// Where every read on behalf of a lead provider starts.
pub fn visible_to(lead_provider: LeadProviderId) -> Visible {
    Visible(lead_provider)
}

impl Visible {
    /// One participant; `None` for somebody without an accepted application here.
    pub async fn find(
        self,
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<Participant>, DbErr> {
        let people = people(
            "where u.id = $2 and exists (select from applications a \
               where a.user_id = u.id and a.lead_provider_id = $1 \
                 and a.approval_status = 'accepted')",
            "",
            "",
        );
        let found = db
            .query_one_raw(sql(people, [self.0.0.into(), id.into()]))
            .await?;
        let Some(row) = found else {
            return Ok(None);
        };
        let mut participant = person(&row)?;
        participant.enrolments = self.enrolments(db, &[id], None).await?;
        Ok(Some(participant))
    }

    /// Whether somebody is a participant of this lead provider.
    pub async fn includes(self, db: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
        let found = db
            .query_one_raw(sql(
                "select from applications where user_id = $2 and lead_provider_id = $1 \
                   and approval_status = 'accepted' limit 1",
                [self.0.0.into(), id.into()],
            ))
            .await?;
        Ok(found.is_some())
    }

    /// A page (limit and offset) of participants.
    pub async fn list(
        self,
        db: &impl ConnectionTrait,
        filter: &Filter,
        order: &Order,
        page: (u64, u64),
    ) -> Result<Vec<Participant>, DbErr> {
        let mut conditions = Conditions::new("true", [self.0.0.into()]);
        let in_status = filter.training_status.map(|status| {
            let status = conditions.bind(status.as_str());
            format!("and a.training_status = {status}::training_status")
        });
        conditions.and(format!(
            "u.id in (select a.user_id from applications a where a.lead_provider_id = $1 \
               and a.approval_status = 'accepted' {})",
            in_status.unwrap_or_default()
        ));
        if let Some(since) = filter.updated_since {
            let since = conditions.bind(since);
            conditions.and(format!(
                "u.id in (\
                   select id from users where significantly_updated_at >= {since} \
                   union all select user_id from applications where updated_at >= {since} \
                   union all select user_id from participant_id_changes where updated_at >= {since})"
            ));
        }
        let shown_changes = filter.from_participant.as_ref().map(|ids| {
            let ids = conditions.bind(ids.clone());
            conditions.and(format!(
                "u.id in (select user_id from participant_id_changes \
                   where from_participant_id = any ({ids}))"
            ));
            format!("and c.from_participant_id = any ({ids})")
        });
        let (conditions, values) = conditions.finish();
        let order = format!("order by {}", order.sql("u"));
        let people = people(
            &format!("where {conditions} {order} {}", page_of(page)),
            &shown_changes.unwrap_or_default(),
            &order,
        );
        let mut participants = db
            .query_all_raw(sql(people, values))
            .await?
            .iter()
            .map(person)
            .collect::<Result<Vec<_>, _>>()?;
        let ids: Vec<Uuid> = participants.iter().map(|p| p.id).collect();
        let mut enrolments: HashMap<Uuid, Vec<Enrolment>> = HashMap::with_capacity(ids.len());
        for enrolment in self.enrolments(db, &ids, filter.training_status).await? {
            enrolments
                .entry(enrolment.participant_id)
                .or_default()
                .push(enrolment);
        }
        for participant in &mut participants {
            participant.enrolments = enrolments.remove(&participant.id).unwrap_or_default();
        }
        Ok(participants)
    }

    /// The enrolments of some participants, in the order in which they applied.
    async fn enrolments(
        self,
        db: &impl ConnectionTrait,
        participants: &[Uuid],
        status: Option<TrainingStatus>,
    ) -> Result<Vec<Enrolment>, DbErr> {
        if participants.is_empty() {
            return Ok(Vec::new());
        }
        let text = enrolments(
            "a.user_id = any ($2) and ($3::training_status is null or a.training_status = $3::training_status)",
        );
        let status: Option<&str> = status.map(TrainingStatus::as_str);
        db.query_all_raw(sql(
            text,
            [self.0.0.into(), participants.to_vec().into(), status.into()],
        ))
        .await?
        .iter()
        .map(enrolment)
        .collect()
    }

    /// Every enrolment, or those that changed then or later, themselves or their participants.
    pub async fn all_enrolments(
        self,
        db: &impl ConnectionTrait,
        updated_since: Option<DateTime<Utc>>,
    ) -> Result<Vec<Enrolment>, DbErr> {
        let text = enrolments(
            "$2::timestamptz is null or a.id in (\
               select id from applications where lead_provider_id = $1 and updated_at >= $2 \
               union all \
               select t.id from users u join applications t on t.user_id = u.id \
               where u.significantly_updated_at >= $2 and t.lead_provider_id = $1)",
        );
        db.query_all_raw(sql(text, [self.0.0.into(), updated_since.into()]))
            .await?
            .iter()
            .map(enrolment)
            .collect()
    }
}

/// The people that `chosen` selects; `shown` narrows the id changes that are shown.
fn people(chosen: &str, shown: &str, order: &str) -> String {
    let changed = |column: &str| {
        format!(
            "array(select {column} from participant_id_changes c where c.user_id = u.id {shown} \
               order by c.created_at desc, c.id desc)"
        )
    };
    format!(
        "select u.id, u.full_name, u.email::text, case when u.trn_verified then u.trn end, \
           greatest(u.significantly_updated_at, \
             (select max(a.updated_at) from applications a where a.user_id = u.id), \
             (select max(c.updated_at) from participant_id_changes c where c.user_id = u.id)), \
           {}, {}, {} \
         from (select u.id from users u {chosen}) chosen \
         cross join lateral (select * from users where id = chosen.id limit 1) u {order}",
        changed("c.from_participant_id"),
        changed("c.to_participant_id"),
        changed("c.created_at"),
    )
}

fn person(row: &QueryResult) -> Result<Participant, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(Participant {
        id: columns.take()?,
        full_name: columns.take()?,
        email: columns.take()?,
        trn: columns.take()?,
        updated_at: columns.take()?,
        enrolments: Vec::new(),
        id_changes: {
            let from: Vec<Uuid> = columns.take()?;
            let to: Vec<Uuid> = columns.take()?;
            let at: Vec<DateTime<Utc>> = columns.take()?;
            let changes = from.into_iter().zip(to).zip(at);
            changes
                .map(|((from, to), at)| IdChange { from, to, at })
                .collect()
        },
    })
}

/// The accepted applications of the lead provider `$1` that meet `condition`.
fn enrolments(condition: &str) -> String {
    format!(
        "select a.user_id, a.id, (select identifier from courses where id = a.course_id), \
           (select identifier from schedules where id = a.schedule_id), \
           (select start_year from cohorts where id = a.cohort_id), a.eligible_for_funding, \
           a.training_status::text, (select urn from schools where id = a.school_id), \
           a.targeted_delivery_funding_eligibility, a.funded_place, \
           coalesce(a.accepted_at, a.created_at), t.reason, t.created_at \
         from applications a \
         left join lateral ( \
           select t.reason, t.created_at from training_states t \
           where t.application_id = a.id and t.lead_provider_id = $1 \
             and t.state = a.training_status \
           order by t.created_at desc, t.id desc limit 1 \
         ) t on a.training_status <> 'active' \
         where a.lead_provider_id = $1 and a.approval_status = 'accepted' and ({condition}) \
         order by a.created_at, a.id"
    )
}

fn enrolment(row: &QueryResult) -> Result<Enrolment, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(Enrolment {
        participant_id: columns.take()?,
        application_id: columns.take()?,
        course_identifier: columns.take()?,
        schedule_identifier: columns.take()?,
        cohort_start_year: columns.take()?,
        eligible_for_funding: columns.take()?,
        training_status: columns.listed()?,
        school_urn: columns.take()?,
        targeted_delivery_funding_eligibility: columns.take()?,
        funded_place: columns.take()?,
        accepted_at: columns.take()?,
        stopped: {
            let reason: Option<String> = columns.take()?;
            let at: Option<DateTime<Utc>> = columns.take()?;
            at.map(|at| Stopped { reason, at })
        },
    })
}
