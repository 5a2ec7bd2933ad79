//! A step as the front end renders it.

use async_graphql::{Enum, SimpleObject};
use domain::registration::{
    Back, Disclosure as DomainDisclosure, Journey, Link as DomainLink, LinkTarget, StepSlug,
};

use super::field::{Field, FieldError};
use super::panel::FundingPanel;
use crate::access::{Access, auth};

/// How a step was opened.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::registration::Mode")]
pub enum Mode {
    /// Walking on through the journey.
    Forward,
    /// From check answers, until back there.
    Change,
}

/// What a step asks of the reader.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "domain::registration::StepKind")]
pub enum StepKind {
    /// Answer it with its field.
    Question,
    /// Read it, and acknowledge it without fields.
    Information,
    /// It leads nowhere.
    DeadEnd,
    /// Check answers, and submit.
    Summary,
}

/// A step with its content, for the signed-in teacher's draft as it is now.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Step {
    /// Its name, as in the address.
    slug: String,
    /// What it asks of the reader.
    kind: StepKind,
    /// Names the content: the slug, or on a funding page the panel's key.
    content_key: String,
    /// The heading.
    title: String,
    /// Paragraphs below the heading.
    intro: Vec<String>,
    /// One on a question, none elsewhere.
    fields: Vec<Field>,
    /// Folded help.
    details: Vec<Disclosure>,
    /// A warning that stands out.
    warning: Option<String>,
    /// Funding pages only.
    panel: Option<FundingPanel>,
    /// Links below the content.
    links: Vec<Link>,
    /// Where the back link leads.
    back: BackTarget,
    /// How it was opened.
    mode: Mode,
    /// The button; empty on a dead end.
    submit_label: String,
    /// Why a stored answer no longer stands, e.g. because its cohort has closed.
    errors: Vec<FieldError>,
}

/// Folded help.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Disclosure {
    /// The line that opens it.
    summary: String,
    /// Its paragraphs.
    body: Vec<String>,
}

/// A link: to another site by `href`, or to a step of the journey by `changeSlug`.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct Link {
    /// Its text.
    text: String,
    /// Another site.
    href: Option<String>,
    /// A step, to be opened in the current mode.
    change_slug: Option<String>,
}

/// Where a back link leads.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Teacher))]
pub struct BackTarget {
    /// The step; none before the first.
    slug: Option<String>,
    /// Its address.
    href: String,
}

/// The address of a step.
pub(super) fn address(slug: StepSlug, mode: domain::registration::Mode) -> String {
    match mode {
        domain::registration::Mode::Forward => format!("/registration/{slug}"),
        domain::registration::Mode::Change => format!("/registration/{slug}/change"),
    }
}

impl Step {
    /// A step on the path of `journey`.
    pub(super) fn of(
        journey: &Journey<'_>,
        slug: StepSlug,
        mode: domain::registration::Mode,
    ) -> Self {
        let page = journey.page(slug);
        let mode = Journey::mode_at(slug, mode);
        Self {
            slug: slug.to_string(),
            kind: page.kind.into(),
            content_key: page.content_key,
            title: page.title,
            intro: page.intro,
            fields: page.fields.into_iter().map(Field::from).collect(),
            details: page.details.into_iter().map(Disclosure::from).collect(),
            warning: page.warning,
            panel: page
                .panel
                .map(|panel| FundingPanel::shown(panel, journey.view().reference)),
            links: page.links.into_iter().map(Link::from).collect(),
            back: BackTarget::of(journey.back(slug, mode), mode),
            mode: mode.into(),
            submit_label: page.submit_label.into(),
            errors: page.errors.into_iter().map(FieldError::from).collect(),
        }
    }
}

impl BackTarget {
    fn of(back: Back, mode: domain::registration::Mode) -> Self {
        match back {
            Back::Start => Self {
                slug: None,
                href: "/".into(),
            },
            Back::Step(slug) => Self {
                slug: Some(slug.to_string()),
                href: address(slug, Journey::mode_at(slug, mode)),
            },
        }
    }
}

impl From<DomainDisclosure> for Disclosure {
    fn from(details: DomainDisclosure) -> Self {
        Self {
            summary: details.summary,
            body: details.body,
        }
    }
}

impl From<DomainLink> for Link {
    fn from(link: DomainLink) -> Self {
        let (href, change_slug) = match link.target {
            LinkTarget::Address(address) => (Some(address.to_owned()), None),
            LinkTarget::Step(slug) => (None, Some(slug.to_string())),
        };
        Self {
            text: link.text,
            href,
            change_slug,
        }
    }
}
