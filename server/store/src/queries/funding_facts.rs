//! What a stored funding decision rested on, as far as it can still be told
//! (registration.md §4.2).

use std::fmt::Display;
use std::str::FromStr;

use domain::applications::HeadteacherStatus;
use domain::funding::{FundingFacts, FundingStatusCode, FundingWorkplace};
use domain::workplaces::SchoolFacts;
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use crate::DbErr;
use crate::statement::statement;

/// The facts of one application, and the code that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFacts {
    /// Which application.
    pub application: Uuid,
    /// What was decided then, or by staff since.
    pub code: Option<FundingStatusCode>,
    /// `None` where the course is not one that rules speak of.
    pub facts: Option<FundingFacts>,
}

/// The facts of these applications. Lists, workplaces and ITT providers are today's; earlier
/// funding counts where the stored code says so.
pub async fn of_applications(
    conn: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<StoredFacts>, DbErr> {
    let text = format!(
        "select a.id, a.funding_status_code::text as code, c.funding::text as cohort_funding,
                a.teacher_catchment::text as catchment, co.identifier as course,
                a.headteacher_status::text as headteacher_status,
                a.work_setting::text as work_setting,
                a.kind_of_nursery::text as kind_of_nursery,
                a.employment_type::text as employment_type,
                coalesce(i.approved and i.disabled_at is null, false) as approved_itt_provider,
                coalesce(a.referred_by_return_to_teaching_adviser, false) as referred,
                s.id as school_id, s.establishment_type_code, s.la_code, s.phase_name,
                s.number_of_pupils, a.local_authority_id, a.childcare_provider_id,
                {rise} as rise, {pp50} as pp50_school, {pp50_fe} as pp50_further_education,
                {childminder} as childminder_list
         from applications a
         join cohorts c on c.id = a.cohort_id
         join courses co on co.id = a.course_id
         left join schools s on s.id = a.school_id
         left join childcare_providers p on p.id = a.childcare_provider_id
         left join itt_providers i on i.id = a.itt_provider_id
         where a.id = any($1)",
        rise = on_list("rise_school", "urn", "s.urn"),
        pp50 = on_list("pp50_school", "urn", "s.urn"),
        pp50_fe = on_list("pp50_further_education", "ukprn", "s.ukprn"),
        childminder = on_list("childminder", "urn", "p.urn"),
    );
    let rows = conn.query_all_raw(statement(&text, [ids.into()])).await?;
    rows.iter().map(read).collect()
}

/// Whether `value` stands on an eligibility list.
fn on_list(list: &str, identifier_type: &str, value: &str) -> String {
    format!(
        "exists (select from eligibility_list_entries where list = '{list}' \
         and identifier_type = '{identifier_type}' and identifier = upper(trim({value})))"
    )
}

fn read(row: &QueryResult) -> Result<StoredFacts, DbErr> {
    let code: Option<FundingStatusCode> = listed(row, "code")?;
    let course: String = row.try_get("", "course")?;
    let headteacher: Option<HeadteacherStatus> = listed(row, "headteacher_status")?;
    let catchment: Option<String> = row.try_get("", "catchment")?;
    let facts = match course.parse() {
        Err(_) => None,
        Ok(course) => Some(FundingFacts {
            cohort_funding: listed(row, "cohort_funding")?
                .ok_or_else(|| DbErr::Type("a cohort without funding".into()))?,
            in_england: catchment.as_deref() == Some("england"),
            previously_funded: code == Some(FundingStatusCode::PreviouslyFunded),
            course,
            new_headteacher: matches!(
                headteacher,
                Some(
                    HeadteacherStatus::YesWhenCourseStarts
                        | HeadteacherStatus::YesInFirstTwoYears
                        | HeadteacherStatus::YesInFirstFiveYears
                )
            ),
            work_setting: listed(row, "work_setting")?,
            kind_of_nursery: listed(row, "kind_of_nursery")?,
            employment_type: listed(row, "employment_type")?,
            approved_itt_provider: row.try_get("", "approved_itt_provider")?,
            referred_by_adviser: row.try_get("", "referred")?,
            workplace: workplace(row)?,
        }),
    };
    Ok(StoredFacts {
        application: row.try_get("", "id")?,
        code,
        facts,
    })
}

fn workplace(row: &QueryResult) -> Result<FundingWorkplace, DbErr> {
    if row.try_get::<Option<Uuid>>("", "school_id")?.is_some() {
        return Ok(FundingWorkplace::School(SchoolFacts {
            establishment_type: row.try_get("", "establishment_type_code")?,
            la_code: row.try_get("", "la_code")?,
            phase: row.try_get("", "phase_name")?,
            pupils: row.try_get("", "number_of_pupils")?,
            rise: row.try_get("", "rise")?,
            pp50_school: row.try_get("", "pp50_school")?,
            pp50_further_education: row.try_get("", "pp50_further_education")?,
        }));
    }
    if row
        .try_get::<Option<Uuid>>("", "local_authority_id")?
        .is_some()
    {
        return Ok(FundingWorkplace::LocalAuthority);
    }
    if row
        .try_get::<Option<Uuid>>("", "childcare_provider_id")?
        .is_some()
    {
        return Ok(FundingWorkplace::ChildcareProvider {
            childminder_list: row.try_get("", "childminder_list")?,
        });
    }
    Ok(FundingWorkplace::None)
}

fn listed<T: FromStr<Err: Display>>(row: &QueryResult, column: &str) -> Result<Option<T>, DbErr> {
    row.try_get::<Option<String>>("", column)?
        .map(|text| {
            text.parse()
                .map_err(|error: T::Err| DbErr::Type(error.to_string()))
        })
        .transpose()
}
