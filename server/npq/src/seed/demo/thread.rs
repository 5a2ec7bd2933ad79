//! How a story is told: one registration, and then what becomes of it.

use chrono::{NaiveDate, TimeDelta};

use super::calendar::{days_before, moment};
use super::cast::Person;
use super::plot::{Action, Funding, Milestone, Registration, Scene, Work};

/// Providers that offer every course of these stories.
pub(super) const PROVIDERS: [&str; 7] = [
    "Ambition Institute",
    "Best Practice Network",
    "Church of England",
    "LLSE",
    "National Institute of Teaching",
    "Teach First",
    "UCL Institute of Education",
];

/// One registration and what becomes of it.
pub(super) struct Thread {
    today: NaiveDate,
    person: Person,
    pub(super) application: u32,
    provider: &'static str,
    pub(super) scenes: Vec<Scene>,
}

impl Thread {
    /// `nth` counts the person's registrations.
    pub(super) fn new(person: Person, nth: u32, today: NaiveDate) -> Self {
        let application = person.number * 10 + nth;
        let provider = PROVIDERS[person.number as usize % PROVIDERS.len()];
        Self {
            today,
            person,
            application,
            provider,
            scenes: Vec::new(),
        }
    }

    pub(super) fn with(mut self, provider: &'static str) -> Self {
        self.provider = provider;
        self
    }

    pub(super) fn scene(mut self, days_ago: u64, action: Action) -> Self {
        // A day and an hour of one's own, so that not everything happens at once.
        let n = u64::from(self.person.number);
        let day = days_before(self.today, days_ago + n % 11);
        let minute = TimeDelta::minutes(i64::from(self.person.number * 7 % 420));
        self.scenes.push(Scene {
            at: moment(day, 9) + minute,
            action,
        });
        self
    }

    pub(super) fn registers(
        self,
        days_ago: u64,
        course: &'static str,
        cohort: &'static str,
        work: Work,
        funding: Funding,
    ) -> Self {
        let registration = Registration {
            application: self.application,
            person: self.person.clone(),
            course,
            provider: self.provider,
            cohort,
            work,
            funding,
        };
        self.scene(days_ago, Action::Register(Box::new(registration)))
    }

    pub(super) fn accepted(self, days_ago: u64, funded_place: bool) -> Self {
        let application = self.application;
        self.scene(
            days_ago,
            Action::Accept {
                application,
                funded_place,
            },
        )
    }

    pub(super) fn rejected(self, days_ago: u64) -> Self {
        let application = self.application;
        self.scene(days_ago, Action::Reject { application })
    }

    pub(super) fn declared(self, days_ago: u64, milestone: Milestone) -> Self {
        let application = self.application;
        self.scene(
            days_ago,
            Action::Declare {
                application,
                milestone,
                superseded_by: None,
            },
        )
    }

    pub(super) fn voided(self, days_ago: u64, milestone: Milestone) -> Self {
        let declaration = milestone.of(self.application);
        self.scene(days_ago, Action::Void { declaration })
    }

    pub(super) fn training(
        self,
        days_ago: u64,
        state: &'static str,
        reason: Option<&'static str>,
    ) -> Self {
        let application = self.application;
        self.scene(
            days_ago,
            Action::Train {
                application,
                state,
                reason,
            },
        )
    }

    pub(super) fn outcome(self, days_ago: u64, state: &'static str) -> Self {
        let declaration = Milestone::Completed.of(self.application);
        self.scene(days_ago, Action::Outcome { declaration, state })
    }

    pub(super) fn reviewed(self, days_ago: u64, status: &'static str, note: &'static str) -> Self {
        let application = self.application;
        self.scene(
            days_ago,
            Action::Review {
                application,
                status,
                note,
            },
        )
    }

    pub(super) fn decided(self, days_ago: u64, eligible: bool) -> Self {
        let application = self.application;
        self.scene(
            days_ago,
            Action::DecideFunding {
                application,
                eligible,
            },
        )
    }
}
