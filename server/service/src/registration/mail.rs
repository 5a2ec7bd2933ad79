//! What the applicant is told after submission (registration.md §6.5).

use domain::ids::{ApplicationId, UserId};
use domain::registration::{ApplicationRecord, submitted_template};
use serde_json::json;
use store::changes::mail::{self, Mail};
use store::queries::registrations::teacher;
use store::{DbErr, Tx};

/// Queues the mail "Submitted"; nothing for somebody without an address.
pub(super) async fn queue_submitted(
    tx: &Tx,
    user: UserId,
    application: ApplicationId,
    record: &ApplicationRecord,
) -> Result<(), DbErr> {
    let Some(teacher) = teacher(tx, user).await? else {
        return Ok(());
    };
    let Some(email) = teacher.email else {
        return Ok(());
    };
    let course = record.course.sentence_form();
    let provider = &record.lead_provider_name;
    let name = &teacher.full_name;
    mail::queue(
        tx,
        Mail {
            recipient: &email,
            template_key: "submitted",
            template_id: submitted_template(&record.cohort).parse().ok(),
            personalisation: json!({
                "full_name": name,
                "provider_name": provider,
                "course_name": course,
                "amount": null,
                "ecf_id": application,
            }),
            reference: &format!("submitted/{application}"),
            subject: &format!("You have registered for {course}"),
            body: &format!(
                "Dear {name}\n\nWe have passed your registration for {course} to {provider}. They \
                 will email you about how to apply: you have to apply with them as well.\n\n\
                 Application ID: {application}\n"
            ),
            user_id: Some(user.0),
            application_id: Some(application.0),
        },
    )
    .await
    .map(drop)
}
