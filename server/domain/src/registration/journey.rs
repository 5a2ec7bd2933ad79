//! The walk along the path and the pages on it (registration.md §1.2).

use super::draft::DraftState;
use super::page::{CourseSuggestion, Field, FieldKind, FundingPanel, Page};
use super::reference::Reference;
use super::steps::{self, AGREEMENT, Body, Content, Input, Question, STEPS, Step};
use super::summary::{self, SummaryRow};
use super::view::View;
use super::{FieldError, StepKind, StepSlug, validation};
use crate::funding::{FundingVerdict, PanelContext, panel, suggestions};

/// One step on the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PathEntry {
    /// Which.
    pub slug: StepSlug,
    /// Whether the walk goes on after it.
    pub complete: bool,
}

impl PathEntry {
    /// What the step asks of the reader.
    pub fn kind(&self) -> StepKind {
        steps::step(self.slug).kind()
    }
}

/// A draft with its path, at one moment.
#[derive(Debug, Clone)]
pub struct Journey<'a> {
    view: View<'a>,
    path: Vec<PathEntry>,
}

impl<'a> Journey<'a> {
    /// Walks the canonical order up to the first incomplete step.
    pub fn new(draft: &'a DraftState, reference: &'a Reference) -> Self {
        let view = View::new(&draft.answers, reference);
        let mut path = Vec::with_capacity(24);
        for step in &STEPS {
            if (step.on_path)(&view) {
                let complete = is_complete(step, draft, &view);
                path.push(PathEntry {
                    slug: step.slug,
                    complete,
                });
                if !complete {
                    break;
                }
            }
        }
        Self { view, path }
    }

    /// The steps from the first to the current one.
    pub fn path(&self) -> &[PathEntry] {
        &self.path
    }

    /// The first incomplete step.
    pub fn current(&self) -> StepSlug {
        self.path
            .last()
            .expect("the first step is always on the path")
            .slug
    }

    /// Whether a step is on the path.
    pub fn has(&self, slug: StepSlug) -> bool {
        self.index(slug).is_some()
    }

    fn index(&self, slug: StepSlug) -> Option<usize> {
        self.path.iter().position(|entry| entry.slug == slug)
    }

    /// The step after one on the path; none after the current one.
    pub fn next(&self, slug: StepSlug) -> Option<StepSlug> {
        let index = self.index(slug)?;
        Some(self.path.get(index + 1)?.slug)
    }

    /// The step before one on the path; none before the first.
    pub fn previous(&self, slug: StepSlug) -> Option<StepSlug> {
        let index = self.index(slug)?.checked_sub(1)?;
        Some(self.path[index].slug)
    }

    /// Whether the draft is ready and its user may register.
    pub fn can_submit(&self) -> bool {
        self.current() == StepSlug::CheckAnswers && self.view.reference.may_register
    }

    /// The derived facts.
    pub fn view(&self) -> &View<'a> {
        &self.view
    }

    /// The funding decision, once the walk reaches the funding page.
    pub fn verdict(&self) -> Option<FundingVerdict> {
        if self.current() >= StepSlug::EhcoPossibleFunding {
            self.view.verdict()
        } else {
            None
        }
    }

    /// The rows of check answers; only when the walk got there.
    pub fn summary(&self) -> Option<Vec<SummaryRow>> {
        (self.current() == StepSlug::CheckAnswers).then(|| summary::rows(self))
    }

    /// What a step shows.
    pub fn page(&self, slug: StepSlug) -> Page {
        let step = steps::step(slug);
        match &step.body {
            Body::Question(question) => {
                let content = (question.content)(&self.view);
                let field = self.field(question, &content);
                Page {
                    fields: vec![field],
                    errors: self.stale(question),
                    ..blank(step, content, "Continue")
                }
            }
            Body::Information => self.funding_page(step),
            Body::DeadEnd(content) => blank(step, content(&self.view), ""),
            Body::Summary(content) => blank(step, content(&self.view), "Submit"),
        }
    }

    /// Why a stored answer no longer stands; nothing for one that was never given.
    fn stale(&self, question: &Question) -> Vec<FieldError> {
        let given = self.view.get(question.key).is_some();
        let checked = validation::check_stored(question, &self.view);
        checked.err().filter(|_| given).into_iter().collect()
    }

    fn field(&self, question: &Question, content: &Content) -> Field {
        let (kind, options, max_length, search) = match &question.input {
            Input::Fixed(choices) => (FieldKind::Radio, choices.to_vec(), None, None),
            Input::Computed(choices, _) => (FieldKind::Radio, choices(&self.view), None, None),
            Input::Text { max } => (FieldKind::Text, Vec::new(), Some(*max), None),
            Input::Month => (FieldKind::Month, Vec::new(), None, None),
            Input::Consent => (FieldKind::Checkbox, AGREEMENT.to_vec(), None, None),
            Input::Workplace { search, .. } => {
                (FieldKind::Workplace, Vec::new(), None, Some(*search))
            }
            Input::IttProvider => (FieldKind::IttProvider, Vec::new(), None, None),
        };
        Field {
            name: question.key,
            kind,
            label: content.label.as_ref().unwrap_or(&content.title).clone(),
            hint: content.hint.clone(),
            options,
            value: self.view.get(question.key).map(str::to_owned),
            display: validation::display(question, &self.view),
            max_length,
            search,
        }
    }

    fn funding_page(&self, step: &Step) -> Page {
        let mut page = blank(step, Content::funding(), "Continue");
        let (Some(facts), Some(code), Some(cohort)) = (
            self.view.funding_facts(),
            self.view.code(),
            self.view.cohort(),
        ) else {
            return page;
        };
        let earlier = self.view.earlier_funding();
        let text = panel(
            code,
            PanelContext {
                course: facts.course,
                cohort: &cohort.description,
                earlier_provider: earlier.map(|a| a.lead_provider_name.as_str()),
            },
        );
        let reference = self.view.reference;
        let suggested = if text.suggests {
            let offered: Vec<_> = reference
                .offered_courses(&cohort.identifier)
                .map(|course| course.identifier)
                .collect();
            suggestions(&facts, code, &offered, &reference.earlier_applications)
        } else {
            Vec::new()
        };
        text.key.clone_into(&mut page.content_key);
        page.panel = Some(FundingPanel {
            key: text.key,
            code,
            outcome: text.outcome,
            paragraphs: text.paragraphs,
            suggestions: suggested
                .into_iter()
                .map(|s| CourseSuggestion {
                    course: s.course,
                    conditional: s.conditional,
                })
                .collect(),
        });
        page
    }

    /// The label of an option of a step, as the summary shows it.
    pub(super) fn answer_label(&self, slug: StepSlug) -> Option<String> {
        validation::display(steps::question_of(slug)?, &self.view)
    }
}

fn blank(step: &Step, content: Content, submit_label: &'static str) -> Page {
    Page {
        slug: step.slug,
        kind: step.kind(),
        content_key: step.slug.to_string(),
        title: content.title,
        intro: content.intro,
        fields: Vec::new(),
        details: content.details,
        warning: content.warning,
        panel: None,
        links: content.links,
        submit_label,
        errors: Vec::new(),
    }
}

fn is_complete(step: &Step, draft: &DraftState, view: &View<'_>) -> bool {
    match &step.body {
        Body::Question(question) => validation::check_stored(question, view).is_ok(),
        Body::Information => draft
            .acknowledged
            .get(&step.slug)
            .is_some_and(|stored| view.fingerprint(step.slug).as_ref() == Some(stored)),
        Body::DeadEnd(_) | Body::Summary(_) => false,
    }
}

/// Whether every step before the funding page is complete and none is a dead end.
pub(super) fn reaches_funding_page(view: &View<'_>) -> bool {
    STEPS
        .iter()
        .take_while(|step| step.slug < StepSlug::EhcoPossibleFunding)
        .filter(|step| (step.on_path)(view))
        .all(|step| match &step.body {
            Body::Question(question) => validation::check_stored(question, view).is_ok(),
            Body::Information | Body::DeadEnd(_) | Body::Summary(_) => false,
        })
}
