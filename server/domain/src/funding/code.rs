//! The codes of a funding decision (registration.md §4.1, §9.1).

use crate::applications::ReviewStatus;
use crate::closed_list;

closed_list! {
    /// What was decided about scholarship funding, and why.
    pub enum FundingStatusCode ("funding status code") {
        Funded = "funded",
        UnfundedCohort = "unfunded_cohort",
        NotInEngland = "not_in_england",
        PreviouslyFunded = "previously_funded",
        NotNewHeadteacherRequestingEhco = "not_new_headteacher_requesting_ehco",
        NotEntitledChildminder = "not_entitled_childminder",
        EarlyYearsInvalidNpq = "early_years_invalid_npq",
        IneligibleEstablishmentType = "ineligible_establishment_type",
        IneligibleEstablishmentNotAPp50 = "ineligible_establishment_not_a_pp50",
        NotLeadMentorCourse = "not_lead_mentor_course",
        SubjectToReview = "subject_to_review",
        ReferredByReturnToTeachingAdviser = "referred_by_return_to_teaching_adviser",
        /// Decided by the department's staff.
        MarkedFundedByPolicy = "marked_funded_by_policy",
        /// Decided by the department's staff.
        MarkedIneligibleByPolicy = "marked_ineligible_by_policy",
        /// Older records only.
        NoInstitution = "no_institution",
        /// Older records only.
        IneligibleInstitutionType = "ineligible_institution_type",
        /// Older records only.
        SchoolOutsideCatchment = "school_outside_catchment",
        /// Older records only.
        EarlyYearsOutsideCatchment = "early_years_outside_catchment",
        /// Older records only.
        NotOnEarlyYearsRegister = "not_on_early_years_register",
        /// Older records only.
        NotEntitledEyInstitution = "not_entitled_ey_institution",
    }
}

/// What the applicant is told, in one of three ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FundingOutcome {
    /// May have a scholarship-funded place.
    Eligible,
    /// The department has to decide.
    InReview,
    /// Has to pay another way.
    NotEligible,
}

impl FundingOutcome {
    /// The tag beside the heading.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Eligible => "Eligible",
            Self::InReview => "In review",
            Self::NotEligible => "Not eligible",
        }
    }
}

impl FundingStatusCode {
    /// The outcome that the journey tells.
    pub const fn outcome(self) -> FundingOutcome {
        match self {
            Self::Funded | Self::MarkedFundedByPolicy => FundingOutcome::Eligible,
            Self::SubjectToReview | Self::ReferredByReturnToTeachingAdviser => {
                FundingOutcome::InReview
            }
            Self::UnfundedCohort
            | Self::NotInEngland
            | Self::PreviouslyFunded
            | Self::NotNewHeadteacherRequestingEhco
            | Self::NotEntitledChildminder
            | Self::EarlyYearsInvalidNpq
            | Self::IneligibleEstablishmentType
            | Self::IneligibleEstablishmentNotAPp50
            | Self::NotLeadMentorCourse
            | Self::MarkedIneligibleByPolicy
            | Self::NoInstitution
            | Self::IneligibleInstitutionType
            | Self::SchoolOutsideCatchment
            | Self::EarlyYearsOutsideCatchment
            | Self::NotOnEarlyYearsRegister
            | Self::NotEntitledEyInstitution => FundingOutcome::NotEligible,
        }
    }

    /// `eligible_for_funding` of a new application.
    pub const fn funded(self) -> bool {
        matches!(self, Self::Funded)
    }

    /// Whether the department has to decide.
    pub const fn in_review(self) -> bool {
        matches!(self.outcome(), FundingOutcome::InReview)
    }

    /// Whether the journey asks who pays.
    pub const fn funding_choice_needed(self) -> bool {
        matches!(self.outcome(), FundingOutcome::NotEligible)
    }

    /// The review status of a new application (§4.1).
    pub const fn review_status(self) -> Option<ReviewStatus> {
        if self.in_review() {
            Some(ReviewStatus::NeedsReview)
        } else {
            None
        }
    }
}
