//! Codes and messages of registration.md §1.5, with scenarios 73, 75 and 76.

use super::fixtures::{self, FORMER_ITT};
use super::walker::{Walker, walk};
use crate::registration::{AnswerRefusal, FieldErrorCode as E, FieldValue, StepSlug, answer};

const AT_COURSE: &str = "2026b yes another other";

#[rustfmt::skip]
#[test]
fn every_question_says_what_is_wrong_in_its_own_words() {
    let cases: &[(&str, &str, &str, E, &str)] = &[
        ("", "course-start-date", "", E::Required, "Tell us when your course starts"),
        ("", "course-start-date", "2025a", E::NotOpen, "Registration for that start is not open. Pick another start"),
        ("2026b", "provider-check", "", E::Required, "Tell us if you have a course and provider in mind"),
        ("2026b", "provider-check", "maybe", E::NotAnOption, "Tell us if you have a course and provider in mind"),
        ("2026b yes", "teacher-catchment", "scotland", E::NotAnOption, "Tell us if your workplace is in England"),
        ("2026b yes england", "work-setting", "", E::Required, "Pick the setting that best describes your workplace"),
        ("2026b yes england a_school", "choose-school", " ", E::Required, "Search for your workplace and pick it from the list"),
        ("2026b yes england a_school", "choose-school", "Hill School", E::BadFormat, "We do not recognise that workplace. Search again"),
        ("2026b yes england a_school", "choose-school", "PrivateChildcareProvider-EY100015", E::BadFormat, "We do not recognise that workplace. Search again"),
        ("2026b yes england a_school", "choose-school", "School-999999", E::NotFound, "We do not recognise that workplace. Search again"),
        ("2026b yes england early_years_or_childcare", "kind-of-nursery", "school", E::NotAnOption, "Pick the kind of early years setting"),
        ("2026b yes england early_years_or_childcare private_nursery", "have-ofsted-urn", "", E::Required, "Tell us if you or your employer has an Ofsted URN"),
        ("2026b yes england early_years_or_childcare private_nursery yes", "choose-private-childcare-provider", "", E::Required, "Enter the URN and pick the matching provider"),
        ("2026b yes england early_years_or_childcare private_nursery yes", "choose-private-childcare-provider", "School-100001", E::BadFormat, "Enter a URN from the list"),
        ("2026b yes england early_years_or_childcare private_nursery yes", "choose-private-childcare-provider", "PrivateChildcareProvider-EY1", E::NotFound, "No provider has the URN EY1. Check it and try again"),
        ("2026b yes england other", "referred-by-return-to-teaching-adviser", "", E::Required, "Tell us if an adviser referred you"),
        ("2026b yes england another_setting", "your-employment", "", E::Required, "Pick how you are employed"),
        ("2026b yes england another_setting", "your-employment", "other", E::NotAnOption, "Pick how you are employed"),
        ("2026b yes england another_setting lead_mentor_for_accredited_itt_provider", "itt-provider", "", E::Required, "Pick the ITT provider you mentor for"),
        ("2026b yes england another_setting lead_mentor_for_accredited_itt_provider", "itt-provider", FORMER_ITT, E::NotAnOption, "That provider is not accredited now. Pick another"),
        ("2026b yes england another_setting local_authority_virtual_school", "your-role", "", E::Required, "Enter your job title"),
        ("2026b yes england another_setting hospital_school", "your-employer", "  ", E::Required, "Enter who employs you"),
        (AT_COURSE, "choose-your-npq", "", E::Required, "Pick a course"),
        (AT_COURSE, "choose-your-npq", "npq-additional-support-offer", E::NotOffered, "That course is not available for Autumn 2026. Pick another"),
        ("2026a yes another other", "choose-your-npq", "npq-leading-literacy", E::NotOffered, "That course is not available for Spring 2026. Pick another"),
        ("2026b yes another other EHCO", "npqh-status", "", E::Required, "Tell us where you are with the Headship NPQ"),
        ("2026b yes another other EHCO studying_npqh", "ehco-headteacher", "", E::Required, "Tell us if you are a headteacher now"),
        ("2026b yes another other EHCO studying_npqh yes", "ehco-new-headteacher", "", E::Required, "Tell us if you are within your first 5 years as a headteacher"),
        ("2026b yes another other LPM", "maths-eligibility-teaching-for-mastery", "", E::Required, "Tell us if you have done a year or more of the programme"),
        ("2026b yes another other LPM no", "maths-understanding-of-approach", "yes", E::NotAnOption, "Tell us how you can show your understanding"),
        ("2026b yes another other SENCO", "senco-in-role", "no", E::NotAnOption, "Tell us if you are, or plan to become, a SENCO"),
        ("2026b yes another other SENCO yes", "senco-start-date", "", E::Required, "Enter the month and year you started as a SENCO"),
        ("2026b yes another other SENCO yes", "senco-start-date", "13/2024", E::NotADate, "Enter a real month and year"),
        ("2026b yes another other SENCO yes", "senco-start-date", "9/2026", E::InFuture, "The month you started must be between January 1960 and now"),
        ("2026b yes another other SENCO yes", "senco-start-date", "12/1959", E::TooEarly, "The month you started must be between January 1960 and now"),
        ("2026b yes another other EHCO studying_npqh no !ehco-funding-not-available", "funding-your-ehco", "", E::Required, "Tell us who will pay for the EHCO"),
        ("2026b yes another a_school H !ineligible-for-funding", "funding-your-npq", "", E::Required, "Tell us who will pay for your course"),
        ("2026b yes another a_school H !ineligible-for-funding", "funding-your-npq", "trust", E::NotAnOption, "Tell us who will pay for your course"),
        ("2026b yes another a_school H !ineligible-for-funding self", "choose-your-provider", "", E::Required, "Pick a provider"),
        ("2026b yes another a_school SENCO no_but_i_plan_to_become_one !ineligible-for-funding self", "choose-your-provider", "LLSE", E::NotOffered, "That provider does not run the Special educational needs co-ordinator (SENCO) NPQ for Autumn 2026. Pick another"),
        ("2026b yes another a_school H !ineligible-for-funding self TF", "share-provider", "", E::NotAccepted, "You must agree to share your information before you can continue"),
        ("2026b yes another a_school H !ineligible-for-funding self TF", "share-provider", "0", E::NotAccepted, "You must agree to share your information before you can continue"),
    ];
    for (path, slug, value, code, message) in cases {
        let mut walker = walk(path);
        let value = if *value == "LLSE" { fixtures::provider(value).to_string() } else { (*value).to_owned() };
        let error = walker.error(slug, &value);
        assert_eq!((error.code, error.message.as_str()), (*code, *message), "{slug} {value}");
    }
}

#[test]
fn a_cohort_that_closed_is_named_in_the_refusal() {
    let mut reference = fixtures::reference();
    reference.options[1].closes_at = Some(reference.now);
    let error = Walker::new(reference).error("course-start-date", "2026a");
    assert_eq!(error.code, E::NotOpen);
    assert_eq!(
        error.message,
        "Registration for Spring 2026 is not open. Pick another start"
    );
}

#[test]
fn a_job_title_may_have_255_characters_and_no_more() {
    let mut walker = walk("2026b yes england another_setting local_authority_virtual_school");
    let error = walker.error("your-role", &"é".repeat(256));
    assert_eq!(error.code, E::TooLong);
    assert_eq!(error.message, "Use 255 characters or fewer");
    assert_eq!(walker.say("your-role", &"é".repeat(255)), Ok(()));
}

#[test]
fn a_refused_answer_leaves_the_draft_as_it_was() {
    let mut walker = walk("2026b yes england a_school S1");
    let before = walker.draft.clone();
    walker.error("choose-school", "School-999999");
    assert_eq!(walker.draft, before);
}

#[test]
fn a_step_that_is_not_on_the_path_cannot_be_answered() {
    let mut walker = walk("2026b yes england a_school");
    for slug in [
        "choose-your-npq",
        "choose-your-provider",
        "share-provider",
        "your-role",
    ] {
        let fields = [FieldValue {
            name: "x".into(),
            value: Some("1".into()),
        }];
        let slug: StepSlug = slug.parse().expect("a step");
        let refused = answer(&walker.draft, &walker.reference, slug, &fields);
        assert_eq!(refused, Err(AnswerRefusal::StepNotOnPath));
    }
    walker.change("provider-check", "no");
    let dead_end = StepSlug::ChooseAnNpqAndProvider;
    let refused = answer(&walker.draft, &walker.reference, dead_end, &[]);
    assert_eq!(refused, Err(AnswerRefusal::StepNotOnPath));
}

#[test]
fn a_field_that_the_step_does_not_have_is_refused() {
    let walker = walk("2026b");
    let forged = [FieldValue {
        name: "lead_provider_id".into(),
        value: Some("1".into()),
    }];
    let refused = answer(
        &walker.draft,
        &walker.reference,
        StepSlug::ProviderCheck,
        &forged,
    );
    assert_eq!(
        refused,
        Err(AnswerRefusal::UnknownField("lead_provider_id".into()))
    );
}

#[test]
fn an_itt_provider_that_loses_its_accreditation_makes_its_step_incomplete() {
    let mut walker = walk(
        "2026b yes england another_setting lead_mentor_for_accredited_itt_provider ITT LTD !possible-funding CoE 1",
    );
    assert_eq!(walker.at(), "check-answers");
    walker.reference.itt_providers[0].approved = false;
    assert_eq!(walker.at(), "itt-provider");
    let page = walker.journey().page(StepSlug::IttProvider);
    assert_eq!(page.errors[0].code, E::NotAnOption);
}
