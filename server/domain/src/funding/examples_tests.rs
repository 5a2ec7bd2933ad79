//! The worked examples of registration.md §4.10, each with its trace.

use super::test_facts::facts;
use super::{FundingFacts, assess};
use crate::applications::EmploymentType as Job;
use crate::applications::KindOfNursery as Kind;
use crate::applications::WorkSetting as At;
use crate::cohorts::CohortFunding::{Full, Zero};

const SCHOOL: At = At::ASchool;
const TRUST: At = At::AnAcademyTrust;
const COLLEGE: At = At::A16To19EducationalSetting;
const LA_NURSERY: Kind = Kind::LocalAuthorityMaintainedNursery;
const PRE_SCHOOL: Kind = Kind::PreschoolClassAsPartOfSchool;

#[rustfmt::skip]
fn examples() -> Vec<(u32, FundingFacts, &'static str, &'static str)> {
    vec![
        (1, facts("LL").at(SCHOOL, "S1P").cohort(Zero), "unfunded_cohort", "R1"),
        (3, facts("EHCO").at(SCHOOL, "S1").cohort(Zero).new_head(), "unfunded_cohort", "R1"),
        (5, facts("H").at(SCHOOL, "S1").cohort(Full), "funded", "pre R6a R6b R6c R6d R6e R6f R6g"),
        (6, facts("H").at(SCHOOL, "").outside_england(), "not_in_england", "R1 R2"),
        (7, facts("EHCO").at(At::EarlyYearsOrChildcare, "").outside_england().new_head(), "not_in_england", "R1 R2"),
        (9, facts("LL").at(SCHOOL, "S1R").funded_before(), "previously_funded", "R1 R2 R3"),
        (10, facts("H").employed(Job::HospitalSchool).funded_before(), "previously_funded", "R1 R2 R3"),
        (11, facts("SENCO").other(true).funded_before(), "previously_funded", "R1 R2 R3"),
        (14, facts("H").at(SCHOOL, "S1"), "funded", "pre R6a R6b R6c R6d R6e R6f R6g"),
        (15, facts("EHCO").at(SCHOOL, "S1").new_head(), "funded", "pre R4a"),
        (17, facts("EHCO").at(SCHOOL, "S1P"), "not_new_headteacher_requesting_ehco", "pre R4a R4b"),
        (18, facts("EHCO").other(true), "not_new_headteacher_requesting_ehco", "pre R4a R4b"),
        (20, facts("EHCO").mentor(true).new_head(), "funded", "pre R4a"),
        (22, facts("SL").at(TRUST, "S1"), "funded", "pre R6a R6b R6c R6d R6e R6f R6g"),
        (23, facts("SENCO").at(SCHOOL, "S1"), "funded", "pre R6a R6b R6c R6d R6e R6f R6g"),
        (24, facts("EYL").at(SCHOOL, "S1"), "funded", "pre R6a R6b R6c R6d"),
        (25, facts("LPM").at(SCHOOL, "S1"), "ineligible_establishment_not_a_pp50", "pre R6a R6b R6c R6d R6e R6f"),
        (26, facts("LPM").at(SCHOOL, "S1P"), "funded", "pre R6a R6b R6c R6d R6e"),
        (27, facts("EL").at(TRUST, "S1P"), "funded", "pre R6a R6b R6c R6d R6e"),
        (29, facts("LT").at(COLLEGE, "FE18"), "funded", "pre R6a R6b R6c R6d R6e"),
        (30, facts("LT").at(SCHOOL, "FE18"), "ineligible_establishment_not_a_pp50", "pre R6a R6b R6c R6d R6e R6f"),
        (31, facts("SL").at(COLLEGE, "FE18N"), "funded", "pre R6a R6b R6c R6d R6e R6f R6g"),
        (32, facts("EL").at(COLLEGE, "FE18N"), "ineligible_establishment_not_a_pp50", "pre R6a R6b R6c R6d R6e R6f"),
        (33, facts("EYL").at(COLLEGE, "FE18N"), "funded", "pre R6a R6b R6c R6d"),
        (36, facts("LBC").at(COLLEGE, "S1R"), "funded", "pre R6a R6b"),
        (37, facts("LTD").at(SCHOOL, "S1R"), "funded", "pre R6a R6b"),
        (39, facts("H").at(SCHOOL, "S11"), "ineligible_establishment_type", "pre R6a R6b R6c"),
        (40, facts("LL").at(SCHOOL, "S11P"), "ineligible_establishment_type", "pre R6a R6b R6c"),
        (41, facts("EYL").at(SCHOOL, "S11"), "ineligible_establishment_type", "pre R6a R6b R6c"),
        (43, facts("H").at(SCHOOL, "S15"), "funded", "pre R6a R6b R6c R6d R6e R6f R6g"),
        (44, facts("LPM").at(SCHOOL, "S15"), "ineligible_establishment_not_a_pp50", "pre R6a R6b R6c R6d R6e R6f"),
        (46, facts("H").at(TRUST, "LA1"), "ineligible_establishment_type", "pre R6a"),
        (48, facts("LPM").nursery(LA_NURSERY, "S15"), "early_years_invalid_npq", "pre R5e R5f"),
        (49, facts("LL").nursery(LA_NURSERY, "S15P"), "early_years_invalid_npq", "pre R5e R5f"),
        (51, facts("LT").nursery(LA_NURSERY, "S1R"), "early_years_invalid_npq", "pre R5e R5f"),
        (53, facts("SENCO").nursery(LA_NURSERY, "LA1"), "early_years_invalid_npq", "pre R5e R5f"),
        (54, facts("EYL").nursery(PRE_SCHOOL, "S11"), "funded", "pre R5a"),
        (55, facts("H").nursery(PRE_SCHOOL, "S1"), "early_years_invalid_npq", "pre R5e R5f"),
        (57, facts("EYL").nursery(Kind::PrivateNursery, "PN"), "funded", "pre R5a R5b"),
        (58, facts("EYL").nursery(Kind::PrivateNursery, ""), "funded", "pre R5a R5b"),
        (59, facts("SENCO").nursery(Kind::AnotherEarlyYearsSetting, ""), "early_years_invalid_npq", "pre R5e R5f"),
        (61, facts("EYL").nursery(Kind::Childminder, "CMY"), "funded", "pre R5a R5b R5c"),
        (62, facts("EYL").nursery(Kind::Childminder, "CMN"), "not_entitled_childminder", "pre R5a R5b R5c R5d"),
        (63, facts("EYL").nursery(Kind::Childminder, ""), "not_entitled_childminder", "pre R5a R5b R5c R5d"),
        (65, facts("LTD").mentor(true), "funded", "pre R7a"),
        (67, facts("SENCO").mentor(true), "not_lead_mentor_course", "pre R7a R7b R7c"),
        (68, facts("H").employed(Job::LocalAuthorityVirtualSchool), "subject_to_review", "pre R7a R7b R7c R7d"),
        (69, facts("SL").employed(Job::LocalAuthoritySupplyTeacher), "subject_to_review", "pre R7a R7b R7c R7d"),
        (71, facts("LTD").employed(Job::HospitalSchool), "ineligible_establishment_type", "pre R7a R7b R7c R7d R7e"),
        (72, facts("EYL").employed(Job::HospitalSchool), "ineligible_establishment_type", "pre R7a R7b R7c R7d R7e"),
        (73, facts("LPM").employed(Job::LocalAuthoritySupplyTeacher), "ineligible_establishment_type", "pre R7a R7b R7c R7d R7e"),
        (74, facts("EL").other(true), "referred_by_return_to_teaching_adviser", "pre R8a"),
        (75, facts("EYL").other(true), "referred_by_return_to_teaching_adviser", "pre R8a"),
        (76, facts("H").other(false), "ineligible_establishment_type", "pre R8a R8b"),
    ]
}

#[test]
fn every_worked_example_is_decided_by_its_rule_after_the_rules_before() {
    for (number, facts, code, trace) in examples() {
        let verdict = assess(&facts);
        let tried: Vec<_> = verdict
            .rules_tried
            .iter()
            .map(|trial| trial.rule.as_str())
            .collect();
        assert_eq!(verdict.code.as_str(), code, "example {number}");
        assert_eq!(
            tried.join(" "),
            trace.replace("pre", "R1 R2 R3"),
            "example {number}"
        );
        let (last, before) = verdict.rules_tried.split_last().expect("a rule was tried");
        assert!(last.matched && before.iter().all(|trial| !trial.matched));
        assert_eq!(verdict.decided_by, last.rule);
    }
}

#[test]
fn a_setting_that_is_not_known_is_decided_by_the_last_rule() {
    let verdict = assess(&facts("H"));
    assert_eq!(verdict.code.as_str(), "ineligible_establishment_type");
    assert_eq!(verdict.decided_by.as_str(), "R9");
}

#[test]
fn the_trace_names_the_list_the_key_and_whether_it_hit() {
    let verdict = assess(&facts("LT").at(COLLEGE, "S31X"));
    let last = verdict.rules_tried.last().expect("a rule was tried");
    let shown: Vec<_> = last
        .facts
        .iter()
        .map(|fact| format!("{}: {}", fact.name, fact.value))
        .collect();
    assert_eq!(verdict.decided_by.as_str(), "R6f");
    assert_eq!(
        shown,
        [
            "course: npq-leading-teaching",
            "pp50 list: FE",
            "key: UKPRN",
            "hit: false"
        ]
    );
}
