//! The 39 steps by their slugs, in canonical order (registration.md §1.5).

use crate::closed_list;

closed_list! {
    /// A step. The order of the list is the canonical order of the path.
    pub enum StepSlug ("step") {
        CourseStartDate = "course-start-date",
        ProviderCheck = "provider-check",
        ChooseAnNpqAndProvider = "choose-an-npq-and-provider",
        TeacherCatchment = "teacher-catchment",
        WorkSetting = "work-setting",
        ChooseSchool = "choose-school",
        SchoolNotInEngland = "school-not-in-england",
        KindOfNursery = "kind-of-nursery",
        ChooseChildcareProvider = "choose-childcare-provider",
        ChildcareProviderNotInEngland = "childcare-provider-not-in-england",
        HaveOfstedUrn = "have-ofsted-urn",
        ChoosePrivateChildcareProvider = "choose-private-childcare-provider",
        ReferredByAdviser = "referred-by-return-to-teaching-adviser",
        YourEmployment = "your-employment",
        IttProvider = "itt-provider",
        YourRole = "your-role",
        YourEmployer = "your-employer",
        ChooseYourNpq = "choose-your-npq",
        NpqhStatus = "npqh-status",
        EhcoUnavailable = "ehco-unavailable",
        EhcoHeadteacher = "ehco-headteacher",
        EhcoNewHeadteacher = "ehco-new-headteacher",
        MathsTeachingForMastery = "maths-eligibility-teaching-for-mastery",
        MathsUnderstanding = "maths-understanding-of-approach",
        MathsCannotRegister = "maths-cannot-register",
        SencoInRole = "senco-in-role",
        SencoStartDate = "senco-start-date",
        EhcoPossibleFunding = "ehco-possible-funding",
        EhcoPreviouslyFunded = "ehco-previously-funded",
        EhcoFundingNotAvailable = "ehco-funding-not-available",
        FundingEligibilityMaths = "funding-eligibility-maths",
        FundingEligibilitySenco = "funding-eligibility-senco",
        PossibleFunding = "possible-funding",
        IneligibleForFunding = "ineligible-for-funding",
        FundingYourEhco = "funding-your-ehco",
        FundingYourNpq = "funding-your-npq",
        ChooseYourProvider = "choose-your-provider",
        ShareProvider = "share-provider",
        CheckAnswers = "check-answers",
    }
}

/// What a step asks of the reader (§1.5 "Kinds").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// Answered with one field.
    Question,
    /// Acknowledged.
    Information,
    /// No onward step.
    DeadEnd,
    /// Check your answers.
    Summary,
}

/// A slug that names no step of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownStep {
    /// A step of older versions (§9.3).
    Removed,
    /// Nothing that ever was.
    Unknown,
}

/// Steps of older versions (§9.3).
const REMOVED: &[&str] = &[
    "teacher-reference-number",
    "dont-have-teacher-reference-number",
    "qualified-teacher-check",
    "dqt-mismatch",
    "find-school",
    "find-childcare-provider",
    "get-an-identity-callback",
    "login-callback",
    "cannot-register-yet",
    "about-npq",
    "choosen-start-date",
    "confirmation",
];

impl StepSlug {
    /// Reads a slug from an address.
    pub fn read(slug: &str) -> Result<Self, UnknownStep> {
        slug.parse().map_err(|_| {
            if REMOVED.contains(&slug) {
                UnknownStep::Removed
            } else {
                UnknownStep::Unknown
            }
        })
    }

    /// Whether the step is one of the seven funding pages, of which a path has one (§1.5 28–34).
    pub fn is_funding_page(self) -> bool {
        (Self::EhcoPossibleFunding..=Self::IneligibleForFunding).contains(&self)
    }
}
