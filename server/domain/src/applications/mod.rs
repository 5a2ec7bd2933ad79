//! Applications: approval, training status, funded place (finance.md §1.1–1.3).

mod acceptance;
mod eligibility;
mod funded_place;
mod rejection;
mod relations;

pub use acceptance::{AcceptFacts, AcceptRefusal, AcceptRequest, Acceptance, accept};
pub use eligibility::{FundingFacts, IneligibilityReason};
pub use funded_place::{
    FundedPlaceAnswer, FundedPlaceFacts, FundedPlaceRefusal, change_funded_place,
};
pub use rejection::{RejectRefusal, reject};
pub use relations::{Applicant, Related, rival, siblings};

use crate::closed_list;

closed_list! {
    /// What the lead provider decided (finance.md §1.1).
    pub enum ApprovalStatus ("approval status") {
        Pending = "pending",
        Accepted = "accepted",
        Rejected = "rejected",
    }
}

closed_list! {
    /// Where the participant stands in training; absent until acceptance (finance.md §1.2).
    pub enum TrainingStatus ("training status") {
        Active = "active",
        Deferred = "deferred",
        Withdrawn = "withdrawn",
    }
}

closed_list! {
    /// Why an application was rejected (provider-api.md §7.2).
    pub enum RejectionReason ("rejection reason") {
        RegistrationExpired = "registration_expired",
        RejectedByProvider = "rejected_by_provider",
        OtherApplicationInThisCohortAccepted = "other_application_in_this_cohort_accepted",
    }
}

closed_list! {
    /// Where the department's review stands (admin.md §3.4).
    pub enum ReviewStatus ("review status") {
        NeedsReview = "needs_review",
        AwaitingInformation = "awaiting_information",
        Reregister = "reregister",
        DecisionMade = "decision_made",
    }
}

closed_list! {
    /// Who pays when there is no scholarship (registration.md §1.3, §9.2 for `employer`).
    pub enum FundingChoice ("funding choice") {
        School = "school",
        Trust = "trust",
        Own = "self",
        Another = "another",
        Employer = "employer",
    }
}

closed_list! {
    /// Headship at the time of registration (registration.md §6.2, §9.2).
    pub enum HeadteacherStatus ("headteacher status") {
        No = "no",
        YesWhenCourseStarts = "yes_when_course_starts",
        YesInFirstTwoYears = "yes_in_first_two_years",
        YesOverTwoYears = "yes_over_two_years",
        YesInFirstFiveYears = "yes_in_first_five_years",
        YesOverFiveYears = "yes_over_five_years",
    }
}

closed_list! {
    /// How someone in another setting is employed (registration.md §1.3, §9.2 for `other`).
    pub enum EmploymentType ("employment type") {
        HospitalSchool = "hospital_school",
        LeadMentorForAccreditedIttProvider = "lead_mentor_for_accredited_itt_provider",
        LocalAuthoritySupplyTeacher = "local_authority_supply_teacher",
        LocalAuthorityVirtualSchool = "local_authority_virtual_school",
        YoungOffenderInstitution = "young_offender_institution",
        Other = "other",
    }
}

closed_list! {
    /// The kind of early years setting (registration.md §1.3).
    pub enum KindOfNursery ("kind of nursery") {
        LocalAuthorityMaintainedNursery = "local_authority_maintained_nursery",
        PreschoolClassAsPartOfSchool = "preschool_class_as_part_of_school",
        PrivateNursery = "private_nursery",
        Childminder = "childminder",
        AnotherEarlyYearsSetting = "another_early_years_setting",
    }
}

closed_list! {
    /// The setting someone works in (registration.md §1.3).
    pub enum WorkSetting ("work setting") {
        EarlyYearsOrChildcare = "early_years_or_childcare",
        ASchool = "a_school",
        AnAcademyTrust = "an_academy_trust",
        A16To19EducationalSetting = "a_16_to_19_educational_setting",
        AnotherSetting = "another_setting",
        Other = "other",
    }
}

closed_list! {
    /// Where someone works (registration.md §1.3, §9.2 for the older values).
    pub enum TeacherCatchment ("teacher catchment") {
        England = "england",
        Another = "another",
        Scotland = "scotland",
        Wales = "wales",
        NorthernIreland = "northern_ireland",
        JerseyGuernseyIsleOfMan = "jersey_guernsey_isle_of_man",
    }
}

impl TeacherCatchment {
    /// Whether providers are told that this is a catchment: elsewhere is none
    /// (provider-api.md §3.1).
    pub const fn is_a_catchment(self) -> bool {
        match self {
            Self::England
            | Self::Scotland
            | Self::Wales
            | Self::NorthernIreland
            | Self::JerseyGuernseyIsleOfMan => true,
            Self::Another => false,
        }
    }
}

closed_list! {
    /// Whether someone is, or will be, a SENCO (registration.md §1.3).
    pub enum SencoInRole ("SENCO status") {
        Yes = "yes",
        NoButIPlanToBecomeOne = "no_but_i_plan_to_become_one",
        NoIDoNotPlanToBeASenco = "no_i_do_not_plan_to_be_a_SENCO",
    }
}

#[cfg(test)]
mod tests {
    use super::TeacherCatchment;

    #[test]
    fn everywhere_but_elsewhere_is_a_catchment() {
        for catchment in TeacherCatchment::ALL {
            assert_eq!(catchment.is_a_catchment(), catchment.as_str() != "another");
        }
    }
}
