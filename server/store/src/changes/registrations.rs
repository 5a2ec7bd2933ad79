//! Writing the application that a draft becomes (registration.md §6.2).

use domain::applications::{
    EmploymentType, FundingChoice, HeadteacherStatus, KindOfNursery, ReviewStatus, SencoInRole,
};
use domain::ids::{ApplicationId, UserId};
use domain::registration::ApplicationRecord;
use sea_orm::ConnectionTrait;

use crate::statement::statement;
use crate::{DbErr, Tx};

/// Adds a pending application; its id.
pub async fn add(
    tx: &Tx,
    user: UserId,
    record: &ApplicationRecord,
) -> Result<ApplicationId, DbErr> {
    let listed = |text: Option<&'static str>| sea_orm::Value::from(text);
    let added = tx
        .query_one_raw(statement(
            "insert into applications (
           user_id, course_id, lead_provider_id, cohort_id,
           school_id, childcare_provider_id, local_authority_id, ukprn,
           eligible_for_funding, funding_status_code, review_status, funded_place, funding_choice,
           teacher_catchment, teacher_catchment_country, teacher_catchment_iso_country_code,
           work_setting, kind_of_nursery, works_in_school, works_in_childcare,
           headteacher_status, employment_type, employment_role, employer_name,
           lead_mentor, itt_provider_id, referred_by_return_to_teaching_adviser,
           senco_in_role, senco_start_date, primary_establishment, number_of_pupils,
           answers, created_at, updated_at
         ) values (
           $1, $2, $3, $4, $5, $6, $7, $8,
           $9, $10::text::funding_status_code, $11::text::review_status, $12,
           $13::text::funding_choice, $14::text::teacher_catchment, $15, $16,
           $17::text::work_setting, $18::text::kind_of_nursery, $19, $20,
           $21::text::headteacher_status, $22::text::employment_type, $23, $24, $25, $26, $27,
           $28::text::senco_in_role, $29, $30, $31, $32, $33, $33
         )
         returning id",
            [
                user.0.into(),
                record.course_id.0.into(),
                record.lead_provider_id.0.into(),
                record.cohort_id.0.into(),
                record.school_id.into(),
                record.childcare_provider_id.into(),
                record.local_authority_id.into(),
                record.ukprn.clone().into(),
                record.eligible_for_funding.into(),
                listed(Some(record.funding_status_code.as_str())),
                listed(record.review_status.map(ReviewStatus::as_str)),
                record.funded_place.into(),
                listed(record.funding_choice.map(FundingChoice::as_str)),
                listed(Some(record.teacher_catchment.as_str())),
                listed(record.teacher_catchment_country),
                listed(record.teacher_catchment_iso_country_code),
                listed(Some(record.work_setting.as_str())),
                listed(record.kind_of_nursery.map(KindOfNursery::as_str)),
                record.works_in_school.into(),
                record.works_in_childcare.into(),
                listed(record.headteacher_status.map(HeadteacherStatus::as_str)),
                listed(record.employment_type.map(EmploymentType::as_str)),
                record.employment_role.clone().into(),
                record.employer_name.clone().into(),
                record.lead_mentor.into(),
                record.itt_provider_id.into(),
                record.referred_by_return_to_teaching_adviser.into(),
                listed(record.senco_in_role.map(SencoInRole::as_str)),
                record.senco_start_date.into(),
                record.primary_establishment.into(),
                record.number_of_pupils.into(),
                record.raw.clone().into(),
                tx.now().into(),
            ],
        ))
        .await?;
    let row = added.ok_or(DbErr::RecordNotInserted)?;
    row.try_get("", "id").map(ApplicationId)
}
