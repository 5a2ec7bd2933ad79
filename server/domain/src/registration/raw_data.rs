//! The answers as they were given, with what was made of them
//! (registration.md §6.2 `raw_application_data`).

use serde_json::{Map, Value, json};

use super::email_template::email_template_key;
use super::{AnswerKey as K, View};
use crate::applications::WorkSetting;
use crate::courses::CourseIdentifier;
use crate::funding::FundingVerdict;
use crate::ids::DraftId;

/// The employer that the record of a referred person names.
pub(super) const ADVISER_REFERRAL: &str = "Return to teaching adviser referral";

/// Every answer, and the derived keys.
pub(super) fn raw_data(view: &View<'_>, verdict: &FundingVerdict, draft_id: DraftId) -> Value {
    let mut raw: Map<String, Value> = view
        .answers
        .iter()
        .map(|(key, value)| (key.to_string(), Value::from(value)))
        .collect();
    let yes_or_no = |holds| Value::from(if holds { "yes" } else { "no" });
    let early_years = view.work_setting() == Some(WorkSetting::EarlyYearsOrChildcare);
    let mut put = |key: &str, value: Value| {
        raw.insert(key.to_owned(), value);
    };
    put("works_in_school", yes_or_no(view.school_like()));
    put("works_in_childcare", yes_or_no(early_years));
    put("teacher_catchment_country", Value::Null);
    if view.takes(CourseIdentifier::LeadingPrimaryMathematics) {
        let understands = !view.is(K::MathsUnderstanding, "cannot_show");
        put("maths_understanding", understands.into());
    }
    if view.takes(CourseIdentifier::Senco) {
        put(
            "senco_in_role_status",
            view.is(K::SencoInRole, "yes").into(),
        );
    }
    if view.referred_by_adviser() {
        put("employer_name", ADVISER_REFERRAL.into());
    }
    put(
        "funding_eligiblity_status_code",
        verdict.code.as_str().into(),
    );
    put(
        "email_template",
        email_template_key(view, verdict.code).into(),
    );
    put("submitted", true.into());
    put("draft_id", json!(draft_id));
    put("decided_by", verdict.decided_by.as_str().into());
    Value::Object(raw)
}
