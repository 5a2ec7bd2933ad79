//! The reference of registration.md §4.10, §5.1–5.5 as of August 2026.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::cohorts::CohortFunding;
use crate::courses::CourseIdentifier;
use crate::funding::{FundingWorkplace, test_facts};
use crate::ids::LeadProviderId;
use crate::registration::{
    CatalogueCourse, CohortFacts, IttProvider, LeadProvider, Reference, RegistrationOption,
};
use crate::workplaces::{Workplace, WorkplaceKind};

pub const APPROVED_ITT: &str = "Teaching School Alliance";
pub const FORMER_ITT: &str = "Closed Training Partnership";

const WORKPLACES: &[&str] = &[
    "S1", "S1P", "S1R", "S11", "S11P", "S11R", "S15", "S15P", "FE18", "FE18N", "S31X", "SBLK",
    "S30", "LA1", "PN", "CMY", "CMN",
];
const PROVIDERS: &[&str] = &["Amb", "BPN", "CoE", "LLSE", "NIoT", "TF", "UCL"];

/// Who runs a course in `2026b` and in `2026a` (§5.3).
fn offered(course: CourseIdentifier) -> (&'static str, &'static str) {
    use CourseIdentifier as C;
    match course {
        C::EarlyYearsLeadership | C::LeadingLiteracy => ("Amb NIoT TF UCL", ""),
        C::LeadingPrimaryMathematics => ("Amb CoE LLSE NIoT TF UCL", "LLSE"),
        C::Senco => ("Amb BPN CoE NIoT TF UCL", "BPN"),
        C::AdditionalSupportOffer => ("", ""),
        C::ExecutiveLeadership
        | C::Headship
        | C::LeadingBehaviourCulture
        | C::LeadingTeaching
        | C::LeadingTeacherDevelopment
        | C::SeniorLeadership
        | C::EarlyHeadshipCoachingOffer => ("Amb BPN CoE LLSE NIoT TF UCL", "BPN LLSE"),
    }
}

fn number(list: &[&str], name: &str) -> u128 {
    list.iter()
        .position(|known| *known == name)
        .unwrap_or_else(|| panic!("no {name}")) as u128
        + 1
}

/// The id of a provider by its short name.
pub fn provider(short: &str) -> LeadProviderId {
    LeadProviderId(Uuid::from_u128(0x10 + number(PROVIDERS, short)))
}

/// What a draft stores of a fixture workplace.
pub fn identifier(name: &str) -> String {
    let urn = 100_000 + number(WORKPLACES, name);
    match name {
        "LA1" => "LocalAuthority-201".to_owned(),
        "PN" | "CMY" | "CMN" => format!("PrivateChildcareProvider-EY{urn}"),
        _ => format!("School-{urn}"),
    }
}

/// The short name of a fixture workplace by its row's id.
pub fn workplace_named(id: Uuid) -> &'static str {
    WORKPLACES
        .iter()
        .find(|name| workplace(name).id == id)
        .expect("a fixture")
}

fn workplace(name: &str) -> Workplace {
    let identifier = identifier(name);
    let kind = match test_facts::workplace(name) {
        FundingWorkplace::None => panic!("no workplace {name}"),
        FundingWorkplace::LocalAuthority => WorkplaceKind::LocalAuthority,
        FundingWorkplace::ChildcareProvider { childminder_list } => {
            WorkplaceKind::ChildcareProvider { childminder_list }
        }
        FundingWorkplace::School(mut school) => {
            if name == "S1P" {
                school.pupils = Some(150);
                school.phase = Some("Primary".into());
            }
            WorkplaceKind::School(school)
        }
    };
    let is_authority = kind == WorkplaceKind::LocalAuthority;
    let urn = identifier.split_once('-').map(|(_, urn)| urn.to_owned());
    Workplace {
        id: Uuid::from_u128(0x100 + number(WORKPLACES, name)),
        name: Some(format!("{name} House")),
        address: "1 High Street, Leeds".into(),
        urn: urn.filter(|_| !is_authority),
        ukprn: is_authority.then(|| "10004000".into()),
        identifier,
        kind,
    }
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn cohort(identifier: &str, description: &str, funding: CohortFunding) -> (String, CohortFacts) {
    let facts = CohortFacts {
        id: Uuid::from_u128(0x1000 + u128::from(identifier.as_bytes()[4])).into(),
        identifier: identifier.into(),
        description: description.into(),
        funding,
    };
    (identifier.into(), facts)
}

fn option(cohort: &str, label: &str, hint: Option<&str>) -> RegistrationOption {
    RegistrationOption {
        cohort: cohort.into(),
        label: label.into(),
        hint: hint.map(str::to_owned),
        opens_at: moment("2026-01-05T09:00:00Z"),
        closes_at: None,
    }
}

fn offerings(
    cohort: impl Fn((&'static str, &'static str)) -> &'static str,
) -> BTreeMap<CourseIdentifier, Vec<LeadProviderId>> {
    CourseIdentifier::ALL
        .iter()
        .map(|course| {
            let names = cohort(offered(*course));
            (*course, names.split_whitespace().map(provider).collect())
        })
        .collect()
}

/// 20 August 2026, noon.
pub fn reference() -> Reference {
    Reference {
        now: moment("2026-08-20T11:00:00Z"),
        today: NaiveDate::from_ymd_opt(2026, 8, 20).expect("a day"),
        may_register: true,
        options: vec![
            option("2026b", "Yes", None),
            option(
                "2026a",
                "No – I began in Spring",
                Some("no DfE scholarship funding"),
            ),
        ],
        cohorts: BTreeMap::from([
            cohort("2026a", "Spring 2026", CohortFunding::Zero),
            cohort("2026b", "Autumn 2026", CohortFunding::Capped),
        ]),
        courses: CourseIdentifier::ALL
            .iter()
            .map(|course| CatalogueCourse {
                id: Uuid::from_u128(0x2000 + *course as u128).into(),
                identifier: *course,
                name: course.label().into(),
                position: *course as i32,
                displayed: *course != CourseIdentifier::AdditionalSupportOffer,
            })
            .collect(),
        lead_providers: PROVIDERS
            .iter()
            .map(|name| LeadProvider {
                id: provider(name),
                name: (*name).to_owned(),
                hint: None,
            })
            .collect(),
        offerings: BTreeMap::from([
            ("2026b".to_owned(), offerings(|(funded, _)| funded)),
            ("2026a".to_owned(), offerings(|(_, unfunded)| unfunded)),
        ]),
        workplaces: WORKPLACES
            .iter()
            .map(|name| (identifier(name), workplace(name)))
            .collect(),
        itt_providers: vec![
            IttProvider {
                id: Uuid::from_u128(0x3000),
                legal_name: APPROVED_ITT.into(),
                approved: true,
            },
            IttProvider {
                id: Uuid::from_u128(0x3001),
                legal_name: FORMER_ITT.into(),
                approved: false,
            },
        ],
        earlier_applications: Vec::new(),
    }
}
