//! Answering a step, and how a write to a draft is answered.

use async_graphql::{Context, Enum, InputObject, Object, SimpleObject};
use domain::registration::{FieldValue, Mode as DomainMode, StepSlug};
use service::UseCaseError;
use service::registration::{Answer, LoadedDraft, Refusal, answer_step};

use super::draft::Draft;
use super::field::FieldError;
use super::redirect::Redirect;
use super::step::{Mode, Step};
use crate::access::{Access, auth};
use crate::errors::{Code, error};
use crate::request::RequestContext;

/// An answer. Fields empty = acknowledge an information page.
#[derive(InputObject)]
pub struct AnswerStepInput {
    /// Which step.
    slug: String,
    /// Its fields by name.
    fields: Vec<FieldInput>,
    /// The version of the draft that the page was made from.
    version: i32,
    /// How the step was opened.
    #[graphql(default_with = "Mode::Forward")]
    mode: Mode,
}

/// One field.
#[derive(InputObject)]
pub struct FieldInput {
    /// Its name.
    name: String,
    /// What was given; absent counts as blank.
    value: Option<String>,
}

/// How a write to a draft is answered: exactly one of `next`, `fieldErrors` and `error` says what
/// became of it.
#[derive(SimpleObject, Default)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct DraftPayload {
    /// The draft as it is now.
    draft: Option<Draft>,
    /// Where to go on.
    next: Option<Step>,
    /// Keys of answers that were deleted because they no longer apply.
    cleared: Vec<String>,
    /// What is wrong with the fields; nothing was written.
    field_errors: Vec<FieldError>,
    /// Why nothing was written.
    error: Option<DraftError>,
    /// Where to go instead.
    redirect: Option<Redirect>,
}

/// Why a draft was not written.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct DraftError {
    /// For programs.
    code: DraftErrorCode,
    /// For people.
    message: String,
}

/// Why a draft was not written.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftErrorCode {
    /// Another window wrote in the meantime.
    DraftChanged,
    /// Something is missing before submission.
    DraftIncomplete,
    /// The step is not on the path.
    StepNotOnPath,
    /// Registration is closed to this person.
    RegistrationClosed,
    /// Nobody is signed in.
    SignInNeeded,
    /// There is no open draft.
    DraftNotFound,
}

/// Answering.
#[derive(Default)]
pub struct AnswerMutation;

#[Object]
impl AnswerMutation {
    /// Answers a question or acknowledges an information page: version check, validation, write
    /// and clearing in one.
    #[graphql(directive = auth::apply(Access::Teacher))]
    async fn answer_step(
        &self,
        ctx: &Context<'_>,
        input: AnswerStepInput,
    ) -> async_graphql::Result<DraftPayload> {
        let (teacher, context) = RequestContext::of(ctx).as_teacher()?;
        let mode: DomainMode = input.mode.into();
        let fields = input.fields.into_iter().map(|field| FieldValue {
            name: field.name,
            value: field.value,
        });
        let given = Answer {
            slug: input.slug.parse().ok(),
            fields: fields.collect(),
            version: input.version,
            mode,
        };
        match answer_step(&context, teacher, given).await {
            Ok(answered) => Ok(DraftPayload {
                cleared: answered.cleared.iter().map(ToString::to_string).collect(),
                ..DraftPayload::at(&answered.loaded, answered.landing, mode)
            }),
            Err(error) => refused(error, mode),
        }
    }
}

impl DraftPayload {
    /// A draft that was written, and where to go on.
    pub(super) fn at(loaded: &LoadedDraft, next: StepSlug, mode: DomainMode) -> Self {
        Self {
            draft: Some(Draft::from(loaded)),
            next: Some(Step::of(&loaded.journey(), next, mode)),
            ..Self::default()
        }
    }
}

/// A refusal as data; what nobody can answer for as an error.
pub(super) fn refused(
    refusal: UseCaseError<Refusal>,
    mode: DomainMode,
) -> async_graphql::Result<DraftPayload> {
    let refusal = match refusal {
        UseCaseError::Refused(refusal) => refusal,
        UseCaseError::Failed(failure) => return Err(failure.into()),
    };
    let error = DraftError::of(&refusal);
    Ok(match refusal {
        Refusal::UnknownField(name) => {
            return Err(bad_request(&name));
        }
        Refusal::RegistrationClosed => DraftPayload {
            error,
            redirect: Some(Redirect::closed()),
            ..DraftPayload::default()
        },
        Refusal::DraftNotFound => DraftPayload {
            error,
            ..DraftPayload::default()
        },
        Refusal::DraftChanged(loaded)
        | Refusal::StepNotOnPath(loaded)
        | Refusal::DraftIncomplete(loaded) => {
            let current = loaded.journey().current();
            DraftPayload {
                error,
                ..DraftPayload::at(&loaded, current, mode)
            }
        }
        Refusal::Invalid(loaded, errors) => DraftPayload {
            draft: Some(Draft::from(&*loaded)),
            field_errors: errors.into_iter().map(FieldError::from).collect(),
            ..DraftPayload::default()
        },
    })
}

fn bad_request(field: &str) -> async_graphql::Error {
    error(Code::BadRequest, format!("The step has no field {field:?}"))
}

impl DraftError {
    /// The error of a refusal; none where the fields are to blame.
    pub(super) fn of(refusal: &Refusal) -> Option<Self> {
        let (code, message) = match refusal {
            Refusal::RegistrationClosed => (
                DraftErrorCode::RegistrationClosed,
                "Registration is closed for now",
            ),
            Refusal::DraftNotFound => (
                DraftErrorCode::DraftNotFound,
                "You have no registration under way. Start a new one",
            ),
            Refusal::DraftChanged(_) => (
                DraftErrorCode::DraftChanged,
                "Your answers were changed in another window. Check this page and go on from here",
            ),
            Refusal::StepNotOnPath(_) => {
                (DraftErrorCode::StepNotOnPath, "Answer this question first")
            }
            Refusal::DraftIncomplete(_) => (
                DraftErrorCode::DraftIncomplete,
                "Answer this question before you submit",
            ),
            Refusal::Invalid(..) | Refusal::UnknownField(_) => return None,
        };
        Some(Self {
            code,
            message: message.into(),
        })
    }
}
