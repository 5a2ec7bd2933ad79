//! Columns and raw data of a new application (registration.md §6.2, §6.3).

use uuid::Uuid;

use super::fixtures;
use super::walker::{Walker, walk};
use crate::applications::{
    ApprovalStatus, EmploymentType, FundingChoice, HeadteacherStatus, KindOfNursery, ReviewStatus,
    TeacherCatchment,
};
use crate::courses::CourseIdentifier;
use crate::funding::EarlierApplication;
use crate::ids::DraftId;
use crate::registration::{ApplicationRecord, application_record, submitted_template};

/// The columns that are neither empty nor false, in one line.
pub fn shown(record: &ApplicationRecord) -> String {
    let mut columns = Vec::new();
    let mut put = |name: &str, value: Option<String>| {
        columns.extend(value.map(|value| format!("{name}={}", value.replace(' ', "_"))));
    };
    let text = |value: Option<&str>| value.map(str::to_owned);
    let place = |id: Option<Uuid>| id.map(|id| fixtures::workplace_named(id).to_owned());
    put("school", place(record.school_id));
    put("childcare", place(record.childcare_provider_id));
    put("authority", place(record.local_authority_id));
    put(
        "choice",
        text(record.funding_choice.map(FundingChoice::as_str)),
    );
    put(
        "review",
        text(record.review_status.map(ReviewStatus::as_str)),
    );
    put("place", record.funded_place.map(|p| p.to_string()));
    if record.teacher_catchment != TeacherCatchment::England {
        put("catchment", text(Some(record.teacher_catchment.as_str())));
    }
    put(
        "nursery",
        text(record.kind_of_nursery.map(KindOfNursery::as_str)),
    );
    put(
        "head",
        text(record.headteacher_status.map(HeadteacherStatus::as_str)),
    );
    put(
        "employment",
        text(record.employment_type.map(EmploymentType::as_str)),
    );
    put("role", record.employment_role.clone());
    put("employer", record.employer_name.clone());
    if record.lead_mentor {
        columns.push("mentor".into());
    }
    columns.extend(record.itt_provider_id.map(|_| "itt".to_owned()));
    let referred = record.referred_by_return_to_teaching_adviser;
    columns.extend(referred.map(|r| format!("referred={}", if r { "yes" } else { "no" })));
    columns.extend(
        record
            .senco_in_role
            .map(|role| match record.senco_start_date {
                Some(day) => format!("senco={role},{day}"),
                None => format!("senco={role}"),
            }),
    );
    columns.extend(record.ukprn.as_ref().map(|ukprn| format!("ukprn={ukprn}")));
    let pupils = record.number_of_pupils.map(|n| n.to_string());
    columns.push(format!("pupils={}", pupils.unwrap_or("null".into())));
    if record.primary_establishment {
        columns.push("primary".into());
    }
    columns.join(" ")
}

fn record(walker: &Walker) -> ApplicationRecord {
    application_record(&walker.journey(), DraftId(Uuid::nil())).expect("a complete journey")
}

#[test]
fn somebody_outside_england_leaves_no_country_and_no_workplace() {
    let record = record(&walk(
        "2026b yes another a_school LPM yes !ineligible-for-funding self LLSE 1",
    ));
    assert_eq!(record.teacher_catchment_country, None);
    assert_eq!(record.teacher_catchment_iso_country_code, None);
    assert!(record.works_in_school);
    assert_eq!(record.raw["works_in_school"], "yes");
    assert_eq!(record.raw["maths_understanding"], true);
}

#[test]
fn somebody_in_england_has_the_united_kingdom_as_country() {
    let record = record(&walk(
        "2026b yes england a_school S1 SL !possible-funding TF 1",
    ));
    assert_eq!(record.teacher_catchment_iso_country_code, Some("GBR"));
    assert_eq!(
        record.teacher_catchment_country,
        Some("United Kingdom of Great Britain and Northern Ireland")
    );
    assert!(record.works_in_school && !record.works_in_childcare);
}

#[test]
fn the_raw_data_keeps_every_answer_and_says_which_rule_decided() {
    let record = record(&walk(
        "2026b yes england other yes SENCO no_but_i_plan_to_become_one !possible-funding TF 1",
    ));
    for (key, value) in [
        ("course_start_cohort", "2026b"),
        ("work_setting", "other"),
        ("works_in_school", "no"),
        ("employer_name", "Return to teaching adviser referral"),
        (
            "funding_eligiblity_status_code",
            "referred_by_return_to_teaching_adviser",
        ),
        ("decided_by", "R8a"),
        ("can_share_choices", "1"),
    ] {
        assert_eq!(record.raw[key], value, "{key}");
    }
    assert_eq!(record.raw["senco_in_role_status"], false);
    assert_eq!(record.raw["submitted"], true);
    assert!(record.raw["teacher_catchment_country"].is_null());
}

/// §6.3, first match.
#[test]
fn the_raw_data_names_the_mail_template_by_code_and_course() {
    let mut funded_before = fixtures::reference();
    for course in [
        CourseIdentifier::Headship,
        CourseIdentifier::EarlyHeadshipCoachingOffer,
    ] {
        funded_before.earlier_applications.push(EarlierApplication {
            counts_for: vec![course],
            approval_status: ApprovalStatus::Accepted,
            eligible_for_funding: true,
            funded_place: Some(true),
            lead_provider_name: "Teach First".into(),
        });
    }
    let plain = fixtures::reference();
    for (reference, answers, expected) in [
        (
            &plain,
            "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT SL !ineligible-for-funding self CoE 1",
            "itt_leader_wrong_course",
        ),
        (
            &plain,
            "2026b yes another other EHCO completed_npqh no !ehco-funding-not-available self TF 1",
            "not_england_wrong_catchment",
        ),
        (
            &funded_before,
            "2026b yes england other no EHCO completed_npqh no !ehco-previously-funded self TF 1",
            "already_funded_not_elgible_ehco_funding",
        ),
        (
            &plain,
            "2026b yes england other no EHCO completed_npqh yes yes !ehco-possible-funding TF 1",
            "ehco_scholarship_funding",
        ),
        (
            &plain,
            "2026b yes england other no EHCO completed_npqh no !ehco-funding-not-available self TF 1",
            "not_eligible_ehco_funding",
        ),
        (
            &plain,
            "2026b yes england a_school S1 H !possible-funding TF 1",
            "eligible_scholarship_funding_not_tsf",
        ),
        (
            &funded_before,
            "2026b yes england a_school S1 H !ineligible-for-funding self TF 1",
            "already_funded_not_eligible_scholarship_funding_not_tsf",
        ),
        (
            &plain,
            "2026b yes england early_years_or_childcare private_nursery yes PN H !ineligible-for-funding self TF 1",
            "not_npqeyl_on_ofsted_register",
        ),
        (
            &plain,
            "2026b yes england early_years_or_childcare childminder no EYL !ineligible-for-funding self TF 1",
            "not_on_ofsted_register",
        ),
        (
            &plain,
            "2026b yes england a_school SBLK H !ineligible-for-funding trust TF 1",
            "not_eligible_scholarship_funding_not_tsf",
        ),
    ] {
        let walker = Walker::new(reference.clone()).walk(answers);
        assert_eq!(record(&walker).raw["email_template"], expected, "{answers}");
    }
}

#[test]
fn the_spring_cohort_has_a_mail_of_its_own() {
    assert_ne!(submitted_template("2026a"), submitted_template("2026b"));
    assert_eq!(submitted_template("2026b"), submitted_template("2027a"));
}
