//! Each PostgreSQL enum, mapped once: the stored type that rows carry, and the domain's type that
//! rules speak of, each into the other.

use super::stored_enum::stored_enums;

stored_enums! {
    ApprovalStatus: "approval_status" = domain::applications {
        Pending = "pending",
        Accepted = "accepted",
        Rejected = "rejected",
    }
    TrainingStatus: "training_status" = domain::applications {
        Active = "active",
        Deferred = "deferred",
        Withdrawn = "withdrawn",
    }
    RejectionReason: "rejection_reason" = domain::applications {
        RegistrationExpired = "registration_expired",
        RejectedByProvider = "rejected_by_provider",
        OtherApplicationInThisCohortAccepted = "other_application_in_this_cohort_accepted",
    }
    ReviewStatus: "review_status" = domain::applications {
        NeedsReview = "needs_review",
        AwaitingInformation = "awaiting_information",
        Reregister = "reregister",
        DecisionMade = "decision_made",
    }
    FundingChoice: "funding_choice" = domain::applications {
        School = "school",
        Trust = "trust",
        Own = "self",
        Another = "another",
        Employer = "employer",
    }
    FundingStatusCode: "funding_status_code" = domain::funding {
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
        MarkedFundedByPolicy = "marked_funded_by_policy",
        MarkedIneligibleByPolicy = "marked_ineligible_by_policy",
        NoInstitution = "no_institution",
        IneligibleInstitutionType = "ineligible_institution_type",
        SchoolOutsideCatchment = "school_outside_catchment",
        EarlyYearsOutsideCatchment = "early_years_outside_catchment",
        NotOnEarlyYearsRegister = "not_on_early_years_register",
        NotEntitledEyInstitution = "not_entitled_ey_institution",
    }
    HeadteacherStatus: "headteacher_status" = domain::applications {
        No = "no",
        YesWhenCourseStarts = "yes_when_course_starts",
        YesInFirstTwoYears = "yes_in_first_two_years",
        YesOverTwoYears = "yes_over_two_years",
        YesInFirstFiveYears = "yes_in_first_five_years",
        YesOverFiveYears = "yes_over_five_years",
    }
    EmploymentType: "employment_type" = domain::applications {
        HospitalSchool = "hospital_school",
        LeadMentorForAccreditedIttProvider = "lead_mentor_for_accredited_itt_provider",
        LocalAuthoritySupplyTeacher = "local_authority_supply_teacher",
        LocalAuthorityVirtualSchool = "local_authority_virtual_school",
        YoungOffenderInstitution = "young_offender_institution",
        Other = "other",
    }
    KindOfNursery: "kind_of_nursery" = domain::applications {
        LocalAuthorityMaintainedNursery = "local_authority_maintained_nursery",
        PreschoolClassAsPartOfSchool = "preschool_class_as_part_of_school",
        PrivateNursery = "private_nursery",
        Childminder = "childminder",
        AnotherEarlyYearsSetting = "another_early_years_setting",
    }
    WorkSetting: "work_setting" = domain::applications {
        EarlyYearsOrChildcare = "early_years_or_childcare",
        ASchool = "a_school",
        AnAcademyTrust = "an_academy_trust",
        A16To19EducationalSetting = "a_16_to_19_educational_setting",
        AnotherSetting = "another_setting",
        Other = "other",
    }
    TeacherCatchment: "teacher_catchment" = domain::applications {
        England = "england",
        Another = "another",
        Scotland = "scotland",
        Wales = "wales",
        NorthernIreland = "northern_ireland",
        JerseyGuernseyIsleOfMan = "jersey_guernsey_isle_of_man",
    }
    SencoInRole: "senco_in_role" = domain::applications {
        Yes = "yes",
        NoButIPlanToBecomeOne = "no_but_i_plan_to_become_one",
        NoIDoNotPlanToBeASenco = "no_i_do_not_plan_to_be_a_SENCO",
    }
    CohortFunding: "cohort_funding" = domain::cohorts {
        Zero = "zero",
        Capped = "capped",
        Full = "full",
    }
    DeclarationType: "declaration_type" = domain::declarations {
        Started = "started",
        Retained1 = "retained-1",
        Retained2 = "retained-2",
        Completed = "completed",
    }
    DeclarationState: "declaration_state" = domain::declarations {
        Submitted = "submitted",
        Eligible = "eligible",
        Payable = "payable",
        Paid = "paid",
        Voided = "voided",
        Ineligible = "ineligible",
        AwaitingClawback = "awaiting_clawback",
        ClawedBack = "clawed_back",
    }
    DeclarationStateReason: "declaration_state_reason" = domain::declarations {
        Duplicate = "duplicate",
    }
    OutcomeState: "outcome_state" = domain::outcomes {
        Passed = "passed",
        Failed = "failed",
        Voided = "voided",
    }
    StatementState: "statement_state" = domain::statements {
        Open = "open",
        Payable = "payable",
        Paid = "paid",
    }
    StatementItemState: "statement_item_state" = domain::statements {
        Eligible = "eligible",
        Payable = "payable",
        Paid = "paid",
        Voided = "voided",
        Ineligible = "ineligible",
        AwaitingClawback = "awaiting_clawback",
        ClawedBack = "clawed_back",
    }
    TrnLookupStatus: "trn_lookup_status" = domain::people {
        Found = "Found",
        Pending = "Pending",
        Failed = "Failed",
        None = "None",
    }
    EmailUpdatesStatus: "email_updates_status" = domain::people {
        Empty = "empty",
        Senco = "senco",
        OtherNpq = "other_npq",
    }
    SignInKind: "sign_in_kind" = domain::people {
        Teacher = "teacher",
        Staff = "staff",
    }
    StaffRole: "staff_role" = domain::staff {
        Analyst = "analyst",
        Admin = "admin",
        SuperAdmin = "super_admin",
    }
    TokenScope: "token_scope" = domain::tokens {
        LeadProvider = "lead_provider",
        TeacherRecordService = "teacher_record_service",
    }
    ChildcareProviderKind: "childcare_provider_kind" = domain::workplaces {
        PrivateNursery = "private_nursery",
        Childminder = "childminder",
        ChildminderAgency = "childminder_agency",
        HomeChildcarer = "home_childcarer",
        Other = "other",
    }
    EligibilityListType: "eligibility_list_type" = domain::workplaces {
        Pp50School = "pp50_school",
        Pp50FurtherEducation = "pp50_further_education",
        Childminder = "childminder",
        DisadvantagedEarlyYearsSchool = "disadvantaged_early_years_school",
        LocalAuthorityNursery = "local_authority_nursery",
        RiseSchool = "rise_school",
    }
    ListIdentifierType: "list_identifier_type" = domain::workplaces {
        Urn = "urn",
        Ukprn = "ukprn",
    }
    FeatureFlag: "feature_flag" = domain::feature_flags {
        RegistrationOpen = "registration_open",
        ClosedRegistrationEnabled = "closed_registration_enabled",
        MaintenanceBanner = "maintenance_banner",
    }
    EmailStatus: "email_status" = domain::messages {
        Queued = "queued",
        Sent = "sent",
        Failed = "failed",
    }
    WebhookMessageStatus: "webhook_message_status" = domain::messages {
        Pending = "pending",
        Processing = "processing",
        Processed = "processed",
        Failed = "failed",
        UnhandledMessageType = "unhandled_message_type",
    }
    BulkOperationKind: "bulk_operation_kind" = domain::bulk_changes {
        RevertApplicationsToPending = "revert_applications_to_pending",
        RejectApplications = "reject_applications",
        UpdateAndVerifyTrns = "update_and_verify_trns",
        SubmitDeclarations = "submit_declarations",
        BackfillDeclarationDeliveryPartners = "backfill_declaration_delivery_partners",
        UploadEligibilityList = "upload_eligibility_list",
    }
    MigrationMode: "migration_mode" = domain::ecf {
        DryRun = "dry_run",
        Apply = "apply",
        Rollback = "rollback",
    }
    RunStatus: "run_status" = domain::ecf {
        Running = "running",
        Finished = "finished",
        Failed = "failed",
    }
    MigrationIssueSeverity: "migration_issue_severity" = domain::ecf {
        Failure = "failure",
        Warning = "warning",
    }
}
