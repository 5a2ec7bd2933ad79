//! What pages show, and the rows of check answers (registration.md §1.5, §1.9).

use super::walker::{Walker, walk};
use crate::registration::{FieldKind, Journey, StepKind, StepSlug as S};

fn rows(walker: &Walker) -> Vec<String> {
    walker
        .journey()
        .summary()
        .expect("a complete journey")
        .iter()
        .map(|row| format!("{}: {} [{}]", row.label, row.value, row.change))
        .collect()
}

#[test]
fn check_answers_shows_a_row_for_each_question_that_was_asked() {
    let walker =
        walk("2026b yes england a_school S1 SENCO yes 3/2023 !funding-eligibility-senco BPN 1");
    assert_eq!(
        rows(&walker),
        [
            "Course start: Autumn 2026 [course-start-date]",
            "Workplace in England: Yes [teacher-catchment]",
            "Work setting: School [work-setting]",
            "Workplace: S1 House – 1 High Street, Leeds [choose-school]",
            "Course: Special educational needs co-ordinator (SENCO) [choose-your-npq]",
            "Special educational needs co-ordinator (SENCO): Yes – since March 2023 [senco-in-role]",
            "Provider: BPN [choose-your-provider]",
        ]
    );
}

#[rustfmt::skip]
#[test]
fn check_answers_words_the_rarer_rows() {
    for (answers, row) in [
        ("2026b yes england early_years_or_childcare private_nursery no EYL !possible-funding TF 1", "Ofsted unique reference number (URN): Not applicable [have-ofsted-urn]"),
        ("2026b yes england early_years_or_childcare private_nursery yes PN EYL !possible-funding TF 1", "Ofsted unique reference number (URN): EY100015 – PN House – 1 High Street, Leeds [have-ofsted-urn]"),
        ("2026b yes england other no H !ineligible-for-funding self TF 1", "Referred by return to teaching adviser: No [referred-by-return-to-teaching-adviser]"),
        ("2026b yes england other no H !ineligible-for-funding self TF 1", "Course funding: Me [funding-your-npq]"),
        ("2026b yes england a_school S1P LPM no another_way !funding-eligibility-maths TF 1", "One year of primary maths Teaching for Mastery: No, but I can show it another way [maths-eligibility-teaching-for-mastery]"),
        ("2026b yes england a_school S1P LPM yes !funding-eligibility-maths TF 1", "One year of primary maths Teaching for Mastery: Yes [maths-eligibility-teaching-for-mastery]"),
        ("2026b yes england other no EHCO studying_npqh yes yes !ehco-possible-funding TF 1", "Headship NPQ stage: Doing it now [npqh-status]"),
        ("2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT LTD !possible-funding TF 1", "ITT provider: Teaching School Alliance [itt-provider]"),
        ("2026b yes england a_school S1 SENCO no_but_i_plan_to_become_one !funding-eligibility-senco TF 1", "Special educational needs co-ordinator (SENCO): Not yet, but I plan to be [senco-in-role]"),
    ] {
        let rows = rows(&walk(answers));
        assert!(rows.iter().any(|shown| shown == row), "{row} in {rows:?}");
    }
}

#[test]
fn the_first_question_names_the_first_open_cohort() {
    let walker = walk("");
    let page = walker.journey().page(S::CourseStartDate);
    assert_eq!(page.title, "Course start");
    let field = &page.fields[0];
    assert_eq!(field.label, "Will your course start in Autumn 2026?");
    let labels: Vec<_> = field.options.iter().map(|o| o.label.as_ref()).collect();
    assert_eq!(labels, ["Yes", "No – I began in Spring"]);
}

#[test]
fn a_picker_shows_the_stored_workplace() {
    let walker = walk("2026b yes england a_school S1");
    let field = walker.journey().page(S::ChooseSchool).fields.remove(0);
    assert_eq!(field.kind, FieldKind::Workplace);
    assert_eq!(field.value.as_deref(), Some("School-100001"));
    assert_eq!(
        field.display.as_deref(),
        Some("S1 House - 1 High Street, Leeds - 100001")
    );
}

#[test]
fn every_page_has_a_heading_and_each_question_one_field() {
    let walker = walk("2026b yes england a_school S1 H !possible-funding TF 1");
    let journey: Journey<'_> = walker.journey();
    for slug in S::ALL {
        let page = journey.page(*slug);
        assert!(!page.title.is_empty(), "{slug}");
        assert_eq!(
            page.fields.len(),
            usize::from(page.kind == StepKind::Question)
        );
        let onward = page.kind != StepKind::DeadEnd;
        assert_eq!(!page.submit_label.is_empty(), onward, "{slug}");
    }
}

#[test]
fn a_funding_page_speaks_by_code_alone() {
    for (answers, key) in [
        ("2026b yes england a_school S1 H", "funding.eligible"),
        ("2026b yes england other yes H", "funding.in_review"),
        ("2026a yes england a_school S1 H", "funding.no.cohort"),
        ("2026b yes another a_school H", "funding.no.outside_england"),
        ("2026b yes england a_school S1 LL", "funding.no.not_listed"),
        ("2026b yes england a_school S11 LL", "funding.no.setting"),
        (
            "2026b yes england other no EHCO studying_npqh no",
            "funding.no.ehco",
        ),
    ] {
        assert_eq!(walk(answers).panel_key(), key, "{answers}");
    }
}
