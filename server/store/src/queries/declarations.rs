//! Declarations as the lead provider that made them sees them (provider-api.md §3.3): one
//! statement for a page and one for a single declaration.

use chrono::{DateTime, Utc};
use domain::courses::CourseIdentifier;
use domain::declarations::{DeclarationState, DeclarationStateReason, DeclarationType};
use domain::ids::LeadProviderId;
use domain::outcomes::OutcomeState;
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use uuid::Uuid;

use super::rows::{Conditions, InOrder, page_of, sql};

/// A declaration with what belongs to it.
#[derive(Debug, Clone)]
pub struct ProviderDeclaration {
    pub id: Uuid,
    pub participant_id: Uuid,
    pub declaration_type: DeclarationType,
    /// The application's course.
    pub course: CourseIdentifier,
    pub declaration_date: DateTime<Utc>,
    pub state: DeclarationState,
    pub state_reason: Option<DeclarationStateReason>,
    /// What the newest outcome says.
    pub outcome: Option<OutcomeState>,
    /// Where it is to be paid, or was.
    pub statement_id: Option<Uuid>,
    /// Where it is to be refunded, or was.
    pub clawback_statement_id: Option<Uuid>,
    pub targeted_delivery_funding_eligibility: bool,
    pub lead_provider_name: String,
    pub delivery_partner: Option<NamedPartner>,
    pub secondary_delivery_partner: Option<NamedPartner>,
    pub application_id: Uuid,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A delivery partner of a declaration.
#[derive(Debug, Clone)]
pub struct NamedPartner {
    pub id: Uuid,
    pub name: String,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Changed then or later.
    pub updated_since: Option<DateTime<Utc>>,
    /// Participants.
    pub participants: Option<Vec<Uuid>>,
    /// Start years of the declarations' own cohorts, every suffix.
    pub start_years: Option<Vec<i32>>,
}

/// The declarations that one lead provider made.
#[derive(Debug, Clone, Copy)]
pub struct Visible(LeadProviderId);

/// Where every read on behalf of a lead provider starts.
pub fn visible_to(lead_provider: LeadProviderId) -> Visible {
    Visible(lead_provider)
}

impl Visible {
    /// One declaration; `None` when there is none or another lead provider made it.
    pub async fn find(
        self,
        db: &impl ConnectionTrait,
        id: Uuid,
    ) -> Result<Option<ProviderDeclaration>, DbErr> {
        let text =
            with_everything("select id from declarations where lead_provider_id = $1 and id = $2");
        db.query_one_raw(sql(text, [self.0.0.into(), id.into()]))
            .await?
            .map(|row| read(&row))
            .transpose()
    }

    /// `limit` declarations after the first `offset`, or all; oldest first.
    pub async fn list(
        self,
        db: &impl ConnectionTrait,
        filter: &Filter,
        page: Option<(u64, u64)>,
    ) -> Result<Vec<ProviderDeclaration>, DbErr> {
        let mut conditions = Conditions::new("d.lead_provider_id = $1", [self.0.0.into()]);
        if let Some(since) = filter.updated_since {
            let since = conditions.bind(since);
            conditions.and(format!("d.updated_at >= {since}"));
        }
        if let Some(participants) = &filter.participants {
            let participants = conditions.bind(participants.clone());
            conditions.and(format!(
                "d.application_id in \
                   (select id from applications where user_id = any ({participants}))"
            ));
        }
        if let Some(years) = &filter.start_years {
            let years = conditions.bind(years.clone());
            conditions.and(format!(
                "d.cohort_id = any (array(select id from cohorts where start_year = any ({years})))"
            ));
        }
        let (conditions, values) = conditions.finish();
        let page = page.map_or_else(String::new, page_of);
        let chosen = format!(
            "select d.id from declarations d where {conditions} order by d.created_at, d.id {page}"
        );
        db.query_all_raw(sql(with_everything(&chosen), values))
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

/// Adds what belongs to the declarations that `chosen` selects the ids of; everything is looked up
/// by key for just those. The columns stand in the order in which [`read`] takes them.
fn with_everything(chosen: &str) -> String {
    let statement_of = |states: &str| {
        format!(
            "(select i.statement_id from statement_items i \
              where i.declaration_id = d.id and i.state in ({states}) \
              order by i.created_at, i.id limit 1)"
        )
    };
    format!(
        "select d.id, a.user_id, d.declaration_type::text, \
           (select identifier from courses where id = a.course_id), d.declaration_date, \
           d.state::text, d.state_reason::text, \
           case when d.declaration_type = 'completed' then \
             (select o.state::text from participant_outcomes o where o.declaration_id = d.id \
              order by o.created_at desc, o.id desc limit 1) end, \
           {}, {}, a.targeted_delivery_funding_eligibility, \
           (select name from lead_providers where id = d.lead_provider_id), \
           d.delivery_partner_id, \
           (select name from delivery_partners where id = d.delivery_partner_id), \
           d.secondary_delivery_partner_id, \
           (select name from delivery_partners where id = d.secondary_delivery_partner_id), \
           d.application_id, d.created_at, d.updated_at \
         from ({chosen}) chosen \
         cross join lateral (select * from declarations where id = chosen.id limit 1) d \
         cross join lateral (select * from applications where id = d.application_id limit 1) a \
         order by d.created_at, d.id",
        statement_of("'eligible', 'payable', 'paid'"),
        statement_of("'awaiting_clawback', 'clawed_back'"),
    )
}

fn read(row: &QueryResult) -> Result<ProviderDeclaration, DbErr> {
    let mut columns = InOrder::of(row);
    Ok(ProviderDeclaration {
        id: columns.take()?,
        participant_id: columns.take()?,
        declaration_type: columns.listed()?,
        course: columns.listed()?,
        declaration_date: columns.take()?,
        state: columns.listed()?,
        state_reason: columns.listed_or_null()?,
        outcome: columns.listed_or_null()?,
        statement_id: columns.take()?,
        clawback_statement_id: columns.take()?,
        targeted_delivery_funding_eligibility: columns.take()?,
        lead_provider_name: columns.take()?,
        delivery_partner: partner(&mut columns)?,
        secondary_delivery_partner: partner(&mut columns)?,
        application_id: columns.take()?,
        created_at: columns.take()?,
        updated_at: columns.take()?,
    })
}

fn partner(columns: &mut InOrder<'_>) -> Result<Option<NamedPartner>, DbErr> {
    let id: Option<Uuid> = columns.take()?;
    let name: Option<String> = columns.take()?;
    Ok(id.zip(name).map(|(id, name)| NamedPartner { id, name }))
}
