//! The rules in their order of precedence (registration.md §4.3): the first that holds decides.

use CourseIdentifier as C;
use FundingStatusCode as Code;

use super::code::FundingStatusCode;
use super::facts::{FundingFacts, FundingWorkplace};
use super::verdict::Fact;
use crate::applications::{EmploymentType, KindOfNursery, WorkSetting};
use crate::closed_list;
use crate::cohorts::CohortFunding;
use crate::courses::CourseIdentifier;
use crate::workplaces::establishment_types;

closed_list! {
    /// A rule's number in §4.3.
    pub enum RuleId ("funding rule") {
        R1 = "R1", R2 = "R2", R3 = "R3",
        R4a = "R4a", R4b = "R4b",
        R5a = "R5a", R5b = "R5b", R5c = "R5c", R5d = "R5d", R5e = "R5e", R5f = "R5f",
        R6a = "R6a", R6b = "R6b", R6c = "R6c", R6d = "R6d", R6e = "R6e", R6f = "R6f", R6g = "R6g",
        R7a = "R7a", R7b = "R7b", R7c = "R7c", R7d = "R7d", R7e = "R7e",
        R8a = "R8a", R8b = "R8b",
        R9 = "R9",
    }
}

/// One row of §4.3.
pub(super) struct Rule {
    pub id: RuleId,
    pub label: &'static str,
    /// Which people the rule is tried for at all.
    pub branch: fn(&FundingFacts) -> bool,
    pub holds: fn(&FundingFacts) -> bool,
    pub code: FundingStatusCode,
    /// What the rule looked at.
    pub facts: fn(&FundingFacts) -> Vec<Fact>,
}

/// Courses that an eligible school needs a PP50 listing for.
const ONLY_PP50: &[C] = &[
    C::LeadingPrimaryMathematics,
    C::LeadingBehaviourCulture,
    C::LeadingLiteracy,
    C::LeadingTeaching,
    C::LeadingTeacherDevelopment,
    C::ExecutiveLeadership,
];
/// Courses funded in a nursery school that a local authority maintains.
const LA_NURSERY: &[C] = &[C::Senco, C::Headship, C::SeniorLeadership];
/// Courses that the department reviews for certain jobs.
const REVIEW_COURSES: &[C] = &[C::Headship, C::Senco, C::SeniorLeadership];

const fn rule(
    id: RuleId,
    label: &'static str,
    branch: fn(&FundingFacts) -> bool,
    holds: fn(&FundingFacts) -> bool,
    code: FundingStatusCode,
    facts: fn(&FundingFacts) -> Vec<Fact>,
) -> Rule {
    Rule {
        id,
        label,
        branch,
        holds,
        code,
        facts,
    }
}

#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    rule(RuleId::R1, "The cohort has no scholarship funding", everyone, |f| f.cohort_funding == CohortFunding::Zero, Code::UnfundedCohort, cohort),
    rule(RuleId::R2, "Works outside England", everyone, |f| !f.in_england, Code::NotInEngland, england),
    rule(RuleId::R3, "Was funded for this course before", everyone, |f| f.previously_funded, Code::PreviouslyFunded, previously),
    rule(RuleId::R4a, "EHCO for a headteacher in the first 5 years", ehco, |f| f.new_headteacher, Code::Funded, headteacher),
    rule(RuleId::R4b, "EHCO for anybody else", ehco, otherwise, Code::NotNewHeadteacherRequestingEhco, headteacher),
    rule(RuleId::R5a, "Early years leadership in a pre-school class of a school", early_years_leadership, |f| f.kind_of_nursery == Some(KindOfNursery::PreschoolClassAsPartOfSchool), Code::Funded, nursery),
    rule(RuleId::R5b, "Early years leadership, not a childminder", early_years_leadership, |f| f.kind_of_nursery != Some(KindOfNursery::Childminder), Code::Funded, nursery),
    rule(RuleId::R5c, "Early years leadership for a childminder on the list", early_years_leadership, FundingFacts::on_childminder_list, Code::Funded, childminder_list),
    rule(RuleId::R5d, "Early years leadership for any other childminder", early_years_leadership, otherwise, Code::NotEntitledChildminder, childminder_list),
    rule(RuleId::R5e, "A course funded in nursery schools that a local authority maintains", other_early_years, |f| f.establishment_type() == Some(establishment_types::LOCAL_AUTHORITY_NURSERY) && LA_NURSERY.contains(&f.course), Code::Funded, establishment),
    rule(RuleId::R5f, "Any other course in early years", other_early_years, otherwise, Code::EarlyYearsInvalidNpq, course),
    rule(RuleId::R6a, "The workplace is a local authority", school, |f| f.workplace == FundingWorkplace::LocalAuthority, Code::IneligibleEstablishmentType, workplace),
    rule(RuleId::R6b, "The school is on the RISE list", school, |f| f.school().is_some_and(|s| s.rise), Code::Funded, rise),
    rule(RuleId::R6c, "The type of establishment does not qualify", school, |f| !establishment_types::is_eligible(f.establishment_type()), Code::IneligibleEstablishmentType, establishment),
    rule(RuleId::R6d, "Early years leadership in an eligible setting", school, |f| f.is(C::EarlyYearsLeadership), Code::Funded, course),
    rule(RuleId::R6e, "A course for PP50 settings, and the workplace is one", school, |f| ONLY_PP50.contains(&f.course) && f.pp50(), Code::Funded, pp50),
    rule(RuleId::R6f, "A course for PP50 settings, and the workplace is none", school, |f| ONLY_PP50.contains(&f.course), Code::IneligibleEstablishmentNotAPp50, pp50),
    rule(RuleId::R6g, "Any other course in an eligible setting", school, otherwise, Code::Funded, course),
    rule(RuleId::R7a, "A lead mentor for an accredited ITT provider takes leading teacher development", another_setting, |f| f.lead_mentor() && f.is(C::LeadingTeacherDevelopment) && f.approved_itt_provider, Code::Funded, mentor),
    rule(RuleId::R7b, "A lead mentor whose ITT provider is not accredited takes leading teacher development", another_setting, |f| f.lead_mentor() && f.is(C::LeadingTeacherDevelopment), Code::IneligibleEstablishmentType, mentor),
    rule(RuleId::R7c, "A lead mentor takes another course", another_setting, FundingFacts::lead_mentor, Code::NotLeadMentorCourse, employment),
    rule(RuleId::R7d, "A job and a course that the department reviews", another_setting, |f| f.reviewable_job() && REVIEW_COURSES.contains(&f.course), Code::SubjectToReview, employment),
    rule(RuleId::R7e, "Any other job in another setting", another_setting, otherwise, Code::IneligibleEstablishmentType, employment),
    rule(RuleId::R8a, "Referred by a return to teaching adviser", other_setting, |f| f.referred_by_adviser, Code::ReferredByReturnToTeachingAdviser, referral),
    rule(RuleId::R8b, "Any other setting", other_setting, otherwise, Code::IneligibleEstablishmentType, referral),
    rule(RuleId::R9, "The setting is not known", everyone, otherwise, Code::IneligibleEstablishmentType, setting),
];

fn everyone(_: &FundingFacts) -> bool {
    true
}
fn otherwise(_: &FundingFacts) -> bool {
    true
}
fn ehco(f: &FundingFacts) -> bool {
    f.is(C::EarlyHeadshipCoachingOffer)
}
fn early_years(f: &FundingFacts) -> bool {
    f.work_setting == Some(WorkSetting::EarlyYearsOrChildcare)
}
fn early_years_leadership(f: &FundingFacts) -> bool {
    early_years(f) && f.is(C::EarlyYearsLeadership)
}
fn other_early_years(f: &FundingFacts) -> bool {
    early_years(f) && !f.is(C::EarlyYearsLeadership)
}
fn school(f: &FundingFacts) -> bool {
    f.work_setting.is_some_and(WorkSetting::is_school_like)
}
fn another_setting(f: &FundingFacts) -> bool {
    f.work_setting == Some(WorkSetting::AnotherSetting)
}
fn other_setting(f: &FundingFacts) -> bool {
    f.work_setting == Some(WorkSetting::Other)
}

fn text<T: AsRef<str>>(value: Option<T>) -> String {
    value.map_or_else(|| "none".to_owned(), |v| v.as_ref().to_owned())
}
fn cohort(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new("cohort funding", f.cohort_funding)]
}
fn england(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new("in England", f.in_england)]
}
fn previously(f: &FundingFacts) -> Vec<Fact> {
    vec![
        Fact::new("course", f.course),
        Fact::new("previously funded", f.previously_funded),
    ]
}
fn headteacher(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new("first 5 years of headship", f.new_headteacher)]
}
fn nursery(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new(
        "kind of nursery",
        text(f.kind_of_nursery.map(KindOfNursery::as_str)),
    )]
}
fn childminder_list(f: &FundingFacts) -> Vec<Fact> {
    vec![
        Fact::new("list", "childminders"),
        Fact::new("key", "URN"),
        Fact::new("hit", f.on_childminder_list()),
    ]
}
fn course(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new("course", f.course)]
}
fn establishment(f: &FundingFacts) -> Vec<Fact> {
    vec![
        Fact::new("establishment type", text(f.establishment_type())),
        Fact::new("course", f.course),
    ]
}
fn workplace(f: &FundingFacts) -> Vec<Fact> {
    let kind = match f.workplace {
        FundingWorkplace::None => "none",
        FundingWorkplace::School(_) => "school",
        FundingWorkplace::LocalAuthority => "local authority",
        FundingWorkplace::ChildcareProvider { .. } => "childcare provider",
    };
    vec![Fact::new("workplace", kind)]
}
fn rise(f: &FundingFacts) -> Vec<Fact> {
    vec![
        Fact::new("list", "RISE"),
        Fact::new("key", "URN"),
        Fact::new("hit", f.school().is_some_and(|s| s.rise)),
    ]
}
fn pp50(f: &FundingFacts) -> Vec<Fact> {
    let further = f.work_setting == Some(WorkSetting::A16To19EducationalSetting);
    vec![
        Fact::new("course", f.course),
        Fact::new("pp50 list", if further { "FE" } else { "schools" }),
        Fact::new("key", if further { "UKPRN" } else { "URN" }),
        Fact::new("hit", f.pp50()),
    ]
}
fn employment(f: &FundingFacts) -> Vec<Fact> {
    vec![
        Fact::new(
            "employment type",
            text(f.employment_type.map(EmploymentType::as_str)),
        ),
        Fact::new("course", f.course),
    ]
}
fn mentor(f: &FundingFacts) -> Vec<Fact> {
    let mut facts = employment(f);
    facts.push(Fact::new(
        "ITT provider accredited",
        f.approved_itt_provider,
    ));
    facts
}
fn referral(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new("referred by adviser", f.referred_by_adviser)]
}
fn setting(f: &FundingFacts) -> Vec<Fact> {
    vec![Fact::new(
        "work setting",
        text(f.work_setting.map(WorkSetting::as_str)),
    )]
}
