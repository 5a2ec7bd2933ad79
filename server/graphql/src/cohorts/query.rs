//! The catalogue as staff see it.

use async_graphql::{Context, Object};
use store::queries::catalogue;

use super::cohort::Cohort;
use crate::access::{Access, auth};
use crate::lead_providers::LeadProvider;
use crate::request::RequestContext;

/// What staff read of the catalogue.
#[derive(Default)]
pub(crate) struct CatalogueQuery;

#[Object]
impl CatalogueQuery {
    /// Every cohort, the latest first.
    #[graphql(directive = auth::apply(Access::Analyst))]
    async fn cohorts(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<Cohort>> {
        let db = RequestContext::of(ctx).db.reader();
        let rows = catalogue::cohorts(db).await?;
        Ok(rows.into_iter().map(Cohort::from).collect())
    }

    /// Every lead provider, by name.
    #[graphql(directive = auth::apply(Access::Analyst))]
    async fn lead_providers(&self, ctx: &Context<'_>) -> async_graphql::Result<Vec<LeadProvider>> {
        let db = RequestContext::of(ctx).db.reader();
        let rows = catalogue::lead_providers(db).await?;
        Ok(rows.into_iter().map(LeadProvider::from).collect())
    }
}
