//! An application on the wire (provider-api.md §3.1): v1 and v2 alike, v3 with its schedule.

use domain::applications::{IneligibilityReason, TeacherCatchment};
use serde::Serialize;
use store::queries::provider_applications::ProviderApplication;
use uuid::Uuid;

use crate::version::Version;
use crate::wire::Moment;

/// `{"id": …, "type": "npq_application", "attributes": {…}}`.
#[derive(Debug, Serialize)]
pub struct ApplicationResource<'a> {
    id: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Attributes<'a>,
}

/// In the order of the contract.
#[derive(Debug, Serialize)]
struct Attributes<'a> {
    course_identifier: &'a str,
    email: Option<&'a str>,
    email_validated: bool,
    employer_name: Option<&'a str>,
    employment_role: Option<&'a str>,
    full_name: &'a str,
    funding_choice: Option<&'a str>,
    headteacher_status: Option<&'a str>,
    ineligible_for_funding_reason: Option<IneligibilityReason>,
    participant_id: Uuid,
    private_childcare_provider_urn: Option<&'a str>,
    teacher_reference_number: Option<&'a str>,
    teacher_reference_number_validated: bool,
    school_urn: Option<&'a str>,
    school_ukprn: Option<&'a str>,
    status: &'a str,
    works_in_school: Option<bool>,
    cohort: String,
    eligible_for_funding: bool,
    targeted_delivery_funding_eligibility: bool,
    teacher_catchment: bool,
    teacher_catchment_country: Option<&'a str>,
    teacher_catchment_iso_country_code: Option<&'a str>,
    itt_provider: Option<&'a str>,
    lead_mentor: bool,
    funded_place: Option<bool>,
    created_at: Moment,
    updated_at: Moment,
    /// Left out where the version has no such key; `null` until a schedule is given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[expect(
        clippy::option_option,
        reason = "no such key, no schedule, and a schedule are three things"
    )]
    schedule_identifier: Option<Option<&'a str>>,
}

impl<'a> ApplicationResource<'a> {
    /// How `version` shows an application.
    pub fn new(version: Version, application: &'a ProviderApplication) -> Self {
        let schedule = application.schedule_identifier.as_deref();
        Self {
            id: application.id,
            kind: "npq_application",
            attributes: Attributes {
                course_identifier: &application.course_identifier,
                email: application.email.as_deref(),
                email_validated: true,
                employer_name: application.employer_name.as_deref(),
                employment_role: application.employment_role.as_deref(),
                full_name: &application.full_name,
                funding_choice: application.funding_choice.as_deref(),
                headteacher_status: application.headteacher_status.as_deref(),
                ineligible_for_funding_reason: application.funding.ineligibility_reason(),
                participant_id: application.participant_id,
                private_childcare_provider_urn: application.childcare_provider_urn.as_deref(),
                teacher_reference_number: application.trn.as_deref(),
                teacher_reference_number_validated: application.trn_verified,
                school_urn: application.school_urn.as_deref(),
                school_ukprn: application.ukprn.as_deref(),
                status: &application.approval_status,
                works_in_school: application.works_in_school,
                cohort: application.cohort_start_year.to_string(),
                eligible_for_funding: application.funding.effective_eligibility(),
                targeted_delivery_funding_eligibility: application
                    .targeted_delivery_funding_eligibility,
                teacher_catchment: in_a_catchment(application.teacher_catchment.as_deref()),
                teacher_catchment_country: application.teacher_catchment_country.as_deref(),
                teacher_catchment_iso_country_code: application
                    .teacher_catchment_iso_country_code
                    .as_deref(),
                itt_provider: application.itt_provider.as_deref(),
                lead_mentor: application.lead_mentor,
                funded_place: application.funded_place,
                created_at: Moment(application.created_at),
                updated_at: Moment(application.updated_at),
                schedule_identifier: version
                    .switches()
                    .schedules_of_applications
                    .then_some(schedule),
            },
        }
    }
}

/// Whether the stored code names one of the contract's catchments.
pub fn in_a_catchment(code: Option<&str>) -> bool {
    code.and_then(|code| code.parse().ok())
        .is_some_and(TeacherCatchment::is_a_catchment)
}
