//! Finding applications.

use async_graphql::{Context, ID, Object, SimpleObject};
use store::queries::{applications, catalogue};
use uuid::Uuid;

use super::application::Application;
use super::connection::{ApplicationConnection, Paging};
use super::filter::ApplicationFilter;
use crate::access::{Access, auth};
use crate::cohorts::Cohort;
use crate::request::RequestContext;

/// What staff read of applications.
#[derive(Default)]
pub(crate) struct ApplicationQuery;

#[Object]
impl ApplicationQuery {
    /// Applications, the latest first: by number with `page` (25 rows unless `first` says
    /// otherwise), or by cursor with `first` and `after`, `last` and `before`. Past the end is
    /// empty.
    #[expect(clippy::too_many_arguments, reason = "the contract's arguments")]
    #[graphql(directive = auth::apply(Access::Admin))]
    async fn applications(
        &self,
        ctx: &Context<'_>,
        filter: Option<ApplicationFilter>,
        #[graphql(desc = "Rows, at most 100.")] first: Option<i32>,
        after: Option<String>,
        #[graphql(desc = "Rows, at most 100.")] last: Option<i32>,
        before: Option<String>,
        #[graphql(desc = "From 1.")] page: Option<i32>,
    ) -> async_graphql::Result<ApplicationConnection> {
        let request = RequestContext::of(ctx);
        let filter = filter.unwrap_or_default().settled(request).await?;
        let paging = Paging {
            first,
            after,
            last,
            before,
            page,
        };
        ApplicationConnection::load(request, filter, paging).await
    }

    /// One application; null if there is none of this id.
    #[graphql(directive = auth::apply(Access::Admin))]
    async fn application(
        &self,
        ctx: &Context<'_>,
        id: ID,
    ) -> async_graphql::Result<Option<Application>> {
        let Ok(id) = Uuid::try_parse(id.trim()) else {
            return Ok(None);
        };
        let db = RequestContext::of(ctx).db.reader();
        let rows = applications::by_ids(db, vec![id]).await?;
        Ok(rows.into_iter().next().map(Application::from))
    }

    /// What the list can be narrowed to.
    #[graphql(directive = auth::apply(Access::Admin))]
    async fn application_filter_options(
        &self,
        ctx: &Context<'_>,
    ) -> async_graphql::Result<ApplicationFilterOptions> {
        let request = RequestContext::of(ctx);
        let db = request.db.reader();
        let current = request.current_cohort().await?;
        let cohorts = catalogue::cohorts(db).await?;
        Ok(ApplicationFilterOptions {
            work_settings: applications::work_settings(db).await?,
            default_cohort: cohorts
                .iter()
                .find(|cohort| Some(cohort.id) == current)
                .cloned()
                .map(Cohort::from),
            cohorts: cohorts.into_iter().map(Cohort::from).collect(),
        })
    }
}

/// What the list can be narrowed to.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Admin))]
pub(crate) struct ApplicationFilterOptions {
    /// Those that occur, A to Z.
    work_settings: Vec<String>,
    /// The latest first.
    cohorts: Vec<Cohort>,
    /// The current one; none before the first.
    default_cohort: Option<Cohort>,
}
