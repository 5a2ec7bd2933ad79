//! Why training stops (provider-api.md §4.4; §7.5 for the later ones).

use crate::closed_list;

closed_list! {
    /// Why a participant pauses.
    pub enum DeferralReason ("deferral reason") {
        Bereavement = "bereavement",
        LongTermSickness = "long-term-sickness",
        ParentalLeave = "parental-leave",
        CareerBreak = "career-break",
        Other = "other",
    }
}

closed_list! {
    /// Why a participant leaves the course. One value ends in a full stop; so the contract has it.
    pub enum WithdrawalReason ("withdrawal reason") {
        InsufficientCapacityToUndertakeProgramme = "insufficient-capacity-to-undertake-programme",
        PersonalReasonHealthOrPregnancyRelated = "personal-reason-health-or-pregnancy-related",
        PersonalReasonMovingSchool = "personal-reason-moving-school",
        PersonalReasonOther = "personal-reason-other",
        InsufficientCapacity = "insufficient-capacity",
        ChangeInDevelopmentalOrPersonalPriorities = "change-in-developmental-or-personal-priorities",
        ChangeInSchoolCircumstances = "change-in-school-circumstances",
        ChangeInSchoolLeadership = "change-in-school-leadership",
        QualityOfProgrammeStructureNotSuitable = "quality-of-programme-structure-not-suitable.",
        QualityOfProgrammeContentNotSuitable = "quality-of-programme-content-not-suitable",
        QualityOfProgrammeFacilitationNotEffective = "quality-of-programme-facilitation-not-effective",
        QualityOfProgrammeAccessibility = "quality-of-programme-accessibility",
        QualityOfProgrammeOther = "quality-of-programme-other",
        ProgrammeNotAppropriateForRoleAndCpdNeeds = "programme-not-appropriate-for-role-and-cpd-needs",
        StartedInError = "started-in-error",
        ExpectedCommitmentUnclear = "expected-commitment-unclear",
        Other = "other",
        /// Since 2025, as are the three below.
        AssessmentRequirementsNotMet = "assessment-requirements-not-met",
        ChangeInCareer = "change-in-career",
        DisengagedAndUnresponsive = "disengaged-and-unresponsive",
        NonPaymentOfInvoice = "non-payment-of-invoice",
    }
}

impl WithdrawalReason {
    /// Whether the contract of November 2024 did not have it yet.
    pub const fn is_later_addition(self) -> bool {
        matches!(
            self,
            Self::AssessmentRequirementsNotMet
                | Self::ChangeInCareer
                | Self::DisengagedAndUnresponsive
                | Self::NonPaymentOfInvoice
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seventeen_reasons_to_withdraw_stand_in_the_contract_and_four_came_later() {
        let later = WithdrawalReason::ALL
            .iter()
            .filter(|reason| reason.is_later_addition())
            .count();
        assert_eq!((WithdrawalReason::ALL.len() - later, later), (17, 4));
    }
}
