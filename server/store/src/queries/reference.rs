//! What a registration journey is computed from (registration.md §1.1 M4), in a fixed number of
//! statements whatever the answers.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::cohorts::london_day;
use domain::courses::CourseIdentifier;
use domain::ids::{CohortId, CourseId, LeadProviderId, UserId};
use domain::registration::{
    CatalogueCourse, CohortFacts, IttProvider, LeadProvider, Opening, Reference,
    RegistrationOption, may_register,
};
use sea_orm::ConnectionTrait;

use super::rows::{InOrder, sql};
use super::workplaces;
use crate::DbErr;

/// Which rows beside the catalogue a journey needs.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Whose registrations and permission.
    pub user: Option<UserId>,
    /// Workplaces, by what drafts store of them.
    pub workplaces: Vec<String>,
    /// ITT providers, by legal name.
    pub itt_providers: Vec<String>,
}

/// Loads the reference facts as of `now`: nine statements.
pub async fn load(
    conn: &impl ConnectionTrait,
    now: DateTime<Utc>,
    wanted: &Wanted,
) -> Result<Reference, DbErr> {
    let named_workplaces = storable(&wanted.workplaces);
    let named_itt_providers = storable(&wanted.itt_providers);
    let mut reference = Reference {
        now,
        today: london_day(now),
        options: options(conn).await?,
        cohorts: cohorts(conn).await?,
        courses: courses(conn).await?,
        lead_providers: lead_providers(conn).await?,
        offerings: offerings(conn).await?,
        workplaces: workplaces::by_identifiers(conn, &named_workplaces).await?,
        itt_providers: itt_providers(conn, &named_itt_providers).await?,
        ..Reference::default()
    };
    if let Some(user) = wanted.user {
        reference.earlier_applications = super::registrations::earlier(conn, user).await?;
    }
    let any_option_open = reference.open_options().next().is_some();
    reference.may_register = may_register(Opening {
        any_option_open,
        ..opening(conn, wanted.user).await?
    });
    Ok(reference)
}

/// A name with a NUL names nothing: PostgreSQL has no such text.
fn storable(names: &[String]) -> Vec<String> {
    let has_nul = |name: &&String| name.contains('\0');
    names
        .iter()
        .filter(|name| !has_nul(name))
        .cloned()
        .collect()
}

async fn cohorts(conn: &impl ConnectionTrait) -> Result<BTreeMap<String, CohortFacts>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select identifier, id, description, funding::text from cohorts",
            [],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let mut row = InOrder::of(row);
            let identifier: String = row.take()?;
            let cohort = CohortFacts {
                identifier: identifier.clone(),
                id: CohortId(row.take()?),
                description: row.take()?,
                funding: row.listed()?,
            };
            Ok((identifier, cohort))
        })
        .collect()
}

async fn options(conn: &impl ConnectionTrait) -> Result<Vec<RegistrationOption>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select c.identifier, o.label, o.hint,
                    coalesce(o.opens_at, c.registration_starts_at), o.closes_at
             from registration_options o join cohorts c on c.id = o.cohort_id
             order by o.position",
            [],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let mut row = InOrder::of(row);
            Ok(RegistrationOption {
                cohort: row.take()?,
                label: row.take()?,
                hint: row.take()?,
                opens_at: row.take()?,
                closes_at: row.take()?,
            })
        })
        .collect()
}

/// Courses by position; one that this version has no rules for is left out.
async fn courses(conn: &impl ConnectionTrait) -> Result<Vec<CatalogueCourse>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select id, identifier, name, position, displayed from courses
             order by position, identifier",
            [],
        ))
        .await?;
    let courses = rows.iter().map(|row| {
        let mut row = InOrder::of(row);
        let id = CourseId(row.take()?);
        let identifier: String = row.take()?;
        let Ok(identifier) = identifier.parse() else {
            return Ok(None);
        };
        Ok(Some(CatalogueCourse {
            id,
            identifier,
            name: row.take()?,
            position: row.take()?,
            displayed: row.take()?,
        }))
    });
    courses.filter_map(Result::transpose).collect()
}

async fn lead_providers(conn: &impl ConnectionTrait) -> Result<Vec<LeadProvider>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select id, name, hint from lead_providers order by name collate \"C\"",
            [],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let mut row = InOrder::of(row);
            Ok(LeadProvider {
                id: LeadProviderId(row.take()?),
                name: row.take()?,
                hint: row.take()?,
            })
        })
        .collect()
}

/// Only of cohorts that can be registered for: the others are not asked about.
async fn offerings(
    conn: &impl ConnectionTrait,
) -> Result<BTreeMap<String, BTreeMap<CourseIdentifier, Vec<LeadProviderId>>>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select c.identifier, k.identifier, p.id
             from registration_options r
             join cohorts c on c.id = r.cohort_id
             join course_offerings o on o.cohort_id = c.id
             join courses k on k.id = o.course_id
             join lead_providers p on p.id = o.lead_provider_id
             order by p.name collate \"C\"",
            [],
        ))
        .await?;
    let mut offerings: BTreeMap<String, BTreeMap<_, Vec<_>>> = BTreeMap::new();
    for row in &rows {
        let mut row = InOrder::of(row);
        let cohort: String = row.take()?;
        let course: String = row.take()?;
        let provider = LeadProviderId(row.take()?);
        if let Ok(course) = course.parse() {
            let courses = offerings.entry(cohort).or_default();
            courses.entry(course).or_default().push(provider);
        }
    }
    Ok(offerings)
}

async fn itt_providers(
    conn: &impl ConnectionTrait,
    legal_names: &[String],
) -> Result<Vec<IttProvider>, DbErr> {
    let rows = conn
        .query_all_raw(sql(
            "select id, legal_name, approved and disabled_at is null
             from itt_providers where legal_name = any ($1)",
            [legal_names.to_vec().into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let mut row = InOrder::of(row);
            Ok(IttProvider {
                id: row.take()?,
                legal_name: row.take()?,
                approved: row.take()?,
            })
        })
        .collect()
}

async fn opening(conn: &impl ConnectionTrait, user: Option<UserId>) -> Result<Opening, DbErr> {
    let row = conn
        .query_one_raw(sql(
            "select
               exists (select from feature_flags where name = 'registration_open' and enabled),
               exists (
                 select from feature_flags where name = 'closed_registration_enabled' and enabled
               ),
               exists (
                 select from closed_registration_users l join users u on u.email = l.email
                 where u.id = $1
               )",
            [user.map(|user| user.0).into()],
        ))
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("a select without a table has one row".into()))?;
    let mut row = InOrder::of(&row);
    Ok(Opening {
        open: row.take()?,
        exceptions_enabled: row.take()?,
        on_exceptions_list: row.take()?,
        any_option_open: false,
    })
}

/// What the maintenance banner says, while it is switched on.
pub async fn maintenance_banner(conn: &impl ConnectionTrait) -> Result<Option<String>, DbErr> {
    conn.query_one_raw(sql(
        "select message from feature_flags
         where name = 'maintenance_banner' and enabled and message is not null",
        [],
    ))
    .await?
    .map(|row| InOrder::of(&row).take())
    .transpose()
}
