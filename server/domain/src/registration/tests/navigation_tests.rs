//! Registration.md §1.8 and §1.10, with scenarios 57 and 67.

use super::walker::walk;
use crate::registration::{Back, Mode, StepSlug as S, Visit};

#[test]
fn forward_goes_on_through_pages_that_are_already_answered() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    walker.change("provider-check", "yes");
    let landing = walker.journey().landing(S::ProviderCheck, Mode::Forward);
    assert_eq!(landing, S::TeacherCatchment);
}

#[test]
fn change_goes_to_the_first_step_that_is_missing() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    walker.change("teacher-catchment", "england");
    let landing = walker.journey().landing(S::TeacherCatchment, Mode::Change);
    assert_eq!(landing, S::CheckAnswers);
    walker.change("choose-your-npq", "SENCO");
    let landing = walker.journey().landing(S::ChooseYourNpq, Mode::Change);
    assert_eq!(landing, S::SencoInRole);
}

#[test]
fn back_is_the_step_before_on_the_path_and_the_start_page_before_the_first() {
    let walker = walk("2026b yes another other SL !ineligible-for-funding self");
    let journey = walker.journey();
    for (slug, back) in [
        (S::CourseStartDate, Back::Start),
        (S::ChooseYourNpq, Back::Step(S::WorkSetting)),
        (S::IneligibleForFunding, Back::Step(S::ChooseYourNpq)),
        (S::ChooseYourProvider, Back::Step(S::FundingYourNpq)),
    ] {
        assert_eq!(journey.back(slug, Mode::Forward), back);
    }
}

#[test]
fn back_from_a_step_opened_by_change_is_check_answers() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    let opened = walker.journey().back(S::WorkSetting, Mode::Change);
    assert_eq!(opened, Back::Step(S::CheckAnswers));
    walker.change("work-setting", "other");
    let next = walker.journey().back(S::ReferredByAdviser, Mode::Change);
    assert_eq!(next, Back::Step(S::WorkSetting));
}

#[test]
fn an_address_shows_its_step_or_says_what_comes_first() {
    let walker = walk("2026b");
    let journey = walker.journey();
    assert_eq!(
        journey.visit("provider-check"),
        Visit::Show(S::ProviderCheck)
    );
    assert_eq!(
        journey.visit("choose-your-provider"),
        Visit::NotOnPath {
            current: S::ProviderCheck
        }
    );
    assert_eq!(journey.visit("qualified-teacher-check"), Visit::Removed);
    assert_eq!(journey.visit("admin"), Visit::Unknown);
}

#[test]
fn a_funding_page_shows_again_when_the_course_the_cohort_or_the_code_changed() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    walker.change("choose-your-npq", "SL");
    assert_eq!(walker.at(), "possible-funding");
    walker.change("choose-your-npq", "H");
    assert_eq!(walker.at(), "check-answers", "the old page was read");
    walker.change("choose-school", "S11");
    assert_eq!(walker.at(), "ineligible-for-funding");
}

#[test]
fn a_cohort_that_closes_stops_the_walk_at_its_question() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    walker.reference.options[0].closes_at = Some(walker.reference.now);
    assert_eq!(walker.at(), "course-start-date");
    assert!(!walker.journey().can_submit());
}

#[test]
fn nobody_submits_while_registration_is_closed_to_them() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    assert!(walker.journey().can_submit());
    walker.reference.may_register = false;
    assert!(!walker.journey().can_submit());
}
