//! A cohort, and a schedule of one.

use async_graphql::{Context, Enum, ID, Object, SimpleObject};
use chrono::NaiveDate;
use domain::cohorts::london_day;
use store::entities::{cohorts, schedules};

use crate::access::{Access, auth};
use crate::request::RequestContext;

/// What scholarship funding a cohort has.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::cohorts::CohortFunding")]
pub enum CohortFunding {
    /// None.
    Zero,
    /// Each accepted application says whether its place is funded.
    Capped,
    /// For everybody who is eligible.
    Full,
}

/// People who start in one window and share prices and schedules.
#[derive(Debug, Clone)]
pub struct Cohort(cohorts::Model);

impl From<cohorts::Model> for Cohort {
    fn from(row: cohorts::Model) -> Self {
        Self(row)
    }
}

/// People who start in one window and share prices and schedules.
#[Object(directive = auth::apply(Access::Analyst))]
impl Cohort {
    /// Its row.
    async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Start year and suffix, e.g. `2026a`.
    async fn identifier(&self) -> &str {
        &self.0.identifier
    }

    /// The start year alone for suffix `a`, else the identifier.
    async fn name(&self) -> String {
        match self.0.suffix.as_str() {
            "a" => self.0.start_year.to_string(),
            _ => self.0.identifier.clone(),
        }
    }

    /// E.g. `2026 to 2027`.
    async fn description(&self) -> &str {
        &self.0.description
    }

    /// The year in which its participants start.
    async fn start_year(&self) -> i32 {
        self.0.start_year
    }

    /// `a` unless several cohorts start in one year.
    async fn suffix(&self) -> &str {
        &self.0.suffix
    }

    /// What scholarship funding it has.
    async fn funding(&self) -> CohortFunding {
        domain::cohorts::CohortFunding::from(self.0.funding).into()
    }

    /// The day in Europe/London on which registration starts.
    async fn registration_start_date(&self) -> NaiveDate {
        london_day(self.0.registration_starts_at)
    }

    /// The latest whose registration has started.
    async fn is_current(&self, ctx: &Context<'_>) -> async_graphql::Result<bool> {
        Ok(RequestContext::of(ctx).current_cohort().await? == Some(self.0.id))
    }
}

/// When a cohort's declarations of one group of courses are due.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Admin))]
pub struct Schedule {
    /// Its row.
    id: ID,
    /// E.g. `npq-leadership-autumn`.
    identifier: String,
    /// In words.
    name: String,
}

impl From<schedules::Model> for Schedule {
    fn from(row: schedules::Model) -> Self {
        Self {
            id: row.id.into(),
            identifier: row.identifier,
            name: row.name,
        }
    }
}
