//! Each rule of registration.md §1.7.

use super::walker::{Walker, walk};
use crate::registration::AnswerKey;

/// Changes one answer of a walk and says which answers went.
fn cleared(path: &str, slug: &str, word: &str) -> (String, Walker) {
    let mut walker = walk(path);
    walker.change(slug, word);
    (walker.cleared_keys(), walker)
}

#[rustfmt::skip]
#[test]
fn each_rule_deletes_what_no_longer_applies() {
    const SCHOOL: &str = "2026b yes england a_school S1";
    const NURSERY: &str = "2026b yes england early_years_or_childcare private_nursery yes PN";
    const PUBLIC: &str = "2026b yes england early_years_or_childcare local_authority_maintained_nursery S15";
    const SUPPLY: &str = "2026b yes england another_setting local_authority_supply_teacher Teacher Big";
    const MENTOR: &str = "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT";
    const ADVISED: &str = "2026b yes england other yes";
    const EHCO: &str = "2026b yes england a_school S1 EHCO completed_npqh yes no !ehco-funding-not-available self";
    const MATHS: &str = "2026b yes england a_school S1 LPM no another_way";
    const SENCO: &str = "2026b yes england a_school S1 SENCO yes 3/2023";
    const PAID: &str = "2026b yes england a_school S11 H !ineligible-for-funding trust";
    const READY: &str = "2026b yes england a_school S1 LL !ineligible-for-funding self TF 1";

    for (path, slug, word, expected) in [
        (SCHOOL, "teacher-catchment", "another", "institution_identifier"),
        (NURSERY, "teacher-catchment", "another", "has_ofsted_urn kind_of_nursery private_childcare_identifier"),
        (PUBLIC, "teacher-catchment", "another", "childcare_identifier kind_of_nursery"),
        (ADVISED, "teacher-catchment", "another", "referred_by_return_to_teaching_adviser"),
        (SUPPLY, "teacher-catchment", "another", "employer_name employment_role employment_type"),
        (MENTOR, "teacher-catchment", "another", "employment_type itt_provider"),
        (SCHOOL, "work-setting", "an_academy_trust", ""),
        (SCHOOL, "work-setting", "other", "institution_identifier"),
        (NURSERY, "work-setting", "a_school", "has_ofsted_urn kind_of_nursery private_childcare_identifier"),
        (SUPPLY, "work-setting", "a_school", "employer_name employment_role employment_type"),
        (MENTOR, "work-setting", "other", "employment_type itt_provider"),
        (ADVISED, "work-setting", "a_school", "referred_by_return_to_teaching_adviser"),
        (NURSERY, "kind-of-nursery", "preschool_class_as_part_of_school", "has_ofsted_urn private_childcare_identifier"),
        (NURSERY, "kind-of-nursery", "childminder", ""),
        (PUBLIC, "kind-of-nursery", "childminder", "childcare_identifier"),
        (NURSERY, "have-ofsted-urn", "no", "private_childcare_identifier"),
        (MENTOR, "your-employment", "hospital_school", "itt_provider"),
        (SUPPLY, "your-employment", "hospital_school", "employment_role"),
        (SUPPLY, "your-employment", "local_authority_virtual_school", ""),
        (SUPPLY, "your-employment", "lead_mentor_for_accredited_itt_provider", "employer_name employment_role"),
        (READY, "course-start-date", "2026a", "course_identifier"),
        (EHCO, "choose-your-npq", "SL", "ehco_funding_choice ehco_headteacher ehco_new_headteacher npqh_status"),
        (PAID, "choose-your-npq", "EHCO", "funding"),
        (MATHS, "choose-your-npq", "SL", "maths_eligibility_teaching_for_mastery maths_understanding_of_approach"),
        (SENCO, "choose-your-npq", "SL", "senco_in_role senco_start_date"),
        (EHCO, "ehco-headteacher", "no", "ehco_new_headteacher"),
        (MATHS, "maths-eligibility-teaching-for-mastery", "yes", "maths_understanding_of_approach"),
        (SENCO, "senco-in-role", "no_but_i_plan_to_become_one", "senco_start_date"),
        (READY, "choose-your-provider", "UCL", "can_share_choices"),
        (READY, "choose-school", "S1P", "funding"),
        (EHCO, "ehco-new-headteacher", "yes", "ehco_funding_choice"),
        (PAID, "teacher-catchment", "another", "funding institution_identifier"),
    ] {
        let (keys, _) = cleared(path, slug, word);
        assert_eq!(keys, expected, "{slug} → {word} after {path}");
    }
}

#[test]
fn a_provider_that_does_not_run_the_course_goes_with_the_consent() {
    let (keys, walker) = cleared(
        "2026b yes england a_school S1 SL !possible-funding TF 1",
        "course-start-date",
        "2026a",
    );
    assert_eq!(keys, "can_share_choices lead_provider_id");
    assert_eq!(walker.draft.consent_provider_id, None);
}

#[test]
fn what_was_cleared_does_not_come_back() {
    let mut walker = walk("2026b yes england a_school S1");
    walker.change("work-setting", "other");
    walker.change("work-setting", "a_school");
    assert_eq!(walker.at(), "choose-school");
}

#[test]
fn the_first_four_answers_are_never_cleared() {
    let mut walker = walk("2026b yes england a_school S1 H");
    walker.change("provider-check", "no");
    assert_eq!(walker.cleared_keys(), "");
    for key in [
        AnswerKey::CourseStartCohort,
        AnswerKey::TeacherCatchment,
        AnswerKey::WorkSetting,
        AnswerKey::CourseIdentifier,
    ] {
        assert!(walker.draft.answers.get(key).is_some(), "{key}");
    }
}

#[test]
fn a_change_of_reference_deletes_nothing_and_stops_the_walk_there() {
    let mut walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    let before = walker.draft.clone();
    walker.reference.workplaces.clear();
    assert_eq!(walker.at(), "choose-school");
    assert_eq!(walker.draft, before);
}
