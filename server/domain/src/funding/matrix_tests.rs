//! The matrix of registration.md §4.4 and the suggestions of §4.8.

use super::test_facts::{course, facts};
use super::{FundingFacts, FundingStatusCode, Suggestion, assess, decide, suggestions};
use crate::applications::EmploymentType as Job;
use crate::applications::KindOfNursery as Kind;
use crate::applications::WorkSetting as At;
use crate::cohorts::CohortFunding;
use crate::courses::CourseIdentifier;

const COLUMNS: [&[&str]; 6] = [
    &["EYL"],
    &["H"],
    &["SENCO"],
    &["SL"],
    &["LPM", "LBC", "LL", "LT", "EL"],
    &["LTD"],
];
const SCHOOL_LIKE: [At; 3] = [
    At::ASchool,
    At::AnAcademyTrust,
    At::A16To19EducationalSetting,
];

fn code(letter: char) -> &'static str {
    match letter {
        'F' => "funded",
        'S' => "ineligible_establishment_type",
        'P' => "ineligible_establishment_not_a_pp50",
        'E' => "early_years_invalid_npq",
        'C' => "not_entitled_childminder",
        'M' => "not_lead_mentor_course",
        'V' => "subject_to_review",
        'A' => "referred_by_return_to_teaching_adviser",
        other => panic!("no code {other}"),
    }
}

/// Checks one row of §4.4; R is `V` (subject to review) or `A` (referred by an adviser) here.
fn row(letters: &str, person: impl Fn(FundingFacts) -> FundingFacts) {
    for (courses, letter) in COLUMNS.iter().zip(letters.chars()) {
        for course in *courses {
            let decided = decide(&person(facts(course)));
            assert_eq!(decided.as_str(), code(letter), "{letters} {course}");
        }
    }
    let head = decide(&person(facts("EHCO")).new_head());
    assert_eq!(head, FundingStatusCode::Funded);
    let nobody = decide(&person(facts("EHCO")));
    assert_eq!(nobody, FundingStatusCode::NotNewHeadteacherRequestingEhco);
}

#[test]
fn schools_trusts_and_colleges_follow_the_matrix() {
    for setting in SCHOOL_LIKE {
        row("FFFFFF", |f| f.at(setting, "S1R"));
        row("FFFFFF", |f| f.at(setting, "S11R"));
        row("FFFFPP", |f| f.at(setting, "S1"));
        for place in ["S11", "S11P", "SBLK", "LA1"] {
            row("SSSSSS", |f| f.at(setting, place));
        }
    }
    row("FFFFFF", |f| f.at(At::ASchool, "S1P"));
    row("FFFFFF", |f| f.at(At::AnAcademyTrust, "S31X"));
    row("FFFFFF", |f| f.at(At::A16To19EducationalSetting, "FE18"));
    row("FFFFPP", |f| f.at(At::A16To19EducationalSetting, "S31X"));
    row("FFFFPP", |f| f.at(At::ASchool, "FE18"));
}

#[test]
fn early_years_settings_follow_the_matrix() {
    for kind in [
        Kind::LocalAuthorityMaintainedNursery,
        Kind::PreschoolClassAsPartOfSchool,
    ] {
        row("FFFFEE", |f| f.nursery(kind, "S15"));
        for place in ["S1", "S1R", "S1P", "LA1"] {
            row("FEEEEE", |f| f.nursery(kind, place));
        }
    }
    for kind in [Kind::PrivateNursery, Kind::AnotherEarlyYearsSetting] {
        row("FEEEEE", |f| f.nursery(kind, "PN"));
        row("FEEEEE", |f| f.nursery(kind, ""));
    }
    row("FEEEEE", |f| f.nursery(Kind::Childminder, "CMY"));
    row("CEEEEE", |f| f.nursery(Kind::Childminder, "CMN"));
    row("CEEEEE", |f| f.nursery(Kind::Childminder, ""));
}

#[test]
fn other_settings_follow_the_matrix() {
    for job in [
        Job::LocalAuthorityVirtualSchool,
        Job::HospitalSchool,
        Job::YoungOffenderInstitution,
        Job::LocalAuthoritySupplyTeacher,
    ] {
        row("SVVVSS", |f| f.employed(job));
    }
    row("MMMMMF", |f| f.mentor(true));
    row("MMMMMS", |f| f.mentor(false));
    row("AAAAAA", |f| f.other(true));
    row("SSSSSS", |f| f.other(false));
}

#[test]
fn a_code_is_funded_in_review_or_neither_and_never_both() {
    for code in FundingStatusCode::ALL {
        assert!(!(code.funded() && code.in_review()));
    }
    assert!(FundingStatusCode::SubjectToReview.in_review());
    assert!(FundingStatusCode::ReferredByReturnToTeachingAdviser.in_review());
}

fn suggested(person: &FundingFacts) -> Vec<CourseIdentifier> {
    let offered: Vec<_> = CourseIdentifier::ALL
        .iter()
        .copied()
        .filter(|c| *c != CourseIdentifier::AdditionalSupportOffer)
        .collect();
    let code = assess(person).code;
    suggestions(person, code, &offered, &[])
        .into_iter()
        .map(|Suggestion { course, .. }| course)
        .collect()
}

#[test]
fn suggestions_are_the_courses_that_the_same_answers_would_fund() {
    for (person, expected) in [
        (facts("LPM").at(At::ASchool, "S1"), "EYL H SL SENCO EHCO"),
        (facts("SL").mentor(true), "LTD"),
        (facts("H").nursery(Kind::Childminder, "CMN"), ""),
        (facts("H").nursery(Kind::Childminder, "CMY"), "EYL"),
        (
            facts("LL").nursery(Kind::LocalAuthorityMaintainedNursery, "S15"),
            "EYL H SL SENCO",
        ),
        (facts("H").at(At::ASchool, "S11"), ""),
        (
            facts("LPM")
                .at(At::ASchool, "S1")
                .cohort(CohortFunding::Zero),
            "",
        ),
    ] {
        let expected: Vec<_> = expected.split_whitespace().map(course).collect();
        assert_eq!(suggested(&person), expected, "{person:?}");
    }
}
