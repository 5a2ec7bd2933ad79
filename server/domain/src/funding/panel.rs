//! What the applicant is told, by code alone (registration.md §4.8). The wording is ours.

use super::code::{FundingOutcome, FundingStatusCode};
use crate::courses::CourseIdentifier;

/// The department's guidance on scholarship funding.
pub const FUNDING_GUIDANCE: &str =
    "https://www.gov.uk/guidance/funding-for-national-professional-qualifications-npqs";

/// The block that every refusal ends with.
pub const PAY_ANOTHER_WAY: &str = "You can still register, but the course has to be paid for another way: by you, by your workplace or trust, or by sharing the cost.";

/// The address that people write to when something is wrong.
pub const SUPPORT_EMAIL: &str = "continuing-professional-development@digital.education.gov.uk";

/// What the texts name.
#[derive(Debug, Clone, Copy)]
pub struct PanelContext<'a> {
    /// The course.
    pub course: CourseIdentifier,
    /// How the cohort is described to people, e.g. `Autumn 2026`.
    pub cohort: &'a str,
    /// The provider of the earlier funded application, where there is one.
    pub earlier_provider: Option<&'a str>,
}

/// A panel's key and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelText {
    /// The panel's name, e.g. `funding.no.setting`.
    pub key: &'static str,
    /// Which of the three answers it gives.
    pub outcome: FundingOutcome,
    /// Its paragraphs in order.
    pub paragraphs: Vec<String>,
    /// Whether courses that would be funded are suggested below.
    pub suggests: bool,
}

/// The panel of a code, for the funding page of the journey.
pub fn panel(code: FundingStatusCode, context: PanelContext<'_>) -> PanelText {
    let outcome = code.outcome();
    let mut paragraphs = vec![reason(code, context)];
    if outcome == FundingOutcome::NotEligible {
        paragraphs.push(PAY_ANOTHER_WAY.to_owned());
    }
    PanelText {
        key: key(code),
        outcome,
        paragraphs,
        suggests: suggests(code),
    }
}

/// The panel's name. Codes that the journey never gives share the key of the nearest one.
pub const fn key(code: FundingStatusCode) -> &'static str {
    use FundingStatusCode as C;
    match code {
        C::Funded | C::MarkedFundedByPolicy => "funding.eligible",
        C::SubjectToReview | C::ReferredByReturnToTeachingAdviser => "funding.in_review",
        C::UnfundedCohort => "funding.no.cohort",
        C::NotInEngland | C::SchoolOutsideCatchment | C::EarlyYearsOutsideCatchment => {
            "funding.no.outside_england"
        }
        C::PreviouslyFunded => "funding.no.previously_funded",
        C::IneligibleEstablishmentType | C::NoInstitution | C::IneligibleInstitutionType => {
            "funding.no.setting"
        }
        C::IneligibleEstablishmentNotAPp50 => "funding.no.not_listed",
        C::EarlyYearsInvalidNpq => "funding.no.early_years_course",
        C::NotEntitledChildminder => "funding.no.childminder",
        C::NotLeadMentorCourse => "funding.no.lead_mentor_course",
        C::NotNewHeadteacherRequestingEhco => "funding.no.ehco",
        C::MarkedIneligibleByPolicy => "funding.no.policy",
        C::NotOnEarlyYearsRegister => "funding.no.early_years_register",
        C::NotEntitledEyInstitution => "funding.no.early_years_list",
    }
}

/// The sentence that gives the reason, on the funding page and on the account page alike.
pub(super) fn reason(code: FundingStatusCode, context: PanelContext<'_>) -> String {
    use FundingStatusCode as C;
    let course = context.course.sentence_form();
    match code {
        C::Funded | C::MarkedFundedByPolicy => format!(
            "You qualify for scholarship funding for {course}. A funded place is not guaranteed: once you apply, your provider has to confirm it can give you one."
        ),
        C::SubjectToReview | C::ReferredByReturnToTeachingAdviser => "The Department for Education (DfE) has to review your registration before it can say if you qualify. We may ask you for more details. Qualifying does not guarantee a funded place.".to_owned(),
        C::UnfundedCohort => format!(
            "Courses in {} have no scholarship funding{}.",
            context.cohort,
            if context.course == CourseIdentifier::EarlyHeadshipCoachingOffer {
                format!(", and that includes {course}")
            } else {
                String::new()
            }
        ),
        C::NotInEngland | C::SchoolOutsideCatchment | C::EarlyYearsOutsideCatchment => {
            if context.course == CourseIdentifier::EarlyHeadshipCoachingOffer {
                format!("Scholarship funding for {course} is for people who work in England.")
            } else {
                "Scholarship funding is for people who work in England.".to_owned()
            }
        }
        C::PreviouslyFunded => {
            let with = match context.earlier_provider {
                Some(provider)
                    if context.course == CourseIdentifier::EarlyHeadshipCoachingOffer =>
                {
                    format!(" with {provider}")
                }
                Some(_) | None => String::new(),
            };
            format!(
                "You have already had scholarship funding for {course}{with}. To change that registration email {SUPPORT_EMAIL}. You may register again, but would have to pay."
            )
        }
        C::IneligibleEstablishmentType | C::NoInstitution | C::IneligibleInstitutionType => "Your workplace is not one of the settings that qualify, such as a state-funded school.".to_owned(),
        C::IneligibleEstablishmentNotAPp50 => "Your workplace is not on the list of settings that qualify for this course.".to_owned(),
        C::EarlyYearsInvalidNpq => "This course is not funded for your early years setting.".to_owned(),
        C::NotEntitledChildminder => "We could not find you on the list of childminders who qualify.".to_owned(),
        C::NotLeadMentorCourse => "ITT lead mentors are not funded for this course.".to_owned(),
        C::NotNewHeadteacherRequestingEhco => format!(
            "Funding for {course} is only for people in the first 5 years of headship."
        ),
        C::MarkedIneligibleByPolicy => "DfE reviewed your registration and you do not qualify.".to_owned(),
        C::NotOnEarlyYearsRegister => "You or your employer need early years registration with Ofsted or a childminder agency.".to_owned(),
        C::NotEntitledEyInstitution => "Your workplace is not on the list of early years settings that qualify.".to_owned(),
    }
}

const fn suggests(code: FundingStatusCode) -> bool {
    matches!(
        code,
        FundingStatusCode::IneligibleEstablishmentNotAPp50
            | FundingStatusCode::EarlyYearsInvalidNpq
            | FundingStatusCode::NotLeadMentorCourse
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use FundingStatusCode as C;

    const CONTEXT: PanelContext<'_> = PanelContext {
        course: CourseIdentifier::Headship,
        cohort: "Spring 2026",
        earlier_provider: Some("Teach First"),
    };

    #[test]
    fn every_code_of_the_journey_has_its_panel_key() {
        for (code, key) in [
            (C::Funded, "funding.eligible"),
            (C::SubjectToReview, "funding.in_review"),
            (C::ReferredByReturnToTeachingAdviser, "funding.in_review"),
            (C::UnfundedCohort, "funding.no.cohort"),
            (C::NotInEngland, "funding.no.outside_england"),
            (C::PreviouslyFunded, "funding.no.previously_funded"),
            (C::IneligibleEstablishmentType, "funding.no.setting"),
            (C::IneligibleEstablishmentNotAPp50, "funding.no.not_listed"),
            (C::EarlyYearsInvalidNpq, "funding.no.early_years_course"),
            (C::NotEntitledChildminder, "funding.no.childminder"),
            (C::NotLeadMentorCourse, "funding.no.lead_mentor_course"),
            (C::NotNewHeadteacherRequestingEhco, "funding.no.ehco"),
        ] {
            assert_eq!(panel(code, CONTEXT).key, key);
        }
    }

    #[test]
    fn every_refusal_says_how_else_to_pay_and_nothing_else_does() {
        for code in C::ALL {
            let panel = panel(*code, CONTEXT);
            let pays = panel.paragraphs.iter().any(|p| p == PAY_ANOTHER_WAY);
            assert_eq!(pays, panel.outcome == FundingOutcome::NotEligible);
            assert_eq!(pays, code.funding_choice_needed());
        }
    }

    #[test]
    fn the_ehco_page_names_the_provider_of_the_earlier_application() {
        let ehco = PanelContext {
            course: CourseIdentifier::EarlyHeadshipCoachingOffer,
            ..CONTEXT
        };
        let text = panel(C::PreviouslyFunded, ehco).paragraphs.remove(0);
        assert!(text.contains("the Early headship coaching offer with Teach First."));
        let text = panel(C::PreviouslyFunded, CONTEXT).paragraphs.remove(0);
        assert!(!text.contains("Teach First"));
    }
}
