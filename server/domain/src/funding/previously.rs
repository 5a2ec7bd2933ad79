//! Whether somebody was funded for a course before (registration.md §4.6).

use crate::applications::ApprovalStatus;
use crate::courses::CourseIdentifier;

/// One application that the person already owns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierApplication {
    /// Its course, and those that it stands in for (`courses.equivalence`).
    pub counts_for: Vec<CourseIdentifier>,
    /// What the provider decided.
    pub approval_status: ApprovalStatus,
    /// The stored flag.
    pub eligible_for_funding: bool,
    /// The place the provider gave, where it said so.
    pub funded_place: Option<bool>,
    /// Whom it was with.
    pub lead_provider_name: String,
}

impl EarlierApplication {
    /// Whether it used up the funding of `course`. Cohort and training status are not read:
    /// who withdrew was funded all the same.
    pub fn funded(&self, course: CourseIdentifier) -> bool {
        self.counts_for.contains(&course)
            && self.approval_status == ApprovalStatus::Accepted
            && self.eligible_for_funding
            && self.funded_place != Some(false)
    }
}

/// The earlier application that used up the funding of `course`, if one did.
pub fn previously_funded(
    course: CourseIdentifier,
    earlier: &[EarlierApplication],
) -> Option<&EarlierApplication> {
    earlier
        .iter()
        .find(|application| application.funded(course))
}

#[cfg(test)]
mod tests {
    use super::*;
    use CourseIdentifier as C;

    fn accepted(course: C) -> EarlierApplication {
        EarlierApplication {
            counts_for: vec![course],
            approval_status: ApprovalStatus::Accepted,
            eligible_for_funding: true,
            funded_place: Some(true),
            lead_provider_name: "Teach First".into(),
        }
    }

    #[test]
    fn an_accepted_eligible_application_uses_the_funding_up() {
        assert!(accepted(C::Headship).funded(C::Headship));
        let unsaid = EarlierApplication {
            funded_place: None,
            ..accepted(C::Headship)
        };
        assert!(unsaid.funded(C::Headship));
        assert!(!accepted(C::Headship).funded(C::Senco));
    }

    #[test]
    fn an_application_counts_for_the_courses_that_it_is_said_to_stand_in_for() {
        let offers = [C::EarlyHeadshipCoachingOffer, C::AdditionalSupportOffer];
        let earlier = EarlierApplication {
            counts_for: offers.to_vec(),
            ..accepted(C::Headship)
        };
        for course in C::ALL {
            assert_eq!(earlier.funded(*course), offers.contains(course), "{course}");
        }
        assert!(!accepted(offers[0]).funded(offers[1]));
    }

    #[test]
    fn pending_rejected_ineligible_or_placeless_applications_do_not_count() {
        for application in [
            EarlierApplication {
                approval_status: ApprovalStatus::Pending,
                ..accepted(C::Headship)
            },
            EarlierApplication {
                approval_status: ApprovalStatus::Rejected,
                ..accepted(C::Headship)
            },
            EarlierApplication {
                eligible_for_funding: false,
                ..accepted(C::Headship)
            },
            EarlierApplication {
                funded_place: Some(false),
                ..accepted(C::Headship)
            },
        ] {
            assert!(!application.funded(C::Headship));
        }
    }
}
