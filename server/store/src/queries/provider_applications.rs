//! Applications as their lead provider sees them (provider-api.md §3.1): one statement for a
//! page and one for a single application, each with everything that the wire shows.

use chrono::{DateTime, Utc};
use domain::applications::FundingFacts;
use domain::ids::LeadProviderId;
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Value};
use uuid::Uuid;

pub use super::order::{Direction, Order, SortColumn};
use super::rows::{InOrder, sql};

/// An application with what belongs to it.
#[derive(Debug, Clone)]
pub struct ProviderApplication {
    pub id: Uuid,
    pub course_identifier: String,
    pub participant_id: Uuid,
    pub email: Option<String>,
    pub full_name: String,
    pub trn: Option<String>,
    pub trn_verified: bool,
    pub employer_name: Option<String>,
    pub employment_role: Option<String>,
    pub funding_choice: Option<String>,
    pub headteacher_status: Option<String>,
    pub childcare_provider_urn: Option<String>,
    pub school_urn: Option<String>,
    pub ukprn: Option<String>,
    pub approval_status: String,
    pub works_in_school: Option<bool>,
    pub cohort_start_year: i32,
    pub funding: FundingFacts,
    pub targeted_delivery_funding_eligibility: bool,
    pub teacher_catchment: Option<String>,
    pub teacher_catchment_country: Option<String>,
    pub teacher_catchment_iso_country_code: Option<String>,
    pub itt_provider: Option<String>,
    pub lead_mentor: bool,
    pub funded_place: Option<bool>,
    pub created_at: DateTime<Utc>,
    /// The application's own, or the participant's last significant change, if later.
    pub updated_at: DateTime<Utc>,
    pub schedule_identifier: Option<String>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Start years of cohorts, every suffix.
    pub start_years: Option<Vec<i32>>,
    /// Changed then or later, the application or its participant.
    pub updated_since: Option<DateTime<Utc>>,
    /// Participants.
    pub participants: Option<Vec<Uuid>>,
}

/// The applications of one lead provider, whatever became of them.
#[derive(Debug, Clone, Copy)]
pub struct Visible(LeadProviderId);

/// Where every read on behalf of a lead provider starts.
pub fn visible_to(lead_provider: LeadProviderId) -> Visible {
    Visible(lead_provider)
}

impl Visible {
    /// One application; `None` when there is none or it is another lead provider's.
    pub async fn find(
        self,
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<ProviderApplication>, DbErr> {
        let text = with_everything(
            "select id from applications where lead_provider_id = $1 and id = $2",
            "",
        );
        db.query_one_raw(sql(text, [self.0.0.into(), id.into()]))
            .await?
            .map(|row| read(&row))
            .transpose()
    }

    /// `limit` applications after the first `offset`, or all.
    pub async fn list(
        self,
        db: &impl ConnectionTrait,
        filter: &Filter,
        order: &Order,
        page: Option<(u64, u64)>,
    ) -> Result<Vec<ProviderApplication>, DbErr> {
        let mut values: Vec<Value> = vec![self.0.0.into()];
        let mut bind = |value: Value| {
            values.push(value);
            format!("${}", values.len())
        };
        let mut conditions = vec!["a.lead_provider_id = $1".to_owned()];
        if let Some(years) = &filter.start_years {
            let years = bind(years.clone().into());
            conditions.push(format!(
                "a.cohort_id = any (array(select id from cohorts where start_year = any ({years})))"
            ));
        }
        if let Some(participants) = &filter.participants {
            let participants = bind(participants.clone().into());
            conditions.push(format!("a.user_id = any ({participants})"));
        }
        if let Some(since) = filter.updated_since {
            // Two index scans; an `or` across tables would read every application.
            let since = bind(since.into());
            conditions.push(format!(
                "a.id in (\
                   select id from applications where lead_provider_id = $1 and updated_at >= {since} \
                   union all \
                   select t.id from users u join applications t on t.user_id = u.id \
                   where u.significantly_updated_at >= {since} and t.lead_provider_id = $1)"
            ));
        }
        let page = page.map_or_else(String::new, |(limit, offset)| {
            let offset = bind(i64::try_from(offset).unwrap_or(i64::MAX).into());
            // Written out, not bound: the plan depends on how many rows are wanted.
            format!("limit {limit} offset {offset}")
        });
        let page_of = format!(
            "select a.id from applications a where {} order by {} {page}",
            conditions.join(" and "),
            order.sql("a"),
        );
        let text = with_everything(&page_of, &format!("order by {}", order.sql("a")));
        db.query_all_raw(sql(text, values))
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

/// Adds what belongs to the applications that `chosen` selects the ids of. The columns stand in
/// the order in which [`read`] takes them.
///
/// Ids are chosen from an index alone, and everything else is looked up by key for just those:
/// with joins the planner reads whole tables to find a page's hundred rows, and spends longer on
/// planning than on reading. `limit 1` keeps it from turning a look-up back into a join.
fn with_everything(chosen: &str, order: &str) -> String {
    format!(
        "select a.id, (select identifier from courses where id = a.course_id), \
           u.id, u.email::text, u.full_name, u.trn, u.trn_verified, \
           a.employer_name, a.employment_role, a.funding_choice::text, a.headteacher_status::text, \
           (select urn from childcare_providers where id = a.childcare_provider_id), \
           (select urn from schools where id = a.school_id), \
           a.ukprn, a.approval_status::text, a.works_in_school, \
           (select start_year from cohorts where id = a.cohort_id), \
           a.eligible_for_funding, \
           coalesce(a.funding_status_code = 'marked_funded_by_policy', false), \
           exists (select from applications b \
             where b.user_id = a.user_id and b.course_equivalence = a.course_equivalence \
               and b.id <> a.id and b.approval_status = 'accepted' and b.eligible_for_funding \
               and b.funded_place is not false), \
           a.targeted_delivery_funding_eligibility, a.teacher_catchment::text, \
           a.teacher_catchment_country, a.teacher_catchment_iso_country_code, \
           (select legal_name from itt_providers where id = a.itt_provider_id), \
           a.lead_mentor, a.funded_place, a.created_at, \
           greatest(a.updated_at, u.significantly_updated_at), \
           (select identifier from schedules where id = a.schedule_id) \
         from ({chosen}) chosen \
         cross join lateral (select * from applications where id = chosen.id limit 1) a \
         cross join lateral (select * from users where id = a.user_id limit 1) u \
         {order}"
    )
}

fn read(row: &QueryResult) -> Result<ProviderApplication, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(ProviderApplication {
        id: columns.take()?,
        course_identifier: columns.take()?,
        participant_id: columns.take()?,
        email: columns.take()?,
        full_name: columns.take()?,
        trn: columns.take()?,
        trn_verified: columns.take()?,
        employer_name: columns.take()?,
        employment_role: columns.take()?,
        funding_choice: columns.take()?,
        headteacher_status: columns.take()?,
        childcare_provider_urn: columns.take()?,
        school_urn: columns.take()?,
        ukprn: columns.take()?,
        approval_status: columns.take()?,
        works_in_school: columns.take()?,
        cohort_start_year: columns.take()?,
        funding: FundingFacts {
            eligible_for_funding: columns.take()?,
            funded_by_policy: columns.take()?,
            previously_funded: columns.take()?,
        },
        targeted_delivery_funding_eligibility: columns.take()?,
        teacher_catchment: columns.take()?,
        teacher_catchment_country: columns.take()?,
        teacher_catchment_iso_country_code: columns.take()?,
        itt_provider: columns.take()?,
        lead_mentor: columns.take()?,
        funded_place: columns.take()?,
        created_at: columns.take()?,
        updated_at: columns.take()?,
        schedule_identifier: columns.take()?,
    })
}
