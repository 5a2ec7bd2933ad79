//! What was declared before for the same milestone of the same participant (provider-api.md §4.7,
//! rows 10 and 13).

use chrono::{DateTime, Utc};

use super::DeclarationState;
use crate::courses::CourseIdentifier;
use crate::ids::{ApplicationId, LeadProviderId};

/// A live declaration of the milestone, with whichever lead provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveDeclaration {
    /// On which of the participant's applications.
    pub application_id: ApplicationId,
    /// Who made it.
    pub lead_provider_id: LeadProviderId,
    /// That application's course.
    pub course: CourseIdentifier,
    /// For when.
    pub declaration_date: DateTime<Utc>,
    /// Where it stands.
    pub state: DeclarationState,
}

/// The declaration that is being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// On which application.
    pub application_id: ApplicationId,
    /// By whom.
    pub lead_provider_id: LeadProviderId,
    /// The course as it was named; the application may be for one that it stands in for.
    pub course: CourseIdentifier,
    /// For when, as far as that was understood.
    pub declaration_date: Option<DateTime<Utc>>,
}

impl Attempt {
    /// Whether the milestone is taken: on this application, or for the very course that was
    /// named, on any date.
    pub fn is_taken(&self, live: &[LiveDeclaration]) -> bool {
        live.iter()
            .any(|made| made.application_id == self.application_id || made.course == self.course)
    }

    /// The state of a declaration that equals this one.
    pub fn identical(&self, live: &[LiveDeclaration]) -> Option<DeclarationState> {
        live.iter()
            .find(|made| {
                made.lead_provider_id == self.lead_provider_id
                    && made.course == self.course
                    && Some(made.declaration_date) == self.declaration_date
            })
            .map(|made| made.state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CourseIdentifier::{AdditionalSupportOffer, EarlyHeadshipCoachingOffer, Headship};
    use uuid::Uuid;

    fn made(application: u128, lead_provider: u128, course: CourseIdentifier) -> LiveDeclaration {
        LiveDeclaration {
            application_id: Uuid::from_u128(application).into(),
            lead_provider_id: Uuid::from_u128(lead_provider).into(),
            course,
            declaration_date: "2024-10-31T00:00:00Z".parse().unwrap(),
            state: DeclarationState::Payable,
        }
    }

    fn attempt(course: CourseIdentifier, date: &str) -> Attempt {
        Attempt {
            application_id: Uuid::from_u128(1).into(),
            lead_provider_id: Uuid::from_u128(1).into(),
            course,
            declaration_date: Some(date.parse().unwrap()),
        }
    }

    #[test]
    fn a_milestone_is_taken_on_the_application_and_for_the_course() {
        for (why, earlier, taken, identical) in [
            ("the same again", made(1, 1, Headship), true, true),
            ("another lead provider's", made(2, 2, Headship), true, false),
            ("another application's", made(2, 1, Headship), true, true),
            (
                "another course's",
                made(2, 1, EarlyHeadshipCoachingOffer),
                false,
                false,
            ),
        ] {
            let attempt = attempt(Headship, "2024-10-31T00:00:00Z");
            assert_eq!(attempt.is_taken(&[earlier]), taken, "{why}");
            assert_eq!(attempt.identical(&[earlier]).is_some(), identical, "{why}");
        }
    }

    #[test]
    fn another_date_is_not_identical_but_the_milestone_is_taken() {
        let attempt = attempt(Headship, "2024-11-01T00:00:00Z");
        assert!(attempt.is_taken(&[made(1, 1, Headship)]));
        assert_eq!(attempt.identical(&[made(1, 1, Headship)]), None);
    }

    #[test]
    fn a_course_that_stands_in_does_not_open_a_second_place_on_one_application() {
        let attempt = attempt(EarlyHeadshipCoachingOffer, "2024-10-31T00:00:00Z");
        assert!(attempt.is_taken(&[made(1, 1, AdditionalSupportOffer)]));
        assert!(!attempt.is_taken(&[made(2, 1, AdditionalSupportOffer)]));
    }
}
