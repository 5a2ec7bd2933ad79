//! What a funding decision rests on (registration.md §4.2). Nothing else is an input.

use crate::applications::{EmploymentType, KindOfNursery, WorkSetting};
use crate::cohorts::CohortFunding;
use crate::courses::CourseIdentifier;
use crate::workplaces::{SchoolFacts, Workplace, WorkplaceKind};

/// The inputs of §4.3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundingFacts {
    /// Funding of the chosen cohort.
    pub cohort_funding: CohortFunding,
    /// Works in England.
    pub in_england: bool,
    /// §4.6.
    pub previously_funded: bool,
    /// The chosen course.
    pub course: CourseIdentifier,
    /// A headteacher within the first five years.
    pub new_headteacher: bool,
    /// Absent only in a preview.
    pub work_setting: Option<WorkSetting>,
    /// Early years only.
    pub kind_of_nursery: Option<KindOfNursery>,
    /// Another setting only.
    pub employment_type: Option<EmploymentType>,
    /// The ITT provider named is accredited now.
    pub approved_itt_provider: bool,
    /// Sent by a return to teaching adviser.
    pub referred_by_adviser: bool,
    /// The workplace with its list memberships.
    pub workplace: FundingWorkplace,
}

/// What funding rules read of a workplace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum FundingWorkplace {
    /// No workplace is known, or none is asked for.
    #[default]
    None,
    /// A school, college or nursery school.
    School(SchoolFacts),
    /// A local authority.
    LocalAuthority,
    /// A private childcare provider.
    ChildcareProvider {
        /// On the childminder list.
        childminder_list: bool,
    },
}

impl From<Option<&Workplace>> for FundingWorkplace {
    fn from(workplace: Option<&Workplace>) -> Self {
        match workplace.map(|w| &w.kind) {
            None => Self::None,
            Some(WorkplaceKind::School(facts)) => Self::School(facts.clone()),
            Some(WorkplaceKind::LocalAuthority) => Self::LocalAuthority,
            Some(WorkplaceKind::ChildcareProvider { childminder_list }) => {
                Self::ChildcareProvider {
                    childminder_list: *childminder_list,
                }
            }
        }
    }
}

impl FundingFacts {
    /// The setting's school, if it is one.
    pub(super) fn school(&self) -> Option<&SchoolFacts> {
        match &self.workplace {
            FundingWorkplace::School(school) => Some(school),
            FundingWorkplace::None
            | FundingWorkplace::LocalAuthority
            | FundingWorkplace::ChildcareProvider { .. } => None,
        }
    }

    pub(super) fn establishment_type(&self) -> Option<&str> {
        self.school()?.establishment_type.as_deref()
    }

    pub(super) fn on_childminder_list(&self) -> bool {
        matches!(
            self.workplace,
            FundingWorkplace::ChildcareProvider {
                childminder_list: true
            }
        )
    }

    /// §4.3 "PP50 test": the list depends on the setting, and there is no cross-use.
    pub(super) fn pp50(&self) -> bool {
        self.school().is_some_and(|school| {
            if self.work_setting == Some(WorkSetting::A16To19EducationalSetting) {
                school.pp50_further_education
            } else {
                school.pp50_school
            }
        })
    }

    pub(super) fn is(&self, course: CourseIdentifier) -> bool {
        self.course == course
    }

    pub(super) fn lead_mentor(&self) -> bool {
        self.employment_type == Some(EmploymentType::LeadMentorForAccreditedIttProvider)
    }

    pub(super) fn reviewable_job(&self) -> bool {
        self.employment_type
            .is_some_and(EmploymentType::is_reviewable)
    }
}

impl EmploymentType {
    /// REVIEWABLE_JOB (§1.4): the department may fund these after a look.
    pub const fn is_reviewable(self) -> bool {
        match self {
            Self::HospitalSchool
            | Self::LocalAuthoritySupplyTeacher
            | Self::LocalAuthorityVirtualSchool
            | Self::YoungOffenderInstitution => true,
            Self::LeadMentorForAccreditedIttProvider | Self::Other => false,
        }
    }
}

impl WorkSetting {
    /// SCHOOLISH (§1.4): the three settings whose workplace is a school or college.
    pub const fn is_school_like(self) -> bool {
        match self {
            Self::ASchool | Self::AnAcademyTrust | Self::A16To19EducationalSetting => true,
            Self::EarlyYearsOrChildcare | Self::AnotherSetting | Self::Other => false,
        }
    }
}

impl KindOfNursery {
    /// PUBLIC (§1.4); the others are private.
    pub const fn is_public(self) -> bool {
        match self {
            Self::LocalAuthorityMaintainedNursery | Self::PreschoolClassAsPartOfSchool => true,
            Self::PrivateNursery | Self::Childminder | Self::AnotherEarlyYearsSetting => false,
        }
    }
}
