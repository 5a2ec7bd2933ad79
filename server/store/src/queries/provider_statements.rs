//! Statements as their lead provider sees them (provider-api.md §3.5): those that pay for
//! declarations.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::LeadProviderId;
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use uuid::Uuid;

use super::rows::{Conditions, InOrder, page_of, sql};

/// A statement.
#[derive(Debug, Clone)]
pub struct ProviderStatement {
    pub id: Uuid,
    /// 1 to 12.
    pub month: i32,
    pub year: i32,
    pub cohort_start_year: i32,
    pub deadline_on: NaiveDate,
    pub payment_on: NaiveDate,
    pub paid: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Start years of cohorts, every suffix.
    pub start_years: Option<Vec<i32>>,
    /// Changed then or later.
    pub updated_since: Option<DateTime<Utc>>,
}

/// The output statements of one lead provider.
#[derive(Debug, Clone, Copy)]
pub struct Visible(LeadProviderId);

/// Where every read on behalf of a lead provider starts.
pub fn visible_to(lead_provider: LeadProviderId) -> Visible {
    Visible(lead_provider)
}

impl Visible {
    /// One statement; `None` for one that pays service fees alone.
    pub async fn find(
        self,
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<ProviderStatement>, DbErr> {
        let text = format!("{WITH_COHORT} where {VISIBLE} and s.id = $2");
        db.query_one_raw(sql(text, [self.0.0.into(), id.into()]))
            .await?
            .map(|row| read(&row))
            .transpose()
    }

    /// A page (limit and offset) of statements, by the day of payment.
    pub async fn list(
        self,
        db: &impl ConnectionTrait,
        filter: &Filter,
        page: (u64, u64),
    ) -> Result<Vec<ProviderStatement>, DbErr> {
        let mut conditions = Conditions::new(VISIBLE, [self.0.0.into()]);
        if let Some(years) = &filter.start_years {
            let years = conditions.bind(years.clone());
            conditions.and(format!("k.start_year = any ({years})"));
        }
        if let Some(since) = filter.updated_since {
            let since = conditions.bind(since);
            conditions.and(format!("s.updated_at >= {since}"));
        }
        let (conditions, values) = conditions.finish();
        let text = format!(
            "{WITH_COHORT} where {conditions} order by s.payment_on, s.id {}",
            page_of(page)
        );
        db.query_all_raw(sql(text, values))
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

const WITH_COHORT: &str = "select s.id, s.month, s.year, k.start_year, s.deadline_on, \
     s.payment_on, s.state = 'paid', s.created_at, s.updated_at \
   from statements s join cohorts k on k.id = s.cohort_id";

const VISIBLE: &str = "s.lead_provider_id = $1 and s.output_fee";

fn read(row: &QueryResult) -> Result<ProviderStatement, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(ProviderStatement {
        id: columns.take()?,
        month: columns.take()?,
        year: columns.take()?,
        cohort_start_year: columns.take()?,
        deadline_on: columns.take()?,
        payment_on: columns.take()?,
        paid: columns.take()?,
        created_at: columns.take()?,
        updated_at: columns.take()?,
    })
}
