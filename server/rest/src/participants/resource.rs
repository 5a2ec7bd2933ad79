//! A participant on the wire (provider-api.md §3.2): flat in v1, with enrolments in v2, with how
//! training stopped and how ids changed in v3.

use domain::applications::TrainingStatus;
use serde::Serialize;
use store::queries::participants::{Enrolment, Participant, Stopped};
use uuid::Uuid;

use crate::version::Version;
use crate::wire::Moment;

/// `{"id": …, "type": "npq-participant", "attributes": {…}}`.
#[derive(Debug, Serialize)]
pub struct ParticipantResource<'a> {
    id: Uuid,
    #[serde(rename = "type")]
    kind: &'static str,
    attributes: Attributes<'a>,
}

/// Each in the order of the contract.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Attributes<'a> {
    Flat {
        participant_id: Uuid,
        full_name: &'a str,
        email: Option<&'a str>,
        npq_courses: Vec<&'a str>,
        funded_places: Vec<Funding<'a>>,
        teacher_reference_number: Option<&'a str>,
        updated_at: Moment,
    },
    Enrolled {
        email: Option<&'a str>,
        full_name: &'a str,
        teacher_reference_number: Option<&'a str>,
        updated_at: Moment,
        npq_enrolments: Vec<EnrolmentV2<'a>>,
    },
    Tracked {
        full_name: &'a str,
        teacher_reference_number: Option<&'a str>,
        updated_at: Moment,
        npq_enrolments: Vec<EnrolmentV3<'a>>,
        participant_id_changes: Vec<IdChange>,
    },
}

#[derive(Debug, Serialize)]
struct Funding<'a> {
    npq_course: &'a str,
    funded_place: Option<bool>,
    npq_application_id: Uuid,
}

#[derive(Debug, Serialize)]
struct EnrolmentV2<'a> {
    course_identifier: &'a str,
    schedule_identifier: Option<&'a str>,
    cohort: String,
    npq_application_id: Uuid,
    eligible_for_funding: bool,
    training_status: TrainingStatus,
    school_urn: Option<&'a str>,
    targeted_delivery_funding_eligibility: bool,
    funded_place: Option<bool>,
}

#[derive(Debug, Serialize)]
struct EnrolmentV3<'a> {
    email: Option<&'a str>,
    course_identifier: &'a str,
    schedule_identifier: Option<&'a str>,
    cohort: String,
    npq_application_id: Uuid,
    eligible_for_funding: bool,
    training_status: TrainingStatus,
    school_urn: Option<&'a str>,
    targeted_delivery_funding_eligibility: bool,
    withdrawal: Option<Stop<'a>>,
    deferral: Option<Stop<'a>>,
    created_at: Moment,
    funded_place: Option<bool>,
}

#[derive(Debug, Serialize)]
struct Stop<'a> {
    reason: Option<&'a str>,
    date: Moment,
}

#[derive(Debug, Serialize)]
struct IdChange {
    from_participant_id: Uuid,
    to_participant_id: Uuid,
    changed_at: Moment,
}

impl<'a> ParticipantResource<'a> {
    /// How `version` shows a participant.
    pub fn new(version: Version, participant: &'a Participant) -> Self {
        Self {
            id: participant.id,
            kind: "npq-participant",
            attributes: match version {
                Version::V1 => flat(participant),
                Version::V2 => enrolled(participant),
                Version::V3 => tracked(participant),
            },
        }
    }
}

fn flat(participant: &Participant) -> Attributes<'_> {
    let enrolments = &participant.enrolments;
    Attributes::Flat {
        participant_id: participant.id,
        full_name: &participant.full_name,
        email: participant.email.as_deref(),
        npq_courses: enrolments
            .iter()
            .map(|enrolment| enrolment.course_identifier.as_str())
            .collect(),
        funded_places: enrolments
            .iter()
            .map(|enrolment| Funding {
                npq_course: &enrolment.course_identifier,
                funded_place: enrolment.funded_place,
                npq_application_id: enrolment.application_id,
            })
            .collect(),
        teacher_reference_number: participant.trn.as_deref(),
        updated_at: Moment(participant.updated_at),
    }
}

fn enrolled(participant: &Participant) -> Attributes<'_> {
    Attributes::Enrolled {
        email: participant.email.as_deref(),
        full_name: &participant.full_name,
        teacher_reference_number: participant.trn.as_deref(),
        updated_at: Moment(participant.updated_at),
        npq_enrolments: participant
            .enrolments
            .iter()
            .map(|enrolment| EnrolmentV2 {
                course_identifier: &enrolment.course_identifier,
                schedule_identifier: enrolment.schedule_identifier.as_deref(),
                cohort: enrolment.cohort_start_year.to_string(),
                npq_application_id: enrolment.application_id,
                eligible_for_funding: enrolment.eligible_for_funding,
                training_status: enrolment.training_status,
                school_urn: enrolment.school_urn.as_deref(),
                targeted_delivery_funding_eligibility: enrolment
                    .targeted_delivery_funding_eligibility,
                funded_place: enrolment.funded_place,
            })
            .collect(),
    }
}

fn tracked(participant: &Participant) -> Attributes<'_> {
    let email = participant.email.as_deref();
    Attributes::Tracked {
        full_name: &participant.full_name,
        teacher_reference_number: participant.trn.as_deref(),
        updated_at: Moment(participant.updated_at),
        npq_enrolments: participant
            .enrolments
            .iter()
            .map(|enrolment| EnrolmentV3 {
                email,
                course_identifier: &enrolment.course_identifier,
                schedule_identifier: enrolment.schedule_identifier.as_deref(),
                cohort: enrolment.cohort_start_year.to_string(),
                npq_application_id: enrolment.application_id,
                eligible_for_funding: enrolment.eligible_for_funding,
                training_status: enrolment.training_status,
                school_urn: enrolment.school_urn.as_deref(),
                targeted_delivery_funding_eligibility: enrolment
                    .targeted_delivery_funding_eligibility,
                withdrawal: stop(enrolment, TrainingStatus::Withdrawn),
                deferral: stop(enrolment, TrainingStatus::Deferred),
                created_at: Moment(enrolment.accepted_at),
                funded_place: enrolment.funded_place,
            })
            .collect(),
        participant_id_changes: participant
            .id_changes
            .iter()
            .map(|change| IdChange {
                from_participant_id: change.from,
                to_participant_id: change.to,
                changed_at: Moment(change.at),
            })
            .collect(),
    }
}

fn stop(enrolment: &Enrolment, by: TrainingStatus) -> Option<Stop<'_>> {
    let stopped: &Stopped = enrolment.stopped.as_ref()?;
    (enrolment.training_status == by).then_some(Stop {
        reason: stopped.reason.as_deref(),
        date: Moment(stopped.at),
    })
}
