//! Opening a step: forward, for a change, or back. Nothing is written.

use async_graphql::{Context, Object};
use domain::registration::{Back, Mode as DomainMode, StepSlug, UnknownStep, Visit};

use super::draft::Draft;
use super::redirect::{Redirect, StepResult};
use super::step::{Mode, Step};
use crate::access::{Access, auth, own};
use crate::request::RequestContext;

/// What a teacher reads of the open registration.
#[derive(Default)]
pub struct VisitQuery;

#[Object]
impl VisitQuery {
    /// The open registration of the signed-in teacher; null without one, or when signed out.
    #[graphql(
        directive = auth::apply(Access::Anyone),
        directive = own::apply(Access::Teacher)
    )]
    async fn draft(&self, ctx: &Context<'_>) -> async_graphql::Result<Option<Draft>> {
        let open = RequestContext::of(ctx).open_draft().await?;
        Ok(open.as_deref().map(Draft::from))
    }

    /// A step by its slug, or where to go instead.
    #[graphql(
        directive = auth::apply(Access::Anyone),
        directive = own::apply(Access::Teacher)
    )]
    async fn step(
        &self,
        ctx: &Context<'_>,
        slug: String,
        #[graphql(default_with = "Mode::Forward")] mode: Mode,
    ) -> async_graphql::Result<StepResult> {
        visit(ctx, &slug, mode.into()).await
    }
}

/// Moving about without a write.
#[derive(Default)]
pub struct VisitMutation;

#[Object]
impl VisitMutation {
    /// The step before one on the path. Writes nothing.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn go_back(
        &self,
        ctx: &Context<'_>,
        slug: String,
        #[graphql(default_with = "Mode::Forward")] mode: Mode,
    ) -> async_graphql::Result<StepResult> {
        let mode: DomainMode = mode.into();
        let open = RequestContext::of(ctx).open_draft().await?;
        let known = slug.parse::<StepSlug>().ok();
        let back = open.as_ref().zip(known).map(|(open, slug)| {
            let journey = open.journey();
            journey.has(slug).then(|| journey.back(slug, mode))
        });
        match back.flatten() {
            Some(Back::Step(previous)) => visit(ctx, previous.as_str(), mode).await,
            Some(Back::Start) => Ok(StepResult::Redirect(Redirect::without_draft(""))),
            None => visit(ctx, &slug, mode).await,
        }
    }

    /// A step on the path, opened to change its answer. Writes nothing.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn change_answer(
        &self,
        ctx: &Context<'_>,
        slug: String,
    ) -> async_graphql::Result<StepResult> {
        visit(ctx, &slug, DomainMode::Change).await
    }
}

async fn visit(
    ctx: &Context<'_>,
    slug: &str,
    mode: DomainMode,
) -> async_graphql::Result<StepResult> {
    let request = RequestContext::of(ctx);
    let signed_in = request.caller.teacher.is_some();
    let instead = match StepSlug::read(slug) {
        Err(UnknownStep::Unknown) => Some(Redirect::unknown()),
        Err(UnknownStep::Removed) => Some(Redirect::removed(signed_in)),
        Ok(_) if !signed_in => Some(Redirect::sign_in()),
        Ok(_) => None,
    };
    if let Some(redirect) = instead {
        return Ok(StepResult::Redirect(redirect));
    }
    let Some(open) = request.open_draft().await? else {
        let (_, context) = request.as_teacher()?;
        let reference =
            service::registration::reference_for(&context, request.caller.teacher).await?;
        return Ok(StepResult::Redirect(if reference.may_register {
            Redirect::without_draft(slug)
        } else {
            Redirect::closed()
        }));
    };
    if !open.reference.may_register {
        return Ok(StepResult::Redirect(Redirect::closed()));
    }
    let journey = open.journey();
    Ok(match journey.visit(slug) {
        Visit::Show(slug) => StepResult::Step(Box::new(Step::of(&journey, slug, mode))),
        Visit::NotOnPath { current } => StepResult::Redirect(Redirect::not_on_path(current, mode)),
        Visit::Removed => StepResult::Redirect(Redirect::removed(true)),
        Visit::Unknown => StepResult::Redirect(Redirect::unknown()),
    })
}
