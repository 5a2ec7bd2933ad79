//! Whether somebody was funded for a course before (registration.md §4.6).

use crate::applications::ApprovalStatus;
use crate::courses::CourseIdentifier;

/// One application that the person already owns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierApplication {
    /// Its course.
    pub course: CourseIdentifier,
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
        self.course.is_equivalent_to(course)
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
            course,
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
    fn the_additional_support_offer_counts_for_ehco_and_the_reverse() {
        assert!(accepted(C::AdditionalSupportOffer).funded(C::EarlyHeadshipCoachingOffer));
        assert!(accepted(C::EarlyHeadshipCoachingOffer).funded(C::AdditionalSupportOffer));
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
