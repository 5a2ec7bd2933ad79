//! The CSV export of applications in v1 and v2 (provider-api.md §3.1, §1.9; Q9).

use axum::response::Response;
use store::queries::provider_applications::ProviderApplication;

use super::resource::in_a_catchment;
use crate::csv_file;
use crate::wire::Moment;

const HEADER: [&str; 29] = [
    "id",
    "participant_id",
    "full_name",
    "email",
    "email_validated",
    "teacher_reference_number",
    "teacher_reference_number_validated",
    "school_urn",
    "school_ukprn",
    "private_childcare_provider_urn",
    "headteacher_status",
    "eligible_for_funding",
    "funded_place",
    "funding_choice",
    "course_identifier",
    "status",
    "works_in_school",
    "employer_name",
    "employment_role",
    "created_at",
    "updated_at",
    "cohort",
    "ineligible_for_funding_reason",
    "targeted_delivery_funding_eligibility",
    "teacher_catchment",
    "teacher_catchment_country",
    "teacher_catchment_iso_country_code",
    "itt_provider",
    "lead_mentor",
];

/// The whole file.
pub fn csv(applications: &[ProviderApplication]) -> Response {
    csv_file::answer(&HEADER, applications.iter().map(row))
}

fn row(a: &ProviderApplication) -> Vec<String> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let flag = |value: Option<bool>| value.map(|flag| flag.to_string()).unwrap_or_default();
    vec![
        a.id.to_string(),
        a.participant_id.to_string(),
        a.full_name.clone(),
        text(&a.email),
        "true".into(),
        text(&a.trn),
        a.trn_verified.to_string(),
        text(&a.school_urn),
        text(&a.ukprn),
        text(&a.childcare_provider_urn),
        text(&a.headteacher_status),
        // The stored flag, unlike the JSON.
        a.funding.eligible_for_funding.to_string(),
        flag(a.funded_place),
        text(&a.funding_choice),
        a.course_identifier.clone(),
        a.approval_status.clone(),
        flag(a.works_in_school),
        text(&a.employer_name),
        text(&a.employment_role),
        Moment(a.created_at).to_string(),
        Moment(a.updated_at).to_string(),
        a.cohort_start_year.to_string(),
        a.funding
            .ineligibility_reason()
            .map(|reason| reason.to_string())
            .unwrap_or_default(),
        a.targeted_delivery_funding_eligibility.to_string(),
        in_a_catchment(a.teacher_catchment.as_deref()).to_string(),
        text(&a.teacher_catchment_country),
        text(&a.teacher_catchment_iso_country_code),
        text(&a.itt_provider),
        a.lead_mentor.to_string(),
    ]
}
