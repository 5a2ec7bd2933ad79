//! Opening and discarding a registration.

use async_graphql::{Context, InputObject, Object};
use domain::registration::{Mode, StepSlug};
use service::registration::{discard_draft, start_draft};

use super::answer::{DraftPayload, refused};
use crate::access::{Access, auth};
use crate::request::RequestContext;

/// Which state of the draft is thrown away.
#[derive(InputObject)]
pub struct DiscardDraftInput {
    /// The version that the page was made from.
    version: i32,
}

/// Opening and discarding.
#[derive(Default)]
pub struct StartMutation;

#[Object]
impl StartMutation {
    /// Opens the teacher's registration: the one under way, or a new one.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn start_draft(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = false, desc = "Throw an open one away and begin anew.")] fresh: bool,
    ) -> async_graphql::Result<DraftPayload> {
        let (teacher, context) = RequestContext::of(ctx).as_teacher()?;
        match start_draft(&context, teacher, fresh).await {
            Ok(opened) => Ok(DraftPayload::at(
                &opened,
                StepSlug::CourseStartDate,
                Mode::Forward,
            )),
            Err(error) => refused(error, Mode::Forward),
        }
    }

    /// Throws the teacher's open registration away.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn discard_draft(
        &self,
        ctx: &Context<'_>,
        input: DiscardDraftInput,
    ) -> async_graphql::Result<DraftPayload> {
        let (teacher, context) = RequestContext::of(ctx).as_teacher()?;
        match discard_draft(&context, teacher, input.version).await {
            Ok(()) => Ok(DraftPayload::default()),
            Err(error) => refused(error, Mode::Forward),
        }
    }
}
