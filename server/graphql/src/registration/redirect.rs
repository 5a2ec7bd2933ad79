//! Where to go instead of a step (registration.md §1.10).

use async_graphql::{Enum, SimpleObject, Union};
use domain::registration::{Mode, StepSlug};

use super::step::{Step, address};
use crate::access::{Access, auth};

/// A step, or where to go instead.
#[derive(Union)]
pub enum StepResult {
    Step(Box<Step>),
    Redirect(Redirect),
}

/// Where to go instead.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct Redirect {
    /// The address.
    href: String,
    /// The step, where it is one.
    slug: Option<String>,
    /// Why.
    reason: RedirectReason,
    /// What to tell the person.
    notice: Option<String>,
}

/// Why to go elsewhere.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub enum RedirectReason {
    /// Nobody is signed in.
    SignInNeeded,
    /// Registration is closed to this person.
    RegistrationClosed,
    /// Another question comes first.
    NotOnPath,
    /// A step of older versions.
    RemovedStep,
    /// There is no open registration.
    DraftSubmitted,
    /// No such step.
    UnknownStep,
}

impl Redirect {
    fn to(href: &str, reason: RedirectReason) -> Self {
        Self {
            href: href.into(),
            slug: None,
            reason,
            notice: None,
        }
    }

    pub(super) fn sign_in() -> Self {
        Self::to("/", RedirectReason::SignInNeeded)
    }

    pub(super) fn closed() -> Self {
        Self::to("/registration/closed", RedirectReason::RegistrationClosed)
    }

    pub(super) fn unknown() -> Self {
        Self::to("/", RedirectReason::UnknownStep)
    }

    /// Without an open draft: whoever reloads check answers has just submitted.
    pub(super) fn without_draft(slug: &str) -> Self {
        let href = if slug == StepSlug::CheckAnswers.as_str() {
            "/account"
        } else {
            "/"
        };
        Self::to(href, RedirectReason::DraftSubmitted)
    }

    pub(super) fn not_on_path(current: StepSlug, mode: Mode) -> Self {
        Self {
            slug: Some(current.to_string()),
            notice: Some("Answer this question first".into()),
            ..Self::to(&address(current, mode), RedirectReason::NotOnPath)
        }
    }

    pub(super) fn removed(signed_in: bool) -> Self {
        if !signed_in {
            return Self::to("/", RedirectReason::RemovedStep);
        }
        let first = StepSlug::CourseStartDate;
        Self {
            slug: Some(first.to_string()),
            ..Self::to(&address(first, Mode::Forward), RedirectReason::RemovedStep)
        }
    }
}
