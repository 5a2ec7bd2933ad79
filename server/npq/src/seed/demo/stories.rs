//! The stories: who registers for what, and what becomes of it.

use chrono::NaiveDate;

use super::cast::{self, Person};
use super::plot::{Action, Funding, Milestone, Scene, Work};
use super::thread::{PROVIDERS, Thread};

use Milestone::{Completed, Retained1, Retained2, Started};

const FUNDED: Funding = Funding {
    code: "funded",
    rule: "R6g",
    choice: None,
};
const FUNDED_NURSERY: Funding = Funding {
    code: "funded",
    rule: "R5b",
    choice: None,
};
const UNFUNDED_COHORT: Funding = Funding {
    code: "unfunded_cohort",
    rule: "R1",
    choice: Some("school"),
};
const NOT_IN_ENGLAND: Funding = Funding {
    code: "not_in_england",
    rule: "R2",
    choice: Some("self"),
};
const PREVIOUSLY_FUNDED: Funding = Funding {
    code: "previously_funded",
    rule: "R3",
    choice: Some("trust"),
};
const IN_REVIEW: Funding = Funding {
    code: "subject_to_review",
    rule: "R7d",
    choice: None,
};
const REFERRED: Funding = Funding {
    code: "referred_by_return_to_teaching_adviser",
    rule: "R8a",
    choice: None,
};

/// One of two dozen stories, by the person's number.
pub(super) fn of_the_crowd(person: &Person, today: NaiveDate) -> Vec<Scene> {
    let number = person.number;
    let first = |person: &Person| Thread::new(person.clone(), 1, today);
    let second = |person: &Person| Thread::new(person.clone(), 2, today);
    let school = Work::School;
    let story = first(person);
    let told = match number % 24 {
        0 => story.registers(3, "npq-headship", "2026b", school, FUNDED),
        1 => story.registers(
            40,
            "npq-senior-leadership",
            "2026b",
            Work::VirtualSchool,
            IN_REVIEW,
        ),
        2 => story
            .registers(75, "npq-leading-teaching", "2026b", school, FUNDED)
            .accepted(50, true),
        3 => story
            .registers(85, "npq-leading-behaviour-culture", "2026b", school, FUNDED)
            .accepted(70, true)
            .declared(1, Started),
        4 => story
            .registers(460, "npq-headship", "2025b", school, FUNDED)
            .accepted(440, true)
            .declared(380, Started)
            .declared(40, Retained1),
        5 => story
            .registers(
                450,
                "npq-executive-leadership",
                "2025b",
                Work::AcademyTrust,
                FUNDED,
            )
            .accepted(430, false)
            .declared(370, Started),
        6 => trained_to_the_end(story, "npq-senior-leadership", false).outcome(150, "passed"),
        7 => trained_to_the_end(story, "npq-leading-teaching", true).outcome(150, "failed"),
        8 => story
            .registers(
                455,
                "npq-leading-teaching-development",
                "2025b",
                school,
                FUNDED,
            )
            .accepted(435, true)
            .declared(375, Started)
            .training(120, "deferred", Some("bereavement")),
        9 => story
            .registers(470, "npq-senior-leadership", "2025b", school, FUNDED)
            .accepted(450, true)
            .declared(390, Started)
            .training(45, "withdrawn", Some("moved-school"))
            .voided(20, Started),
        10 => story
            .registers(770, "npq-headship", "2024a", school, FUNDED)
            .accepted(750, true)
            .declared(720, Started)
            .training(560, "withdrawn", Some("quality-of-programme-other"))
            .voided(545, Started),
        11 => story
            .registers(60, "npq-headship", "2026b", school, FUNDED)
            .rejected(30),
        12 => {
            let mut scenes = second(person)
                .with(PROVIDERS[(number as usize + 1) % PROVIDERS.len()])
                .registers(70, "npq-leading-teaching", "2026b", school, FUNDED)
                .scenes;
            scenes.extend(
                story
                    .registers(65, "npq-leading-teaching", "2026b", school, FUNDED)
                    .accepted(35, true)
                    .scenes,
            );
            return scenes;
        }
        13 => story.with("Best Practice Network").registers(
            150,
            "npq-headship",
            "2026a",
            school,
            UNFUNDED_COHORT,
        ),
        14 => story
            .registers(
                465,
                "npq-leading-behaviour-culture",
                "2025b",
                school,
                FUNDED,
            )
            .accepted(445, true)
            .declared(385, Started)
            .voided(383, Started),
        15 => story
            .registers(95, "npq-headship", "2026b", Work::VirtualSchool, IN_REVIEW)
            .reviewed(
                50,
                "awaiting_information",
                "Asked the virtual school for a letter.",
            )
            .decided(30, true),
        16 => story
            .registers(
                90,
                "npq-senior-leadership",
                "2026b",
                Work::VirtualSchool,
                IN_REVIEW,
            )
            .reviewed(
                35,
                "awaiting_information",
                "Waiting for the employer's confirmation.",
            ),
        17 => story.registers(
            20,
            "npq-leading-teaching",
            "2026b",
            Work::ReferredByAdviser,
            REFERRED,
        ),
        18 => return declared_twice(person, today),
        19 => story.registers(
            25,
            "npq-headship",
            "2026b",
            Work::OutsideEngland,
            NOT_IN_ENGLAND,
        ),
        20 => story
            .with(["Ambition Institute", "Teach First"][number as usize / 24 % 2])
            .registers(
                28,
                "npq-early-years-leadership",
                "2026b",
                Work::Nursery,
                FUNDED_NURSERY,
            ),
        21 => story
            .registers(590, "npq-leading-teaching", "2025a", school, FUNDED)
            .accepted(575, true)
            .declared(550, Started)
            .declared(300, Retained1)
            .declared(33, Completed)
            .outcome(25, "passed"),
        22 => story
            .registers(600, "npq-headship", "2025a", school, FUNDED)
            .accepted(585, true)
            .declared(555, Started)
            .training(400, "deferred", Some("parental-leave"))
            .training(160, "active", None)
            .declared(100, Retained1),
        _ => {
            let mut scenes = story
                .registers(775, "npq-senior-leadership", "2024a", school, FUNDED)
                .accepted(755, true)
                .declared(725, Started)
                .scenes;
            scenes.extend(
                second(person)
                    .registers(
                        15,
                        "npq-senior-leadership",
                        "2026b",
                        school,
                        PREVIOUSLY_FUNDED,
                    )
                    .scenes,
            );
            return scenes;
        }
    };
    told.scenes
}

/// Two years of training to the end, all of it paid.
fn trained_to_the_end(thread: Thread, course: &'static str, specialist: bool) -> Thread {
    let thread = thread
        .registers(780, course, "2024a", Work::School, FUNDED)
        .accepted(765, true)
        .declared(730, Started)
        .declared(540, Retained1);
    let thread = if specialist {
        thread
    } else {
        thread.declared(330, Retained2)
    };
    thread.declared(160, Completed)
}

/// One teacher under two accounts with one TRN: the second start is a duplicate.
fn declared_twice(person: &Person, today: NaiveDate) -> Vec<Scene> {
    let mut twin = person.clone();
    twin.number += 500;
    twin.email = format!("twin-of-{}", person.email);
    twin.subject = format!("{}-twin", person.subject);
    let once = Thread::new(person.clone(), 1, today)
        .registers(458, "npq-leading-teaching", "2025b", Work::School, FUNDED)
        .accepted(438, true)
        .declared(378, Started);
    let original = Started.of(once.application);
    let again = Thread::new(twin, 1, today)
        .registers(420, "npq-leading-teaching", "2025b", Work::School, FUNDED)
        .accepted(400, true);
    let application = again.application;
    let again = again.scene(
        330,
        Action::Declare {
            application,
            milestone: Started,
            superseded_by: Some(original),
        },
    );
    [once.scenes, again.scenes].concat()
}

/// The personas who were here before.
pub(super) fn of_the_personas(today: NaiveDate) -> Vec<Scene> {
    let first = Thread::new(cast::returning(), 1, today)
        .with("Teach First")
        .registers(400, "npq-leading-teaching", "2025b", Work::School, FUNDED)
        .accepted(390, true)
        .declared(330, Started);
    let second = Thread::new(cast::returning(), 2, today)
        .with("UCL Institute of Education")
        .registers(18, "npq-senior-leadership", "2026b", Work::School, FUNDED);
    let funded = Thread::new(cast::previously_funded(), 1, today)
        .with("Ambition Institute")
        .registers(430, "npq-headship", "2025b", Work::School, FUNDED)
        .accepted(415, true)
        .declared(365, Started);
    [first.scenes, second.scenes, funded.scenes].concat()
}
