//! Which mail a submission is told by (registration.md §6.3, §6.5).

use super::{AnswerKey, View};
use crate::courses::CourseIdentifier;
use crate::funding::FundingStatusCode;

/// The Notify template "Submitted".
pub const SUBMITTED_TEMPLATE: &str = "b8b53310-fa6f-4587-972a-f3f3c6e0892e";
/// The Notify template "Submitted", for the cohort of Spring 2026.
const SUBMITTED_SPRING_TEMPLATE: &str = "7ca4bae1-d5ac-4761-87ae-36bd790254bb";

/// The template of the mail after submission, by the cohort's identifier.
pub fn submitted_template(cohort: &str) -> &'static str {
    if cohort == "2026a" {
        SUBMITTED_SPRING_TEMPLATE
    } else {
        SUBMITTED_TEMPLATE
    }
}

/// The key `email_template` of the raw data. It names no mail; exports read it.
pub(super) fn email_template_key(view: &View<'_>, code: FundingStatusCode) -> &'static str {
    let course = view.course();
    let has_urn = view.is(AnswerKey::HasOfstedUrn, "yes");
    let early_years = course == Some(CourseIdentifier::EarlyYearsLeadership);
    match code {
        FundingStatusCode::NotLeadMentorCourse => "itt_leader_wrong_course",
        FundingStatusCode::NotInEngland => "not_england_wrong_catchment",
        _ if course == Some(CourseIdentifier::EarlyHeadshipCoachingOffer) => match code {
            FundingStatusCode::PreviouslyFunded => "already_funded_not_elgible_ehco_funding",
            FundingStatusCode::Funded => "ehco_scholarship_funding",
            _ => "not_eligible_ehco_funding",
        },
        FundingStatusCode::Funded => "eligible_scholarship_funding_not_tsf",
        FundingStatusCode::PreviouslyFunded => {
            "already_funded_not_eligible_scholarship_funding_not_tsf"
        }
        _ if has_urn && !early_years => "not_npqeyl_on_ofsted_register",
        _ if early_years && !has_urn => "not_on_ofsted_register",
        _ => "not_eligible_scholarship_funding_not_tsf",
    }
}
