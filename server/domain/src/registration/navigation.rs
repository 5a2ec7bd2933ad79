//! Forward, change, back and deep links (registration.md §1.10).

use super::journey::Journey;
use super::{StepSlug, UnknownStep};

/// How a step was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Mode {
    /// Walking on through the journey.
    #[default]
    Forward,
    /// From check answers, until back there.
    Change,
}

/// Where the back link of a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// The start page: before the first step.
    Start,
    /// A step.
    Step(StepSlug),
}

/// What opening an address of the journey shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visit {
    /// The step, which is on the path.
    Show(StepSlug),
    /// Another question comes first.
    NotOnPath {
        /// The current step.
        current: StepSlug,
    },
    /// A step of older versions: the first step instead.
    Removed,
    /// No such step.
    Unknown,
}

impl Journey<'_> {
    /// Where a valid answer to `slug` leads.
    pub fn landing(&self, slug: StepSlug, mode: Mode) -> StepSlug {
        match mode {
            Mode::Forward => self.next(slug).unwrap_or_else(|| self.current()),
            Mode::Change => self.current(),
        }
    }

    /// Where the back link of `slug` leads. In change mode that is check answers as long as
    /// nothing is missing: then `slug` is the step that was opened from there.
    pub fn back(&self, slug: StepSlug, mode: Mode) -> Back {
        let opened_from_summary = mode == Mode::Change
            && self.current() == StepSlug::CheckAnswers
            && slug != StepSlug::CheckAnswers;
        if opened_from_summary {
            return Back::Step(StepSlug::CheckAnswers);
        }
        self.previous(slug).map_or(Back::Start, Back::Step)
    }

    /// The mode that a step is shown in: change mode ends at check answers.
    pub fn mode_at(slug: StepSlug, mode: Mode) -> Mode {
        if slug == StepSlug::CheckAnswers {
            Mode::Forward
        } else {
            mode
        }
    }

    /// What opening the address of `slug` shows.
    pub fn visit(&self, slug: &str) -> Visit {
        match StepSlug::read(slug) {
            Ok(slug) if self.has(slug) => Visit::Show(slug),
            Ok(_) => Visit::NotOnPath {
                current: self.current(),
            },
            Err(UnknownStep::Removed) => Visit::Removed,
            Err(UnknownStep::Unknown) => Visit::Unknown,
        }
    }
}
