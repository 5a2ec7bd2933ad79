//! The script: every scene of every story and of the calendar, in the order of time.

use chrono::{DateTime, NaiveDate, Utc};

use super::calendar::{moment, periods};
use super::cast::{self, CROWD, Person};
use super::{payments, stories};

/// One step of one story, at its moment.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub(super) at: DateTime<Utc>,
    pub(super) action: Action,
}

/// What happens in a scene. Applications and declarations go by the numbers of their fixed ids.
#[derive(Debug, Clone)]
pub(super) enum Action {
    Register(Box<Registration>),
    Accept {
        application: u32,
        funded_place: bool,
    },
    Reject {
        application: u32,
    },
    Declare {
        application: u32,
        milestone: Milestone,
        superseded_by: Option<u32>,
    },
    Void {
        declaration: u32,
    },
    Train {
        application: u32,
        state: &'static str,
        reason: Option<&'static str>,
    },
    Outcome {
        declaration: u32,
        state: &'static str,
    },
    Review {
        application: u32,
        status: &'static str,
        note: &'static str,
    },
    DecideFunding {
        application: u32,
        eligible: bool,
    },
    CloseStatements {
        deadline: NaiveDate,
    },
    PayStatements {
        payment: NaiveDate,
    },
}

/// Somebody's registration for a course.
#[derive(Debug, Clone)]
pub(super) struct Registration {
    pub(super) application: u32,
    pub(super) person: Person,
    pub(super) course: &'static str,
    pub(super) provider: &'static str,
    pub(super) cohort: &'static str,
    pub(super) work: Work,
    pub(super) funding: Funding,
}

/// Where somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    School,
    AcademyTrust,
    Nursery,
    OutsideEngland,
    VirtualSchool,
    ReferredByAdviser,
}

/// What the journey decided about scholarship funding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Funding {
    pub(super) code: &'static str,
    /// The deciding rule of registration.md §4.3.
    pub(super) rule: &'static str,
    pub(super) choice: Option<&'static str>,
}

impl Funding {
    pub(super) fn eligible(self) -> bool {
        self.code == "funded"
    }

    pub(super) fn in_review(self) -> bool {
        matches!(
            self.code,
            "subject_to_review" | "referred_by_return_to_teaching_adviser"
        )
    }
}

/// What is declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Milestone {
    Started = 1,
    Retained1 = 2,
    Retained2 = 3,
    Completed = 4,
}

impl Milestone {
    pub(super) fn declaration_type(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Retained1 => "retained-1",
            Self::Retained2 => "retained-2",
            Self::Completed => "completed",
        }
    }

    /// The number of an application's declaration of this milestone.
    pub(super) fn of(self, application: u32) -> u32 {
        application * 10 + self as u32
    }
}

/// Everything that has happened until `today`.
pub(super) fn script(today: NaiveDate) -> Vec<Scene> {
    let mut scenes: Vec<Scene> = (1..=CROWD)
        .flat_map(|number| stories::of_the_crowd(&cast::member(number), today))
        .chain(stories::of_the_personas(today))
        .collect();
    for period in periods(today) {
        scenes.push(Scene {
            at: payments::closing(period),
            action: Action::CloseStatements {
                deadline: period.deadline,
            },
        });
        scenes.push(Scene {
            at: payments::paying(period),
            action: Action::PayStatements {
                payment: period.payment,
            },
        });
    }
    scenes.retain(|scene| scene.at <= moment(today, 7));
    scenes.sort_by_key(|scene| scene.at);
    scenes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_is_the_same_at_each_run_and_has_no_future() {
        let today = NaiveDate::from_ymd_opt(2026, 8, 31).unwrap();
        let scenes = script(today);
        assert!(scenes.iter().all(|scene| scene.at.date_naive() <= today));
        assert!(scenes.is_sorted_by_key(|scene| scene.at));
        assert_eq!(format!("{scenes:?}"), format!("{:?}", script(today)));
    }
}
