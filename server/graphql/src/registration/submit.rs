//! Submitting a registration.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::ids::DraftId;
use domain::registration::Mode;
use service::UseCaseError;
use service::registration::{Refusal, Submission, my_registration, submit_draft};
use uuid::Uuid;

use super::answer::DraftError;
use super::registrations::Registration;
use super::step::Step;
use crate::access::{Access, auth};
use crate::errors::{Code, error};
use crate::request::RequestContext;

/// Characters of an idempotency key at most; the database holds no longer one.
const IDEMPOTENCY_KEY_MAX: usize = 100;

/// What is submitted.
#[derive(InputObject)]
pub struct SubmitInput {
    /// Which draft.
    draft_id: ID,
    /// The version that check answers was made from.
    version: i32,
    /// The same on every retry: a second call with it answers with the first registration. At most
    /// 100 characters.
    idempotency_key: String,
}

/// A registration, or what stands in its way.
#[derive(SimpleObject, Default)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct SubmitPayload {
    /// What the draft became.
    registration: Option<Registration>,
    /// It was submitted before this call.
    already_submitted: bool,
    /// Why nothing was submitted.
    error: Option<DraftError>,
    /// The step that is missing.
    current: Option<Step>,
}

/// Submitting.
#[derive(Default)]
pub struct SubmitMutation;

#[Object]
impl SubmitMutation {
    /// Turns the draft into a registration, once however often it is called.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn submit_draft(
        &self,
        ctx: &Context<'_>,
        input: SubmitInput,
    ) -> async_graphql::Result<SubmitPayload> {
        let request = RequestContext::of(ctx);
        let (teacher, context) = request.as_teacher()?;
        if input.idempotency_key.chars().count() > IDEMPOTENCY_KEY_MAX {
            let message = format!(
                "idempotencyKey: use at most {IDEMPOTENCY_KEY_MAX} characters, such as a UUID"
            );
            return Err(error(Code::BadRequest, message));
        }
        let draft = Uuid::parse_str(&input.draft_id).unwrap_or(Uuid::nil());
        let submission = Submission {
            draft: DraftId(draft),
            version: input.version,
            idempotency_key: input.idempotency_key,
        };
        let submitted = match submit_draft(&context, teacher, &submission).await {
            Ok(submitted) => submitted,
            Err(UseCaseError::Refused(refusal)) => return Ok(refused(&refusal)),
            Err(UseCaseError::Failed(failure)) => return Err(failure.into()),
        };
        let view = my_registration(&context, teacher, submitted.application).await?;
        Ok(SubmitPayload {
            registration: match view {
                Some(view) => Some(Registration::shown(request, view).await?),
                None => None,
            },
            already_submitted: submitted.already,
            ..SubmitPayload::default()
        })
    }
}

fn refused(refusal: &Refusal) -> SubmitPayload {
    let current = match refusal {
        Refusal::DraftChanged(loaded)
        | Refusal::DraftIncomplete(loaded)
        | Refusal::StepNotOnPath(loaded)
        | Refusal::Invalid(loaded, _) => {
            let journey = loaded.journey();
            Some(Step::of(&journey, journey.current(), Mode::Change))
        }
        Refusal::RegistrationClosed | Refusal::DraftNotFound | Refusal::UnknownField(_) => None,
    };
    SubmitPayload {
        error: DraftError::of(refusal),
        current,
        ..SubmitPayload::default()
    }
}
