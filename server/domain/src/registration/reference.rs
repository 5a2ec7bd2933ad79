//! The facts that a journey is computed from (registration.md §1.1 M4), as plain data.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::cohorts::CohortFunding;
use crate::courses::CourseIdentifier;
use crate::funding::EarlierApplication;
use crate::ids::{CohortId, CourseId, LeadProviderId};
use crate::workplaces::Workplace;

/// A cohort as the journey needs it (§5.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CohortFacts {
    /// The row.
    pub id: CohortId,
    /// E.g. `2026b`.
    pub identifier: String,
    /// E.g. `Autumn 2026`.
    pub description: String,
    /// Its scholarship funding.
    pub funding: CohortFunding,
}

/// A choice of the course-start question (§5.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistrationOption {
    /// The cohort's identifier.
    pub cohort: String,
    /// The option's label.
    pub label: String,
    /// The option's hint.
    pub hint: Option<String>,
    /// From when, inclusive.
    pub opens_at: DateTime<Utc>,
    /// Until when, exclusive.
    pub closes_at: Option<DateTime<Utc>>,
}

/// A course of the catalogue (§5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueCourse {
    /// The row.
    pub id: CourseId,
    /// Which course it is.
    pub identifier: CourseIdentifier,
    /// The stored name, e.g. `Headship (NPQH)`.
    pub name: String,
    /// Its place among the options.
    pub position: i32,
    /// Whether the journey may offer it at all.
    pub displayed: bool,
}

/// A lead provider (§5.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadProvider {
    /// The row.
    pub id: LeadProviderId,
    /// Its name.
    pub name: String,
    /// One line under the option.
    pub hint: Option<String>,
}

/// A provider of initial teacher training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IttProvider {
    /// The row.
    pub id: Uuid,
    /// What the draft stores.
    pub legal_name: String,
    /// Accredited now, and not disabled.
    pub approved: bool,
}

/// Everything outside the draft that a journey reads.
#[derive(Debug, Clone, Default)]
pub struct Reference {
    /// The clock.
    pub now: DateTime<Utc>,
    /// Today in London.
    pub today: NaiveDate,
    /// §5.6, for the signed-in user.
    pub may_register: bool,
    /// All registration options in order, open or not.
    pub options: Vec<RegistrationOption>,
    /// Cohorts by identifier.
    pub cohorts: BTreeMap<String, CohortFacts>,
    /// The catalogue by position.
    pub courses: Vec<CatalogueCourse>,
    /// Lead providers by name.
    pub lead_providers: Vec<LeadProvider>,
    /// Who runs what: cohort identifier → course → lead providers by name.
    pub offerings: BTreeMap<String, BTreeMap<CourseIdentifier, Vec<LeadProviderId>>>,
    /// The workplaces that the answers name, by identifier.
    pub workplaces: BTreeMap<String, Workplace>,
    /// The ITT providers that the answers name.
    pub itt_providers: Vec<IttProvider>,
    /// What the user registered for before.
    pub earlier_applications: Vec<EarlierApplication>,
}

impl Reference {
    /// The options that are open now (§5.5).
    pub fn open_options(&self) -> impl Iterator<Item = (&RegistrationOption, &CohortFacts)> {
        self.options.iter().filter_map(|option| {
            let cohort = self.cohorts.get(&option.cohort)?;
            let open = option.opens_at <= self.now
                && option.closes_at.is_none_or(|closes| self.now < closes)
                && self.offered_courses(&option.cohort).next().is_some();
            open.then_some((option, cohort))
        })
    }

    /// The courses offered in a cohort, in catalogue order (§1.4 `offered`).
    pub fn offered_courses<'a>(
        &'a self,
        cohort: &'a str,
    ) -> impl Iterator<Item = &'a CatalogueCourse> {
        self.courses.iter().filter(move |course| {
            course.displayed && !self.runs(cohort, course.identifier).is_empty()
        })
    }

    /// Whether a course is offered in a cohort.
    pub fn offers(&self, cohort: &str, course: CourseIdentifier) -> bool {
        self.courses
            .iter()
            .any(|row| row.identifier == course && row.displayed)
            && !self.runs(cohort, course).is_empty()
    }

    /// The providers that run a course in a cohort, by name.
    pub fn runs(&self, cohort: &str, course: CourseIdentifier) -> &[LeadProviderId] {
        self.offerings
            .get(cohort)
            .and_then(|courses| courses.get(&course))
            .map_or(&[], Vec::as_slice)
    }

    /// A lead provider by id.
    pub fn lead_provider(&self, id: LeadProviderId) -> Option<&LeadProvider> {
        self.lead_providers
            .iter()
            .find(|provider| provider.id == id)
    }
}
