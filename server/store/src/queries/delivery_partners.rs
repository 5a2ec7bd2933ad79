//! A lead provider's delivery partners (provider-api.md §7.1).

use chrono::{DateTime, Utc};
use domain::ids::LeadProviderId;
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use uuid::Uuid;

use super::order::Direction;
use super::rows::{Conditions, InOrder, page_of, sql};

/// A delivery partner.
#[derive(Debug, Clone)]
pub struct ProviderDeliveryPartner {
    pub id: Uuid,
    pub name: String,
    /// Of the cohorts in which this lead provider works with them; sorted, each once.
    pub start_years: Vec<i32>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A column that the list may be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortColumn {
    Name,
    CreatedAt,
    UpdatedAt,
}

/// The delivery partners of one lead provider, in whichever cohort.
#[derive(Debug, Clone, Copy)]
pub struct Visible(LeadProviderId);

/// Where every read on behalf of a lead provider starts.
pub fn visible_to(lead_provider: LeadProviderId) -> Visible {
    Visible(lead_provider)
}

impl Visible {
    /// One delivery partner; `None` for one of other lead providers alone.
    pub async fn find(
        self,
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<ProviderDeliveryPartner>, DbErr> {
        let text = format!("{WITH_YEARS} where {VISIBLE} and p.id = $2");
        db.query_one_raw(sql(text, [self.0.0.into(), id.into()]))
            .await?
            .map(|row| read(&row))
            .transpose()
    }

    /// A page (limit and offset) of delivery partners, of some start years or of all; by name
    /// unless `order` says otherwise.
    pub async fn list(
        self,
        db: &impl ConnectionTrait,
        start_years: Option<&[i32]>,
        order: &[(SortColumn, Direction)],
        page: (u64, u64),
    ) -> Result<Vec<ProviderDeliveryPartner>, DbErr> {
        let mut conditions = Conditions::new(VISIBLE, [self.0.0.into()]);
        if let Some(years) = start_years {
            let years = conditions.bind(years.to_vec());
            conditions.and(format!("y.years && {years}"));
        }
        let (conditions, values) = conditions.finish();
        let text = format!(
            "{WITH_YEARS} where {conditions} order by {} {}",
            keys(order),
            page_of(page)
        );
        db.query_all_raw(sql(text, values))
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

const WITH_YEARS: &str = "select p.id, p.name, y.years, p.created_at, p.updated_at \
   from delivery_partners p cross join lateral ( \
     select array( \
       select distinct k.start_year from delivery_partnerships s \
       join cohorts k on k.id = s.cohort_id \
       where s.delivery_partner_id = p.id and s.lead_provider_id = $1 order by k.start_year \
     ) as years) y";

const VISIBLE: &str = "y.years <> '{}'";

fn keys(order: &[(SortColumn, Direction)]) -> String {
    let mut keys: Vec<String> = order
        .iter()
        .map(|(column, direction)| {
            let column = match column {
                SortColumn::Name => "p.name",
                SortColumn::CreatedAt => "p.created_at",
                SortColumn::UpdatedAt => "p.updated_at",
            };
            let direction = match direction {
                Direction::Ascending => "",
                Direction::Descending => " desc",
            };
            format!("{column}{direction}")
        })
        .collect();
    if keys.is_empty() {
        keys.push("p.name".to_owned());
    }
    keys.push("p.id".to_owned());
    keys.join(", ")
}

fn read(row: &QueryResult) -> Result<ProviderDeliveryPartner, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(ProviderDeliveryPartner {
        id: columns.take()?,
        name: columns.take()?,
        start_years: columns.take()?,
        created_at: columns.take()?,
        updated_at: columns.take()?,
    })
}
