//! The reference seed: what the service needs before its first registration.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use store::{Actor, Db};

use super::files::COURSE_OFFERINGS;
use super::school_details::Places;
use super::writer::Writer;
use super::{Progress, childcare, sample, workplaces};

/// How many workplaces a database gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Workplaces {
    /// Every school and childcare provider.
    All,
    /// Those of the specification's worked examples and about a hundred of each kind, for tests.
    Sample,
}

/// One school in this many belongs to the sample.
const SAMPLED_SCHOOLS: usize = 200;
/// One childcare provider in this many belongs to the sample.
const SAMPLED_CHILDCARE_PROVIDERS: usize = 700;

/// Adds what is missing of courses, lead providers, cohorts, schedules, offerings, workplaces and
/// eligibility lists. Run again it changes nothing.
pub async fn reference(
    db: &Db,
    which: Workplaces,
    now: DateTime<Utc>,
    progress: Progress<'_>,
) -> anyhow::Result<()> {
    let mut writer = Writer::begin(db, Actor::CommandLine("seed reference"), now).await?;
    catalogue(&mut writer).await?;
    progress("courses, lead providers, cohorts, schedules and offerings are there");

    let register = childcare::register()?;
    let schools = workplaces::published_schools()?;
    let places = Places::of(&register);
    let (every_school, every_provider) = match which {
        Workplaces::All => (1, 1),
        Workplaces::Sample => (SAMPLED_SCHOOLS, SAMPLED_CHILDCARE_PROVIDERS),
    };

    let added = workplaces::seed_schools(&mut writer, &schools, &places, every_school).await?;
    progress(&format!("{added} schools added"));
    let added = workplaces::seed_local_authorities(&mut writer, &schools).await?;
    progress(&format!("{added} local authorities added"));
    let added = childcare::seed(&mut writer, &register, every_provider).await?;
    progress(&format!("{added} childcare providers added"));
    let added = workplaces::seed_itt_providers(&mut writer).await?;
    progress(&format!(
        "{added} providers of initial teacher training added"
    ));

    let sampled: HashSet<&str> = match which {
        Workplaces::All => HashSet::new(),
        Workplaces::Sample => schools
            .iter()
            .step_by(SAMPLED_SCHOOLS)
            .map(|school| school.urn.as_str())
            .collect(),
    };
    let only = (which == Workplaces::Sample).then_some(&sampled);
    let added = workplaces::seed_eligibility_lists(&mut writer, only).await?;
    progress(&format!("{added} entries of eligibility lists added"));
    if which == Workplaces::Sample {
        sample::seed(&mut writer).await?;
        progress("the workplaces of the worked examples are there");
    }
    writer
        .run("analyze schools, childcare_providers, eligibility_list_entries")
        .await?;
    writer.commit().await?;
    Ok(())
}

async fn catalogue(writer: &mut Writer) -> anyhow::Result<()> {
    writer.run(include_str!("sql/catalogue.sql")).await?;
    writer
        .run("create temp table offered (course_identifier text, lead_provider_name text) on commit drop")
        .await?;
    let rows = COURSE_OFFERINGS
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(COURSE_OFFERINGS, |end| &COURSE_OFFERINGS[end + 1..]);
    writer
        .copy(
            "offered",
            "course_identifier, lead_provider_name",
            rows.to_vec(),
        )
        .await?;
    writer.run(include_str!("sql/offerings.sql")).await?;
    Ok(())
}
