//! Changes, back and two windows (registration.md §7.2).

use uuid::Uuid;

use super::record_tests::shown;
use super::walker::{Walker, walk};
use crate::ids::DraftId;
use crate::registration::application_record;

/// Journey, changed step and word, cleared keys, further answers, end code and columns.
struct Change {
    number: u32,
    start: &'static str,
    answer: (&'static str, &'static str),
    cleared: &'static str,
    then: &'static str,
    code: &'static str,
    columns: &'static str,
}

#[rustfmt::skip]
const CHANGES: &[Change] = &[
    Change { number: 40, start: "2026b yes england another_setting hospital_school Big_company SL !possible-funding TF 1", answer: ("work-setting", "a_school"), cleared: "employer_name employment_type", then: "S1 !possible-funding", code: "funded", columns: "school=S1 pupils=null" },
    Change { number: 41, start: "2026b yes england a_school S1 SL !possible-funding TF 1", answer: ("course-start-date", "2026a"), cleared: "can_share_choices lead_provider_id", then: "!ineligible-for-funding trust BPN 1", code: "unfunded_cohort", columns: "school=S1 choice=trust place=false pupils=null" },
    Change { number: 43, start: "2026b yes england a_school S1 H !possible-funding TF 1", answer: ("choose-your-npq", "SENCO"), cleared: "", then: "yes 3/2023 !funding-eligibility-senco", code: "funded", columns: "school=S1 senco=yes,2023-03-01 pupils=null" },
    Change { number: 44, start: "2026b yes england a_school S1 SL !possible-funding LLSE 1", answer: ("choose-your-npq", "SENCO"), cleared: "can_share_choices lead_provider_id", then: "no_but_i_plan_to_become_one !funding-eligibility-senco TF 1", code: "funded", columns: "school=S1 senco=no_but_i_plan_to_become_one pupils=null" },
    Change { number: 45, start: "2026b yes england a_school S1 SL !possible-funding TF 1", answer: ("choose-your-npq", "LL"), cleared: "", then: "!ineligible-for-funding self", code: "ineligible_establishment_not_a_pp50", columns: "school=S1 choice=self pupils=null" },
    Change { number: 47, start: "2026b yes england a_school S11 H !ineligible-for-funding trust TF 1", answer: ("teacher-catchment", "another"), cleared: "funding institution_identifier", then: "!ineligible-for-funding school", code: "not_in_england", columns: "choice=school catchment=another pupils=0" },
    Change { number: 48, start: "2026b yes another a_school SL !ineligible-for-funding self TF 1", answer: ("teacher-catchment", "england"), cleared: "", then: "SBLK !ineligible-for-funding", code: "ineligible_establishment_type", columns: "school=SBLK choice=self pupils=null" },
    Change { number: 49, start: "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT LTD !possible-funding CoE 1", answer: ("work-setting", "a_school"), cleared: "employment_type itt_provider", then: "S1 !ineligible-for-funding school", code: "ineligible_establishment_not_a_pp50", columns: "school=S1 choice=school pupils=null" },
    Change { number: 52, start: "2026b yes england a_school S1 SL !possible-funding TF 1", answer: ("teacher-catchment", "england"), cleared: "", then: "", code: "funded", columns: "school=S1 pupils=null" },
    Change { number: 53, start: "2026b yes england a_school S1 SL !possible-funding TF 1", answer: ("choose-your-provider", "CoE"), cleared: "can_share_choices", then: "1", code: "funded", columns: "school=S1 pupils=null" },
];

#[test]
fn a_change_asks_again_only_for_what_is_missing_or_new() {
    for case in CHANGES {
        let mut walker = walk(case.start);
        assert_eq!(walker.at(), "check-answers", "{}", case.number);
        walker.change(case.answer.0, case.answer.1);
        assert_eq!(walker.cleared_keys(), case.cleared, "{}", case.number);
        let walker = walker.walk(case.then);
        assert_eq!(walker.at(), "check-answers", "{}", case.number);
        let record = application_record(&walker.journey(), DraftId(Uuid::nil()));
        let record = record.expect("a complete journey");
        assert_eq!(record.funding_status_code.as_str(), case.code);
        assert_eq!(shown(&record), case.columns, "{}", case.number);
    }
}

fn option_values(walker: &Walker) -> Vec<String> {
    let journey = walker.journey();
    let field = journey.page(journey.current()).fields.remove(0);
    field.options.iter().map(|o| o.value.to_string()).collect()
}

/// Scenarios 41, 47, 48: what is offered after the change.
#[test]
fn options_follow_the_changed_answers() {
    let mut walker = walk("2026b yes england a_school S1 SL !possible-funding TF 1");
    walker.change("course-start-date", "2026a");
    let walker = walker.walk("!ineligible-for-funding trust");
    let expected = ["BPN", "LLSE"].map(|p| super::fixtures::provider(p).to_string());
    assert_eq!(option_values(&walker), expected);

    let mut walker = walk("2026b yes england a_school S11 H !ineligible-for-funding trust TF 1");
    walker.change("teacher-catchment", "another");
    let walker = walker.walk("!ineligible-for-funding");
    assert_eq!(option_values(&walker), ["school", "self", "another"]);
}

/// Scenario 51: what the second window left behind.
#[test]
fn a_changed_setting_leads_back_to_the_workplace() {
    let mut walker = walk(
        "2026b yes england another_setting local_authority_supply_teacher Teacher Big_company H",
    );
    assert_eq!(walker.at(), "possible-funding");
    walker.change("work-setting", "a_school");
    assert_eq!(
        walker.cleared_keys(),
        "employer_name employment_role employment_type"
    );
    assert_eq!(walker.at(), "choose-school");
}

/// Scenario 55.
#[test]
fn a_list_that_was_reloaded_shows_the_funding_page_again_before_submission() {
    let mut walker = walk("2026b yes england a_school S1R EL !possible-funding TF 1");
    assert!(walker.journey().can_submit());
    for workplace in walker.reference.workplaces.values_mut() {
        if let crate::workplaces::WorkplaceKind::School(school) = &mut workplace.kind {
            school.rise = false;
        }
    }
    assert!(!walker.journey().can_submit());
    let walker = walker.walk("!ineligible-for-funding self");
    assert_eq!(walker.at(), "check-answers");
    let record = application_record(&walker.journey(), DraftId(Uuid::nil())).expect("complete");
    assert_eq!(
        record.funding_status_code.as_str(),
        "ineligible_establishment_not_a_pp50"
    );
}
