//! What is offered: courses of a cohort, providers of a course (registration.md §5.3).

use async_graphql::{Context, Object};
use service::registration::reference_for;

use crate::access::{Access, auth};
use crate::courses::Course;
use crate::lead_providers::LeadProvider;
use crate::request::RequestContext;

/// What is offered.
#[derive(Default)]
pub struct OfferQuery;

#[Object]
impl OfferQuery {
    /// The courses offered in a cohort that one can register for, in order.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn courses(
        &self,
        ctx: &Context<'_>,
        cohort: String,
    ) -> async_graphql::Result<Vec<Course>> {
        let context = RequestContext::of(ctx).as_service("catalogue");
        let reference = reference_for(&context, None).await?;
        let offered = reference.offered_courses(&cohort).map(Course::from);
        Ok(offered.collect())
    }

    /// The providers that run a course in a cohort that one can register for, by name.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn providers(
        &self,
        ctx: &Context<'_>,
        cohort: String,
        course: String,
    ) -> async_graphql::Result<Vec<LeadProvider>> {
        let context = RequestContext::of(ctx).as_service("catalogue");
        let reference = reference_for(&context, None).await?;
        let Ok(course) = course.parse() else {
            return Ok(Vec::new());
        };
        let runs = reference.runs(&cohort, course).iter();
        let providers = runs.filter_map(|id| reference.lead_provider(*id));
        Ok(providers.map(LeadProvider::from).collect())
    }
}
