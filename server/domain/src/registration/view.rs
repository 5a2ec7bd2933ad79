//! The derived facts of a draft (registration.md §1.4), read from answers and reference.

use std::cell::OnceCell;

use super::{AnswerKey, Answers, CohortFacts, IttProvider, LeadProvider, Reference};
use crate::applications::{EmploymentType, KindOfNursery, WorkSetting};
use crate::courses::CourseIdentifier;
use crate::funding::{
    EarlierApplication, FundingFacts, FundingStatusCode, FundingVerdict, assess, decide,
    previously_funded,
};
use crate::ids::LeadProviderId;
use crate::workplaces::Workplace;

/// Answers seen in the light of the reference facts.
#[derive(Debug, Clone)]
pub struct View<'a> {
    /// The answers.
    pub answers: &'a Answers,
    /// Everything else.
    pub reference: &'a Reference,
    /// Decided once: a walk asks for it at every funding page.
    code: OnceCell<Option<FundingStatusCode>>,
}

impl<'a> View<'a> {
    /// Looks at answers.
    pub fn new(answers: &'a Answers, reference: &'a Reference) -> Self {
        Self {
            answers,
            reference,
            code: OnceCell::new(),
        }
    }

    /// The answer under a key.
    pub fn get(&self, key: AnswerKey) -> Option<&'a str> {
        self.answers.get(key)
    }

    /// Whether the answer under a key is `value`.
    pub fn is(&self, key: AnswerKey, value: &str) -> bool {
        self.get(key) == Some(value)
    }

    fn parsed<T: std::str::FromStr>(&self, key: AnswerKey) -> Option<T> {
        self.get(key)?.parse().ok()
    }

    /// EN.
    pub fn in_england(&self) -> bool {
        self.is(AnswerKey::TeacherCatchment, "england")
    }

    /// The chosen setting.
    pub fn work_setting(&self) -> Option<WorkSetting> {
        self.parsed(AnswerKey::WorkSetting)
    }

    /// SCHOOLISH.
    pub fn school_like(&self) -> bool {
        self.work_setting().is_some_and(WorkSetting::is_school_like)
    }

    /// EN and SCHOOLISH.
    pub fn english_school_like(&self) -> bool {
        self.in_england() && self.school_like()
    }

    /// EN and the given setting.
    pub fn english(&self, setting: WorkSetting) -> bool {
        self.in_england() && self.work_setting() == Some(setting)
    }

    /// EN and EARLY.
    pub fn english_early_years(&self) -> bool {
        self.english(WorkSetting::EarlyYearsOrChildcare)
    }

    /// The kind of early years setting.
    pub fn kind_of_nursery(&self) -> Option<KindOfNursery> {
        self.parsed(AnswerKey::KindOfNursery)
    }

    /// EN, EARLY and PUBLIC.
    pub fn public_nursery(&self) -> bool {
        self.english_early_years() && self.kind_of_nursery().is_some_and(KindOfNursery::is_public)
    }

    /// EN, EARLY and PRIVATE.
    pub fn private_nursery(&self) -> bool {
        self.english_early_years() && self.kind_of_nursery().is_some_and(|kind| !kind.is_public())
    }

    /// The chosen employment.
    pub fn employment_type(&self) -> Option<EmploymentType> {
        self.parsed(AnswerKey::EmploymentType)
    }

    /// EN, ANOTHER and the employment satisfies `test`.
    pub fn employed(&self, test: impl Fn(EmploymentType) -> bool) -> bool {
        self.english(WorkSetting::AnotherSetting) && self.employment_type().is_some_and(test)
    }

    /// The ITT provider named, whether or not it is accredited.
    pub fn itt_provider(&self) -> Option<&'a IttProvider> {
        let legal_name = self.get(AnswerKey::IttProvider)?;
        self.reference
            .itt_providers
            .iter()
            .find(|provider| provider.legal_name == legal_name)
    }

    /// RTTA.
    pub fn referred_by_adviser(&self) -> bool {
        self.english(WorkSetting::Other) && self.is(AnswerKey::ReferredByAdviser, "yes")
    }

    /// NEW_HEAD.
    pub fn new_headteacher(&self) -> bool {
        self.is(AnswerKey::EhcoHeadteacher, "yes") && self.is(AnswerKey::EhcoNewHeadteacher, "yes")
    }

    /// The chosen cohort.
    pub fn cohort(&self) -> Option<&'a CohortFacts> {
        self.reference
            .cohorts
            .get(self.get(AnswerKey::CourseStartCohort)?)
    }

    /// The chosen course.
    pub fn course(&self) -> Option<CourseIdentifier> {
        self.parsed(AnswerKey::CourseIdentifier)
    }

    /// Whether the chosen course is this one.
    pub fn takes(&self, course: CourseIdentifier) -> bool {
        self.course() == Some(course)
    }

    /// The id of the chosen provider.
    pub fn lead_provider_id(&self) -> Option<LeadProviderId> {
        let id = self.get(AnswerKey::LeadProviderId)?;
        uuid::Uuid::parse_str(id).ok().map(LeadProviderId)
    }

    /// The chosen provider.
    pub fn lead_provider(&self) -> Option<&'a LeadProvider> {
        self.reference.lead_provider(self.lead_provider_id()?)
    }

    /// The providers of the chosen course in the chosen cohort.
    pub fn providers(&self) -> &'a [LeadProviderId] {
        match (self.cohort(), self.course()) {
            (Some(cohort), Some(course)) => self.reference.runs(&cohort.identifier, course),
            _ => &[],
        }
    }

    /// The key whose answer names the workplace, if one is asked for at all.
    pub fn workplace_key(&self) -> Option<AnswerKey> {
        if self.english_school_like() {
            Some(AnswerKey::InstitutionIdentifier)
        } else if self.public_nursery() {
            Some(AnswerKey::ChildcareIdentifier)
        } else if self.private_nursery() && self.is(AnswerKey::HasOfstedUrn, "yes") {
            Some(AnswerKey::PrivateChildcareIdentifier)
        } else {
            None
        }
    }

    /// The workplace, once it resolves.
    pub fn workplace(&self) -> Option<&'a Workplace> {
        self.workplace_of(self.workplace_key()?)
    }

    pub(super) fn workplace_of(&self, key: AnswerKey) -> Option<&'a Workplace> {
        self.reference.workplaces.get(self.get(key)?)
    }

    /// The earlier application that used up the chosen course's funding.
    pub fn earlier_funding(&self) -> Option<&'a EarlierApplication> {
        previously_funded(self.course()?, &self.reference.earlier_applications)
    }

    /// The inputs of the funding rules, once cohort and course are known.
    pub fn funding_facts(&self) -> Option<FundingFacts> {
        Some(FundingFacts {
            cohort_funding: self.cohort()?.funding,
            in_england: self.in_england(),
            previously_funded: self.earlier_funding().is_some(),
            course: self.course()?,
            new_headteacher: self.new_headteacher(),
            work_setting: self.work_setting(),
            kind_of_nursery: self.kind_of_nursery(),
            employment_type: self.employment_type(),
            approved_itt_provider: self.itt_provider().is_some_and(|itt| itt.approved),
            referred_by_adviser: self.referred_by_adviser(),
            workplace: self.workplace().into(),
        })
    }

    /// The funding decision with its trace.
    pub fn verdict(&self) -> Option<FundingVerdict> {
        self.funding_facts().as_ref().map(assess)
    }

    /// The funding decision.
    pub fn code(&self) -> Option<FundingStatusCode> {
        *self
            .code
            .get_or_init(|| self.funding_facts().as_ref().map(decide))
    }

    /// What an information page of `slug` must have been acknowledged with (§1.8).
    pub(super) fn fingerprint(&self, slug: super::StepSlug) -> Option<String> {
        Some(format!(
            "{slug}|{}|{}|{}",
            self.code()?,
            self.get(AnswerKey::CourseIdentifier)?,
            self.get(AnswerKey::CourseStartCohort)?
        ))
    }
}
