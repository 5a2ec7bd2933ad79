//! What would be decided for given facts (registration.md §8 `eligibilityPreview`). Nothing is
//! written.

use domain::applications::{EmploymentType, KindOfNursery, WorkSetting};
use domain::courses::CourseIdentifier;
use domain::funding::{FundingFacts, FundingVerdict, assess, previously_funded};
use domain::ids::UserId;
use store::queries::reference::{self, Wanted};

use crate::{Ctx, UseCaseError, UseCaseResult};

/// The facts; the workplace's list memberships and the ITT provider's standing are looked up.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    pub cohort: String,
    pub course: String,
    pub in_england: bool,
    pub work_setting: Option<String>,
    pub kind_of_nursery: Option<String>,
    pub workplace_identifier: Option<String>,
    pub employment_type: Option<String>,
    pub itt_provider: Option<String>,
    pub referred_by_adviser: bool,
    pub new_headteacher: bool,
    /// Whose history is read; else the flag.
    pub user: Option<UserId>,
    pub previously_funded: bool,
}

/// A fact that names nothing: its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreviewRefusal(pub &'static str);

impl From<PreviewRefusal> for UseCaseError<PreviewRefusal> {
    fn from(refusal: PreviewRefusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Decides by the rules in force, from any facts.
pub async fn eligibility_preview(
    ctx: &Ctx,
    preview: &Preview,
) -> UseCaseResult<FundingVerdict, PreviewRefusal> {
    let wanted = Wanted {
        user: preview.user,
        workplaces: preview.workplace_identifier.clone().into_iter().collect(),
        itt_providers: preview.itt_provider.clone().into_iter().collect(),
    };
    let reference = reference::load(ctx.db.reader(), ctx.now, &wanted).await?;
    let cohort = reference
        .cohorts
        .get(&preview.cohort)
        .ok_or(PreviewRefusal("cohort"))?;
    let course: CourseIdentifier = preview
        .course
        .parse()
        .map_err(|_| PreviewRefusal("course"))?;
    let workplace = match &preview.workplace_identifier {
        None => None,
        Some(identifier) => Some(
            reference
                .workplaces
                .get(identifier)
                .ok_or(PreviewRefusal("workplaceIdentifier"))?,
        ),
    };
    let funded_before = previously_funded(course, &reference.earlier_applications).is_some();
    Ok(assess(&FundingFacts {
        cohort_funding: cohort.funding,
        in_england: preview.in_england,
        previously_funded: match preview.user {
            Some(_) => funded_before,
            None => preview.previously_funded,
        },
        course,
        new_headteacher: preview.new_headteacher,
        work_setting: known::<WorkSetting>(preview.work_setting.as_ref(), "workSetting")?,
        kind_of_nursery: known::<KindOfNursery>(preview.kind_of_nursery.as_ref(), "kindOfNursery")?,
        employment_type: known::<EmploymentType>(
            preview.employment_type.as_ref(),
            "employmentType",
        )?,
        approved_itt_provider: reference.itt_providers.iter().any(|itt| itt.approved),
        referred_by_adviser: preview.referred_by_adviser,
        workplace: workplace.into(),
    }))
}

fn known<T: std::str::FromStr>(
    text: Option<&String>,
    field: &'static str,
) -> Result<Option<T>, PreviewRefusal> {
    text.map(|text| text.parse().map_err(|_| PreviewRefusal(field)))
        .transpose()
}
