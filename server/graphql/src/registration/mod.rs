//! The teacher's registration journey (registration.md §8).

mod service_state;

use async_graphql::{Context, Object};

use crate::access::{Access, auth};
use service_state::ServiceState;

/// What a teacher reads.
#[derive(Default)]
pub struct RegistrationQuery;

#[Object]
impl RegistrationQuery {
    /// What the service offers at the moment, for this viewer.
    #[graphql(directive = auth::apply(Access::Anyone))]
    async fn service(&self, ctx: &Context<'_>) -> ServiceState {
        ServiceState::at(crate::RequestContext::of(ctx).now)
    }
}
