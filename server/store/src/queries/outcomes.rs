//! Outcomes as the lead provider that declared the completion sees them (provider-api.md §3.4).

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::LeadProviderId;
use domain::outcomes::OutcomeState;
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use uuid::Uuid;

use super::rows::{Conditions, InOrder, page_of, sql};

/// An outcome with what belongs to it.
#[derive(Debug, Clone)]
pub struct ProviderOutcome {
    pub id: Uuid,
    pub state: OutcomeState,
    pub completion_date: NaiveDate,
    pub course_identifier: String,
    pub participant_id: Uuid,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Recorded then or later.
    pub created_since: Option<DateTime<Utc>>,
    /// Of this participant.
    pub participant: Option<Uuid>,
}

/// The outcomes of one lead provider's declarations.
#[derive(Debug, Clone, Copy)]
pub struct Visible(LeadProviderId);

/// Where every read on behalf of a lead provider starts.
pub fn visible_to(lead_provider: LeadProviderId) -> Visible {
    Visible(lead_provider)
}

impl Visible {
    /// One outcome.
    pub async fn find(
        self,
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<ProviderOutcome>, DbErr> {
        let text = format!("{WITH_EVERYTHING} where {OF_LEAD_PROVIDER} and o.id = $2");
        db.query_one_raw(sql(text, [self.0.0.into(), id.into()]))
            .await?
            .map(|row| read(&row))
            .transpose()
    }

    /// A page (limit and offset) of outcomes, oldest first; superseded ones, too.
    pub async fn list(
        self,
        db: &impl ConnectionTrait,
        filter: Filter,
        page: (u64, u64),
    ) -> Result<Vec<ProviderOutcome>, DbErr> {
        let mut conditions = Conditions::new(OF_LEAD_PROVIDER, [self.0.0.into()]);
        if let Some(since) = filter.created_since {
            let since = conditions.bind(since);
            conditions.and(format!("o.created_at >= {since}"));
        }
        if let Some(participant) = filter.participant {
            let participant = conditions.bind(participant);
            conditions.and(format!("a.user_id = {participant}"));
        }
        let (conditions, values) = conditions.finish();
        let text = format!(
            "{WITH_EVERYTHING} where {conditions} order by o.created_at, o.id {}",
            page_of(page)
        );
        db.query_all_raw(sql(text, values))
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

const WITH_EVERYTHING: &str = "select o.id, o.state::text, o.completion_date, c.identifier, \
     a.user_id, o.created_at, o.updated_at \
   from participant_outcomes o \
   join declarations d on d.id = o.declaration_id \
   join applications a on a.id = d.application_id \
   join courses c on c.id = a.course_id";

const OF_LEAD_PROVIDER: &str = "d.lead_provider_id = $1";

fn read(row: &QueryResult) -> Result<ProviderOutcome, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(ProviderOutcome {
        id: columns.take()?,
        state: columns.listed()?,
        completion_date: columns.take()?,
        course_identifier: columns.take()?,
        participant_id: columns.take()?,
        created_at: columns.take()?,
        updated_at: columns.take()?,
    })
}
