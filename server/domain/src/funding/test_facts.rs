//! Facts for tests: the workplaces of §4.10 by their names there.

use super::{FundingFacts, FundingWorkplace};
use crate::applications::{EmploymentType, KindOfNursery, WorkSetting};
use crate::cohorts::CohortFunding;
use crate::courses::CourseIdentifier as C;
use crate::workplaces::SchoolFacts;

/// A course by its shorthand of §0.
pub(crate) fn course(short: &str) -> C {
    match short {
        "EYL" => C::EarlyYearsLeadership,
        "EL" => C::ExecutiveLeadership,
        "H" => C::Headship,
        "LBC" => C::LeadingBehaviourCulture,
        "LL" => C::LeadingLiteracy,
        "LPM" => C::LeadingPrimaryMathematics,
        "LT" => C::LeadingTeaching,
        "LTD" => C::LeadingTeacherDevelopment,
        "SL" => C::SeniorLeadership,
        "SENCO" => C::Senco,
        "EHCO" => C::EarlyHeadshipCoachingOffer,
        other => panic!("no course {other}"),
    }
}

/// A workplace of the table of §4.10.
pub(crate) fn workplace(name: &str) -> FundingWorkplace {
    let school = |establishment_type: &str| SchoolFacts {
        establishment_type: (!establishment_type.is_empty()).then(|| establishment_type.to_owned()),
        ..SchoolFacts::default()
    };
    let childminder = |childminder_list| FundingWorkplace::ChildcareProvider { childminder_list };
    let facts = match name {
        "" => return FundingWorkplace::None,
        "LA1" => return FundingWorkplace::LocalAuthority,
        "PN" | "CMN" => return childminder(false),
        "CMY" => return childminder(true),
        "S1" => school("1"),
        "S1P" => pp50(school("1")),
        "S1R" => rise(school("1")),
        "S11" => school("11"),
        "S11P" => pp50(school("11")),
        "S11R" => rise(school("11")),
        "S15" => school("15"),
        "S15P" => pp50(school("15")),
        "FE18" => SchoolFacts {
            pp50_further_education: true,
            ..school("18")
        },
        "FE18N" => school("18"),
        "S31X" => pp50(school("31")),
        "SBLK" => school(""),
        "S30" => school("30"),
        other => panic!("no workplace {other}"),
    };
    FundingWorkplace::School(facts)
}

fn pp50(school: SchoolFacts) -> SchoolFacts {
    SchoolFacts {
        pp50_school: true,
        ..school
    }
}

fn rise(school: SchoolFacts) -> SchoolFacts {
    SchoolFacts {
        rise: true,
        ..school
    }
}

/// Cohort `2026b`, England, not previously funded, nothing else known.
pub(crate) fn facts(course_name: &str) -> FundingFacts {
    FundingFacts {
        cohort_funding: CohortFunding::Capped,
        in_england: true,
        previously_funded: false,
        course: course(course_name),
        new_headteacher: false,
        work_setting: None,
        kind_of_nursery: None,
        employment_type: None,
        approved_itt_provider: false,
        referred_by_adviser: false,
        workplace: FundingWorkplace::None,
    }
}

impl FundingFacts {
    pub(crate) fn at(self, setting: WorkSetting, place: &str) -> Self {
        Self {
            work_setting: Some(setting),
            workplace: workplace(place),
            ..self
        }
    }

    pub(crate) fn nursery(self, kind: KindOfNursery, place: &str) -> Self {
        Self {
            kind_of_nursery: Some(kind),
            ..self.at(WorkSetting::EarlyYearsOrChildcare, place)
        }
    }

    pub(crate) fn employed(self, employment: EmploymentType) -> Self {
        Self {
            employment_type: Some(employment),
            ..self.at(WorkSetting::AnotherSetting, "")
        }
    }

    pub(crate) fn mentor(self, approved_itt_provider: bool) -> Self {
        Self {
            approved_itt_provider,
            ..self.employed(EmploymentType::LeadMentorForAccreditedIttProvider)
        }
    }

    pub(crate) fn other(self, referred_by_adviser: bool) -> Self {
        Self {
            referred_by_adviser,
            ..self.at(WorkSetting::Other, "")
        }
    }

    pub(crate) fn outside_england(self) -> Self {
        Self {
            in_england: false,
            ..self
        }
    }

    pub(crate) fn funded_before(self) -> Self {
        Self {
            previously_funded: true,
            ..self
        }
    }

    pub(crate) fn new_head(self) -> Self {
        Self {
            new_headteacher: true,
            ..self
        }
    }

    pub(crate) fn cohort(self, cohort_funding: CohortFunding) -> Self {
        Self {
            cohort_funding,
            ..self
        }
    }
}
