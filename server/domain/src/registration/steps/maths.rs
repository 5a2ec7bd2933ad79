//! Steps 23–25: leading primary mathematics (registration.md §1.5).

use super::{Input, Step, dead_end, question};
use crate::courses::CourseIdentifier;
use crate::registration::steps::Content;
use crate::registration::{AnswerKey, Choice, StepSlug, View};

const PROGRAMME: &str = "https://www.ncetm.org.uk/teaching-for-mastery/";

fn primary_maths(view: &View<'_>) -> bool {
    view.takes(CourseIdentifier::LeadingPrimaryMathematics)
}

const DONE_A_YEAR: &[Choice] = &[
    Choice::new("yes", "Yes"),
    Choice::hinted("no", "No", "There are other ways to show it"),
];

pub(super) const TEACHING_FOR_MASTERY: Step = question(
    StepSlug::MathsTeachingForMastery,
    primary_maths,
    AnswerKey::MathsTeachingForMastery,
    Input::Fixed(DONE_A_YEAR),
    "Tell us if you have done a year or more of the programme",
    |_| {
        Content::titled("Before you register")
            .asking("Have you done a year or more of the primary maths Teaching for Mastery programme?")
            .paragraph("To take Leading primary mathematics you need to understand mastery approaches to teaching maths.")
            .link("About Teaching for Mastery", PROGRAMME)
    },
);

const WAYS_TO_SHOW: &[Choice] = &[
    Choice::new("taken_a_similar_course", "No, but I did a similar course"),
    Choice::hinted(
        "another_way",
        "No, but I can show it another way",
        "For example, a reference",
    ),
    Choice::after_or("cannot_show", "I cannot show it"),
];

pub(super) const UNDERSTANDING_OF_APPROACH: Step = question(
    StepSlug::MathsUnderstanding,
    |view| primary_maths(view) && view.is(AnswerKey::MathsTeachingForMastery, "no"),
    AnswerKey::MathsUnderstanding,
    Input::Fixed(WAYS_TO_SHOW),
    "Tell us how you can show your understanding",
    |_| {
        Content::titled("How can you show you understand mastery approaches?")
            .hint("Your provider will ask for details")
    },
);

pub(super) const CANNOT_REGISTER: Step = dead_end(
    StepSlug::MathsCannotRegister,
    |view| primary_maths(view) && view.is(AnswerKey::MathsUnderstanding, "cannot_show"),
    |_| {
        Content::titled("You cannot register for Leading primary mathematics yet")
            .paragraph("You need to show that you understand mastery approaches. A year of the Teaching for Mastery programme is one way.")
            .link("Join the programme", PROGRAMME)
            .step_link("Change course", StepSlug::ChooseYourNpq)
    },
);
