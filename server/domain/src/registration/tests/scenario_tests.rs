//! The straight journeys of registration.md §7.1 with the application that each becomes.

use uuid::Uuid;

use super::fixtures;
use super::record_tests::shown;
use super::walker::Walker;
use crate::applications::ApprovalStatus;
use crate::courses::CourseIdentifier;
use crate::funding::EarlierApplication;
use crate::ids::DraftId;
use crate::registration::application_record;

/// Number, answers, code, columns that are neither empty nor false.
type Scenario = (u32, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const SCENARIOS: &[Scenario] = &[
    (1, "2026b yes england a_school SBLK H !ineligible-for-funding trust TF 1", "ineligible_establishment_type", "school=SBLK choice=trust pupils=null"),
    (2, "2026b yes england a_school S1 SL !possible-funding TF 1", "funded", "school=S1 pupils=null"),
    (3, "2026b yes england a_school S1P LPM yes !funding-eligibility-maths CoE 1", "funded", "school=S1P pupils=150 primary"),
    (4, "2026b yes england a_school S1 LPM no another_way !ineligible-for-funding school LLSE 1", "ineligible_establishment_not_a_pp50", "school=S1 choice=school pupils=null"),
    (7, "2026b yes england a_16_to_19_educational_setting FE18 LT !possible-funding UCL 1", "funded", "school=FE18 pupils=null"),
    (8, "2026b yes england a_16_to_19_educational_setting S1P LT !ineligible-for-funding school TF 1", "ineligible_establishment_not_a_pp50", "school=S1P choice=school pupils=150 primary"),
    (9, "2026b yes england a_school S1 SENCO yes 3/2023 !funding-eligibility-senco BPN 1", "funded", "school=S1 senco=yes,2023-03-01 pupils=null"),
    (11, "2026b yes england another_setting young_offender_institution Big_company SENCO no_but_i_plan_to_become_one !possible-funding TF 1", "subject_to_review", "review=needs_review employment=young_offender_institution employer=Big_company senco=no_but_i_plan_to_become_one pupils=0"),
    (12, "2026b yes england other no EHCO completed_npqh yes yes !ehco-possible-funding LLSE 1", "funded", "head=yes_in_first_five_years referred=no pupils=0"),
    (13, "2026b yes england a_school S1 EHCO completed_npqh no !ehco-funding-not-available self LLSE 1", "not_new_headteacher_requesting_ehco", "school=S1 choice=self head=no pupils=null"),
    (17, "2026a yes england a_school S1 EHCO completed_npqh yes yes !ehco-funding-not-available school LLSE 1", "unfunded_cohort", "school=S1 choice=school place=false head=yes_in_first_five_years pupils=null"),
    (19, "2026b yes england early_years_or_childcare private_nursery no EYL !possible-funding TF 1", "funded", "nursery=private_nursery pupils=0"),
    (20, "2026b yes england early_years_or_childcare another_early_years_setting no H !ineligible-for-funding self TF 1", "early_years_invalid_npq", "choice=self nursery=another_early_years_setting pupils=0"),
    (21, "2026b yes england early_years_or_childcare childminder yes CMN EYL !ineligible-for-funding self TF 1", "not_entitled_childminder", "childcare=CMN choice=self nursery=childminder pupils=0"),
    (23, "2026b yes england early_years_or_childcare local_authority_maintained_nursery S15 SENCO yes 3/2023 !funding-eligibility-senco TF 1", "funded", "school=S15 nursery=local_authority_maintained_nursery senco=yes,2023-03-01 pupils=null"),
    (24, "2026b yes england early_years_or_childcare preschool_class_as_part_of_school S1 H !ineligible-for-funding school TF 1", "early_years_invalid_npq", "school=S1 choice=school nursery=preschool_class_as_part_of_school pupils=null"),
    (25, "2026b yes england another_setting hospital_school Big_company SL !possible-funding TF 1", "subject_to_review", "review=needs_review employment=hospital_school employer=Big_company pupils=0"),
    (27, "2026b yes england another_setting local_authority_virtual_school Teacher Big_company H !possible-funding Amb 1", "subject_to_review", "review=needs_review employment=local_authority_virtual_school role=Teacher employer=Big_company pupils=0"),
    (28, "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT LTD !possible-funding CoE 1", "funded", "employment=lead_mentor_for_accredited_itt_provider mentor itt pupils=0"),
    (29, "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT SL !ineligible-for-funding self CoE 1", "not_lead_mentor_course", "choice=self employment=lead_mentor_for_accredited_itt_provider mentor itt pupils=0"),
    (31, "2026b yes england other yes LPM yes !possible-funding LLSE 1", "referred_by_return_to_teaching_adviser", "review=needs_review employer=Return_to_teaching_adviser_referral referred=yes pupils=0"),
    (32, "2026b yes england other no SL !ineligible-for-funding school TF 1", "ineligible_establishment_type", "choice=school referred=no pupils=0"),
    (33, "2026b yes another a_school LPM yes !ineligible-for-funding self LLSE 1", "not_in_england", "choice=self catchment=another pupils=0"),
    (35, "2026a yes england a_school S1P H !ineligible-for-funding trust LLSE 1", "unfunded_cohort", "school=S1P choice=trust place=false pupils=150 primary"),
    (39, "2026b yes england an_academy_trust LA1 EL !ineligible-for-funding trust TF 1", "ineligible_establishment_type", "authority=LA1 choice=trust ukprn=10004000 pupils=0"),
];

#[test]
fn every_straight_journey_ends_in_its_application() {
    for (number, answers, code, columns) in SCENARIOS {
        let walker = Walker::new(fixtures::reference()).walk(answers);
        assert_eq!(walker.at(), "check-answers", "scenario {number}");
        assert!(walker.journey().can_submit());
        let record = application_record(&walker.journey(), DraftId(Uuid::nil()));
        let record = record.expect("a complete journey");
        assert_eq!(record.funding_status_code.as_str(), *code, "{number}");
        assert_eq!(shown(&record), *columns, "scenario {number}");
    }
}

#[test]
fn every_dead_end_of_the_scenarios_is_reached_and_makes_no_application() {
    for (number, answers, dead_end) in [
        (
            5,
            "2026b yes england a_school S11 LPM no cannot_show",
            "maths-cannot-register",
        ),
        (
            15,
            "2026b yes england a_school S1 EHCO none",
            "ehco-unavailable",
        ),
        (
            36,
            "2026b yes england a_school S30",
            "school-not-in-england",
        ),
        (37, "2026b no", "choose-an-npq-and-provider"),
        (
            0,
            "2026b yes england early_years_or_childcare preschool_class_as_part_of_school S30",
            "childcare-provider-not-in-england",
        ),
    ] {
        let walker = Walker::new(fixtures::reference()).walk(answers);
        assert_eq!(walker.at(), dead_end, "scenario {number}");
        assert_eq!(
            application_record(&walker.journey(), DraftId(Uuid::nil())),
            None
        );
        assert_eq!(walker.journey().summary(), None);
    }
}

/// Scenario 16.
#[test]
fn who_had_the_support_offer_is_told_with_whom() {
    let mut reference = fixtures::reference();
    reference.earlier_applications.push(EarlierApplication {
        counts_for: vec![
            CourseIdentifier::AdditionalSupportOffer,
            CourseIdentifier::EarlyHeadshipCoachingOffer,
        ],
        approval_status: ApprovalStatus::Accepted,
        eligible_for_funding: true,
        funded_place: None,
        lead_provider_name: "Teach First".into(),
    });
    let walker = Walker::new(reference).walk(
        "2026b yes england early_years_or_childcare private_nursery yes PN EHCO completed_npqh no",
    );
    assert_eq!(walker.at(), "ehco-previously-funded");
    let journey = walker.journey();
    let panel = journey.page(journey.current()).panel.expect("a panel");
    assert!(panel.paragraphs[0].contains("Teach First"));
    let walker = walker.walk("!ehco-previously-funded self TF 1");
    let record = application_record(&walker.journey(), DraftId(Uuid::nil())).expect("complete");
    assert_eq!(record.funding_status_code.as_str(), "previously_funded");
    assert_eq!(
        shown(&record),
        "childcare=PN choice=self nursery=private_nursery head=no pupils=0"
    );
}

/// Scenarios 4 and 29.
#[test]
fn a_refusal_suggests_what_the_same_answers_would_fund() {
    for (answers, key, expected) in [
        (
            "2026b yes england a_school S1 LPM no another_way",
            "funding.no.not_listed",
            "EYL H SL SENCO EHCO",
        ),
        (
            "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT SL",
            "funding.no.lead_mentor_course",
            "LTD",
        ),
    ] {
        let walker = Walker::new(fixtures::reference()).walk(answers);
        let journey = walker.journey();
        let page = journey.page(journey.current());
        assert_eq!(page.content_key, key);
        let suggested: Vec<_> = page
            .panel
            .expect("a panel")
            .suggestions
            .iter()
            .map(|s| s.course)
            .collect();
        let expected: Vec<_> = expected
            .split_whitespace()
            .map(crate::funding::test_facts::course)
            .collect();
        assert_eq!(suggested, expected);
    }
}

/// Scenario 35: only what `2026a` offers is listed.
#[test]
fn courses_that_the_cohort_does_not_offer_are_not_listed() {
    let walker = Walker::new(fixtures::reference()).walk("2026a yes england a_school S1P");
    let journey = walker.journey();
    let options = journey.page(journey.current()).fields.remove(0).options;
    let values: Vec<_> = options.iter().map(|option| option.value.as_ref()).collect();
    assert_eq!(values.len(), 9);
    assert!(!values.contains(&"npq-early-years-leadership"));
    assert!(!values.contains(&"npq-leading-literacy"));
    assert!(options.last().expect("an option").divider_before);
}
