//! What the account page says of a stored decision (registration.md §4.8, §6.4, §9.1).
//! Stored values only: nothing is decided anew.

use super::code::{FundingOutcome, FundingStatusCode};
use super::panel::{PanelContext, SUPPORT_EMAIL, reason};
use crate::applications::ReviewStatus;
use crate::courses::CourseIdentifier;

/// The stored decision of one application.
#[derive(Debug, Clone, Copy)]
pub struct StoredFunding<'a> {
    /// The stored flag.
    pub eligible_for_funding: bool,
    /// Absent before codes existed.
    pub code: Option<FundingStatusCode>,
    /// Where the department's review stands.
    pub review_status: Option<ReviewStatus>,
    /// Whether the applicant was asked who pays.
    pub has_funding_choice: bool,
    /// The course.
    pub course: CourseIdentifier,
    /// How the cohort is described.
    pub cohort: &'a str,
    /// The provider applied to.
    pub provider: &'a str,
}

/// The row "Scholarship funding".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFundingText {
    /// Which of the three answers.
    pub outcome: FundingOutcome,
    /// Its paragraphs.
    pub text: Vec<String>,
}

/// Puts a stored decision into words.
pub fn stored_funding(stored: StoredFunding<'_>) -> StoredFundingText {
    let outcome = outcome(stored);
    let text = match outcome {
        FundingOutcome::Eligible => eligible(stored),
        FundingOutcome::InReview => vec![
            say(stored, FundingStatusCode::SubjectToReview),
            contact(stored),
            no_place(),
        ],
        FundingOutcome::NotEligible => refusal(stored),
    };
    StoredFundingText { outcome, text }
}

fn outcome(stored: StoredFunding<'_>) -> FundingOutcome {
    use FundingStatusCode as C;
    if stored.eligible_for_funding {
        return FundingOutcome::Eligible;
    }
    let unreviewed_then = !stored.has_funding_choice;
    let waits = match stored.code {
        Some(C::SubjectToReview) => stored.review_status != Some(ReviewStatus::DecisionMade),
        Some(C::ReferredByReturnToTeachingAdviser) => match stored.review_status {
            Some(status) => status != ReviewStatus::DecisionMade,
            None => unreviewed_then,
        },
        Some(C::NoInstitution) => unreviewed_then,
        Some(_) | None => false,
    };
    if waits {
        FundingOutcome::InReview
    } else {
        FundingOutcome::NotEligible
    }
}

fn eligible(stored: StoredFunding<'_>) -> Vec<String> {
    let mut text = vec![
        say(stored, FundingStatusCode::Funded),
        contact(stored),
        no_place(),
    ];
    if stored.course == CourseIdentifier::Senco {
        text.push(format!(
            "SENCOs in maintained schools who hold no SENCO award can email {SUPPORT_EMAIL}."
        ));
    }
    text
}

fn refusal(stored: StoredFunding<'_>) -> Vec<String> {
    use FundingStatusCode as C;
    let pay = "The course has to be paid for another way.".to_owned();
    let Some(code) = stored.code else {
        return vec![pay];
    };
    let told = match (code, stored.review_status) {
        (C::SubjectToReview | C::ReferredByReturnToTeachingAdviser, Some(_)) => {
            C::MarkedIneligibleByPolicy
        }
        // Reviewed outside this service, and the applicant chose to pay (§9.1).
        (C::SubjectToReview | C::ReferredByReturnToTeachingAdviser, None) => {
            C::IneligibleEstablishmentType
        }
        // The flag was taken back after the code was given: no reason is known.
        (C::Funded | C::MarkedFundedByPolicy, _) => return vec![pay],
        (other, _) => other,
    };
    vec![say(stored, told), pay]
}

fn say(stored: StoredFunding<'_>, code: FundingStatusCode) -> String {
    reason(
        code,
        PanelContext {
            course: stored.course,
            cohort: stored.cohort,
            earlier_provider: None,
        },
    )
}

fn contact(stored: StoredFunding<'_>) -> String {
    format!("Contact {} to check.", stored.provider)
}

fn no_place() -> String {
    "If there is no funded place, you can try another provider, or the course can be paid for another way.".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use FundingOutcome as O;
    use FundingStatusCode as C;

    const REFUSED: StoredFunding<'_> = StoredFunding {
        eligible_for_funding: false,
        code: None,
        review_status: None,
        has_funding_choice: true,
        course: CourseIdentifier::SeniorLeadership,
        cohort: "Autumn 2026",
        provider: "Teach First",
    };

    #[test]
    fn the_row_follows_the_stored_values() {
        let review = Some(ReviewStatus::NeedsReview);
        let decided = Some(ReviewStatus::DecisionMade);
        for (eligible, code, status, choice, expected) in [
            (true, Some(C::Funded), None, false, O::Eligible),
            (
                true,
                Some(C::MarkedFundedByPolicy),
                decided,
                false,
                O::Eligible,
            ),
            (true, None, None, false, O::Eligible),
            (false, None, None, true, O::NotEligible),
            (false, Some(C::SubjectToReview), review, false, O::InReview),
            (false, Some(C::SubjectToReview), None, false, O::InReview),
            (
                false,
                Some(C::SubjectToReview),
                decided,
                false,
                O::NotEligible,
            ),
            (
                false,
                Some(C::MarkedIneligibleByPolicy),
                decided,
                false,
                O::NotEligible,
            ),
            (
                false,
                Some(C::ReferredByReturnToTeachingAdviser),
                review,
                false,
                O::InReview,
            ),
            (
                false,
                Some(C::ReferredByReturnToTeachingAdviser),
                None,
                false,
                O::InReview,
            ),
            (
                false,
                Some(C::ReferredByReturnToTeachingAdviser),
                None,
                true,
                O::NotEligible,
            ),
            (false, Some(C::NoInstitution), None, false, O::InReview),
            (false, Some(C::NoInstitution), None, true, O::NotEligible),
            (
                false,
                Some(C::NotOnEarlyYearsRegister),
                None,
                true,
                O::NotEligible,
            ),
        ] {
            let row = stored_funding(StoredFunding {
                eligible_for_funding: eligible,
                code,
                review_status: status,
                has_funding_choice: choice,
                ..REFUSED
            });
            assert_eq!(row.outcome, expected, "{code:?} {status:?} {choice}");
        }
    }

    #[test]
    fn a_review_that_ended_without_funding_is_told_as_such() {
        let row = stored_funding(StoredFunding {
            code: Some(C::SubjectToReview),
            review_status: Some(ReviewStatus::DecisionMade),
            ..REFUSED
        });
        assert_eq!(
            row.text[0],
            "DfE reviewed your registration and you do not qualify."
        );
    }

    #[test]
    fn a_record_from_before_the_codes_gives_no_reason() {
        assert_eq!(
            stored_funding(REFUSED).text,
            ["The course has to be paid for another way."]
        );
    }
}
