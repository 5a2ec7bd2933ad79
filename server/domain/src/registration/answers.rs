//! The answer dictionary (registration.md §1.3).

use std::collections::BTreeMap;

use crate::closed_list;

closed_list! {
    /// What an answer is stored under.
    pub enum AnswerKey ("answer key") {
        CourseStartCohort = "course_start_cohort",
        ChosenProvider = "chosen_provider",
        TeacherCatchment = "teacher_catchment",
        WorkSetting = "work_setting",
        InstitutionIdentifier = "institution_identifier",
        KindOfNursery = "kind_of_nursery",
        ChildcareIdentifier = "childcare_identifier",
        HasOfstedUrn = "has_ofsted_urn",
        PrivateChildcareIdentifier = "private_childcare_identifier",
        ReferredByAdviser = "referred_by_return_to_teaching_adviser",
        EmploymentType = "employment_type",
        IttProvider = "itt_provider",
        EmploymentRole = "employment_role",
        EmployerName = "employer_name",
        CourseIdentifier = "course_identifier",
        NpqhStatus = "npqh_status",
        EhcoHeadteacher = "ehco_headteacher",
        EhcoNewHeadteacher = "ehco_new_headteacher",
        MathsTeachingForMastery = "maths_eligibility_teaching_for_mastery",
        MathsUnderstanding = "maths_understanding_of_approach",
        SencoInRole = "senco_in_role",
        SencoStartDate = "senco_start_date",
        EhcoFundingChoice = "ehco_funding_choice",
        Funding = "funding",
        LeadProviderId = "lead_provider_id",
        CanShareChoices = "can_share_choices",
    }
}

/// The answers given so far. An absent key was not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<AnswerKey, String>);

impl Answers {
    /// The answer under a key.
    pub fn get(&self, key: AnswerKey) -> Option<&str> {
        self.0.get(&key).map(String::as_str)
    }

    /// Writes an answer.
    pub fn set(&mut self, key: AnswerKey, value: impl Into<String>) {
        self.0.insert(key, value.into());
    }

    /// Deletes an answer; says whether there was one.
    pub fn clear(&mut self, key: AnswerKey) -> bool {
        self.0.remove(&key).is_some()
    }

    /// Every answer, in the dictionary's order.
    pub fn iter(&self) -> impl Iterator<Item = (AnswerKey, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.as_str()))
    }

    /// The keys of the workplaces that rules and pages may need resolved.
    pub const WORKPLACE_KEYS: [AnswerKey; 3] = [
        AnswerKey::InstitutionIdentifier,
        AnswerKey::ChildcareIdentifier,
        AnswerKey::PrivateChildcareIdentifier,
    ];
}

impl FromIterator<(AnswerKey, String)> for Answers {
    fn from_iter<I: IntoIterator<Item = (AnswerKey, String)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
