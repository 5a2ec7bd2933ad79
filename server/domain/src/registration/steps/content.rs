//! The words of a step, before the draft's values are put in.

use crate::funding::FUNDING_GUIDANCE;
use crate::registration::{Disclosure, Link, LinkTarget, StepSlug};

/// Heading, question and what stands around it.
#[derive(Debug, Default)]
pub(in crate::registration) struct Content {
    pub title: String,
    /// The question; the heading itself when absent.
    pub label: Option<String>,
    pub hint: Option<String>,
    pub intro: Vec<String>,
    pub details: Vec<Disclosure>,
    pub warning: Option<String>,
    pub links: Vec<Link>,
}

impl Content {
    /// The page that the funding panel stands on (§4.8).
    pub(in crate::registration) fn funding() -> Self {
        Self::titled("Funding").link("Guidance on scholarship funding", FUNDING_GUIDANCE)
    }

    pub(super) fn titled(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    pub(super) fn asking(self, label: impl Into<String>) -> Self {
        Self {
            label: Some(label.into()),
            ..self
        }
    }

    pub(super) fn hint(self, hint: impl Into<String>) -> Self {
        Self {
            hint: Some(hint.into()),
            ..self
        }
    }

    pub(super) fn paragraph(mut self, text: impl Into<String>) -> Self {
        self.intro.push(text.into());
        self
    }

    pub(super) fn details(mut self, summary: &str, body: &[&str]) -> Self {
        self.details.push(Disclosure {
            summary: summary.to_owned(),
            body: body.iter().map(|&text| text.to_owned()).collect(),
        });
        self
    }

    pub(super) fn warning(self, text: &str) -> Self {
        Self {
            warning: Some(text.to_owned()),
            ..self
        }
    }

    pub(super) fn link(mut self, text: &str, address: &'static str) -> Self {
        self.links.push(Link {
            text: text.to_owned(),
            target: LinkTarget::Address(address),
        });
        self
    }

    pub(super) fn step_link(mut self, text: &str, step: StepSlug) -> Self {
        self.links.push(Link {
            text: text.to_owned(),
            target: LinkTarget::Step(step),
        });
        self
    }
}
