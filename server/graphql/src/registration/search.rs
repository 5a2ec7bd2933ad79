//! Searching for workplaces and ITT providers (registration.md §6.6).

use async_graphql::{Context, Enum, Object, SimpleObject};
use domain::workplaces::{SearchRefusal, itt_provider_query, workplace_query};
use store::queries::workplace_search as search;

use super::field::WorkplaceKind;
use crate::access::{Access, auth};
use crate::gate::{self, Deed};
use crate::request::RequestContext;
use crate::workplaces::Workplace;

const MOST: usize = 100;

/// What a search found.
#[derive(SimpleObject, Default)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct WorkplaceSearchResult {
    /// Best first.
    workplaces: Vec<Workplace>,
    /// There was more.
    truncated: bool,
    /// Why nothing was searched.
    error: Option<SearchErrorCode>,
}

/// Why nothing was searched.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchErrorCode {
    /// Fewer than 3 characters.
    QueryTooShort,
    /// More than 64 characters.
    QueryTooLong,
}

impl From<SearchRefusal> for SearchErrorCode {
    fn from(refusal: SearchRefusal) -> Self {
        match refusal {
            SearchRefusal::TooShort => Self::QueryTooShort,
            SearchRefusal::TooLong => Self::QueryTooLong,
        }
    }
}

/// A provider of initial teacher training.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct IttProvider {
    /// What an answer names it by.
    legal_name: String,
    /// What it trades under.
    operating_name: Option<String>,
    /// Accredited now: only these are accepted as an answer.
    approved: bool,
}

/// Searching while somebody types.
#[derive(Default)]
pub struct SearchQuery;

#[Object]
impl SearchQuery {
    /// Workplaces that match a query of 3 to 64 characters; none for a blank one.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn workplace_search(
        &self,
        ctx: &Context<'_>,
        kind: WorkplaceKind,
        query: String,
        #[graphql(default = 100, desc = "Of each kind of workplace; 100 at most.")] first: i32,
    ) -> async_graphql::Result<WorkplaceSearchResult> {
        gate::pass(ctx, Deed::WorkplaceSearch)?;
        let query = match workplace_query(&query) {
            Ok(Some(query)) => query,
            Ok(None) => return Ok(WorkplaceSearchResult::default()),
            Err(refusal) => {
                return Ok(WorkplaceSearchResult {
                    error: Some(refusal.into()),
                    ..WorkplaceSearchResult::default()
                });
            }
        };
        let db = &RequestContext::of(ctx).db;
        let limit = usize::try_from(first).unwrap_or(0).min(MOST);
        let found = match kind {
            WorkplaceKind::SchoolsAndLas => {
                search::schools_and_local_authorities(db.reader(), query, limit).await?
            }
            WorkplaceKind::ChildcareProviders => {
                search::childcare_providers(db, query, limit).await?
            }
        };
        Ok(WorkplaceSearchResult {
            workplaces: found.workplaces.into_iter().map(Workplace::from).collect(),
            truncated: found.truncated,
            error: None,
        })
    }

    /// ITT providers whose name contains the query; all of them without one.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn itt_providers(
        &self,
        ctx: &Context<'_>,
        query: Option<String>,
    ) -> async_graphql::Result<Vec<IttProvider>> {
        let db = RequestContext::of(ctx).db.reader();
        let query = query.as_deref().map(itt_provider_query);
        let found = search::itt_providers(db, query.as_deref()).await?;
        Ok(found
            .into_iter()
            .map(|provider| IttProvider {
                legal_name: provider.legal_name,
                operating_name: provider.operating_name,
                approved: provider.approved,
            })
            .collect())
    }
}
