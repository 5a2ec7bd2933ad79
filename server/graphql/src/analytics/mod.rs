//! Figures without persons, for analysts (admin.md §4.5).

mod suppression;

use async_graphql::{Context, Enum, Object, SimpleObject};
use domain::staff::StaffRole;
use store::queries::analytics::{self, Dimension, Group};

use crate::access::{Access, auth};
use crate::api::Settings;
use crate::errors::{Code, error};
use crate::request::RequestContext;
use suppression::suppressed;

/// What applications can be grouped by.
#[derive(Enum, Debug, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "Dimension")]
pub(crate) enum ApplicationDimension {
    /// By cohort.
    Cohort,
    /// By course.
    Course,
    /// By lead provider.
    LeadProvider,
    /// By funding status code.
    FundingCode,
    /// By what the lead provider decided.
    Approval,
}

/// One group's value of one dimension.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(directive = auth::apply(Access::Analyst))]
pub(crate) struct BucketKey {
    /// Which.
    dimension: ApplicationDimension,
    /// As stored; absent where it is not known.
    value: Option<String>,
    /// As people read it.
    label: String,
}

/// A group.
#[derive(SimpleObject, Debug, Clone)]
#[graphql(directive = auth::apply(Access::Analyst))]
pub(crate) struct Bucket {
    /// One for each dimension, in the order asked for.
    keys: Vec<BucketKey>,
    /// How many. Withheld from analysts when it is under five, or when it would tell a withheld
    /// one.
    count: Option<i64>,
    /// The part of all, from 0 to 1; withheld with the count.
    share: Option<f64>,
}

/// Figures without persons.
pub(crate) struct Analytics;

/// Figures without persons.
#[Object(directive = auth::apply(Access::Analyst))]
impl Analytics {
    /// How many applications, whatever became of them, grouped by one to three dimensions; the
    /// largest groups first.
    async fn applications(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "One to three, each once.")] by: Vec<ApplicationDimension>,
        #[graphql(desc = "Groups at most, up to 500.", default = 500)] limit: i32,
    ) -> async_graphql::Result<Vec<Bucket>> {
        let twice = (1..by.len()).any(|n| by[..n].contains(&by[n]));
        if !(1..=3).contains(&by.len()) || twice {
            return Err(error(
                Code::BadRequest,
                "Group by one to three dimensions, each once",
            ));
        }
        let Ok(limit @ 1..=500) = usize::try_from(limit) else {
            return Err(error(Code::BadRequest, "Ask for 1 to 500 groups"));
        };
        let request = RequestContext::of(ctx);
        let dimensions: Vec<Dimension> = by.iter().copied().map(Dimension::from).collect();
        let db = request.analytics_db.reader();
        let groups = analytics::application_counts(db, &dimensions).await?;
        let withhold = ctx.data_unchecked::<Settings>().suppress_small_counts
            && request
                .caller
                .staff
                .is_none_or(|staff| staff.role == StaffRole::Analyst);
        Ok(buckets(&by, groups, withhold, limit))
    }
}

fn buckets(
    by: &[ApplicationDimension],
    groups: Vec<Group>,
    withhold: bool,
    limit: usize,
) -> Vec<Bucket> {
    let counts: Vec<i64> = groups.iter().map(|group| group.count).collect();
    let hidden = if withhold {
        suppressed(&counts)
    } else {
        vec![false; counts.len()]
    };
    let total: i64 = counts.iter().sum();
    groups
        .into_iter()
        .zip(hidden)
        .take(limit)
        .map(|(group, is_hidden)| {
            let count = Some(group.count).filter(|_| !is_hidden);
            Bucket {
                keys: by.iter().copied().zip(group.keys).map(key).collect(),
                count,
                share: count.map(|count| share(count, total)),
            }
        })
        .collect()
}

fn key(
    (dimension, (value, label)): (ApplicationDimension, (Option<String>, Option<String>)),
) -> BucketKey {
    let label = label
        .or_else(|| value.as_deref().map(in_words))
        .unwrap_or_else(|| "Not known".into());
    BucketKey {
        dimension,
        value,
        label,
    }
}

/// `subject_to_review` as `Subject to review`.
fn in_words(stored: &str) -> String {
    let text = stored.replace('_', " ");
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of applications stay far below 2^52"
)]
fn share(count: i64, total: i64) -> f64 {
    count as f64 / total as f64
}

/// What analysts read.
#[derive(Default)]
pub(crate) struct AnalyticsQuery;

#[Object]
impl AnalyticsQuery {
    /// Figures without persons.
    #[graphql(directive = auth::apply(Access::Analyst))]
    async fn analytics(&self) -> Analytics {
        Analytics
    }
}
