//! A page of applications, by number or by cursor.

use async_graphql::{Context, Object, SimpleObject};
use store::DbErr;
use store::queries::applications::{self, Filter, Page, Slice};
use tokio::sync::OnceCell;

use super::application::Application;
use super::cursor;
use super::filter::SettledFilter;
use crate::access::{Access, auth};
use crate::errors::{Code, error};
use crate::limits::{DEFAULT_PAGE, MAX_PAGE};
use crate::request::RequestContext;

/// Which page, as the arguments say.
#[derive(Debug, Default)]
pub(super) struct Paging {
    pub(super) first: Option<i32>,
    pub(super) after: Option<String>,
    pub(super) last: Option<i32>,
    pub(super) before: Option<String>,
    pub(super) page: Option<i32>,
}

/// How the page was asked for.
#[derive(Debug, Clone, Copy)]
enum Asked {
    Number(u64),
    Slice(Slice),
}

impl Paging {
    fn read(self) -> async_graphql::Result<(Asked, u64)> {
        let bad = |message: &str| Err(error(Code::BadRequest, message));
        let by_cursor = self.after.is_some() || self.before.is_some() || self.last.is_some();
        if self.page.is_some() && by_cursor {
            return bad("Ask for a page by number or by cursor, not both");
        }
        if self.last.is_some() && (self.first.is_some() || self.after.is_some())
            || self.before.is_some() && self.last.is_none()
        {
            return bad("Use first with after, or last with before");
        }
        let default = i32::try_from(DEFAULT_PAGE).unwrap_or(i32::MAX);
        let size = self.first.or(self.last).unwrap_or(default);
        let size = match usize::try_from(size) {
            Ok(size) if (1..=MAX_PAGE).contains(&size) => size as u64,
            _ => return bad("A page has 1 to 100 rows"),
        };
        let place = |cursor: Option<String>| match cursor {
            None => Ok(None),
            Some(text) => cursor::position(&text)
                .map(Some)
                .ok_or_else(|| error(Code::BadRequest, "The cursor is not one of this list")),
        };
        let asked = if self.last.is_some() {
            Asked::Slice(Slice::Before(place(self.before)?))
        } else if self.after.is_some() {
            Asked::Slice(Slice::After(place(self.after)?))
        } else {
            match self.page.unwrap_or(1) {
                page @ 1.. => Asked::Number(page.unsigned_abs().into()),
                _ => return bad("Pages are numbered from 1"),
            }
        };
        Ok((asked, size))
    }
}

/// A page of applications, the latest first. What nobody asks for is not counted.
pub(crate) struct ApplicationConnection {
    filter: SettledFilter,
    asked: Asked,
    size: u64,
    page: Page,
    total: OnceCell<u64>,
}

impl ApplicationConnection {
    pub(super) async fn load(
        request: &RequestContext,
        filter: SettledFilter,
        paging: Paging,
    ) -> async_graphql::Result<Self> {
        let (asked, size) = paging.read()?;
        let slice = match asked {
            Asked::Number(number) => Slice::Offset((number - 1).saturating_mul(size)),
            Asked::Slice(slice) => slice,
        };
        let db = request.db.reader();
        let page = applications::page(db, &filter.conditions, slice, size).await?;
        Ok(Self {
            filter,
            asked,
            size,
            page,
            total: OnceCell::new(),
        })
    }

    async fn total(&self, ctx: &Context<'_>) -> Result<u64, DbErr> {
        let db = RequestContext::of(ctx).db.reader();
        self.total
            .get_or_try_init(|| applications::count(db, &self.filter.conditions))
            .await
            .copied()
    }
}

/// An application in a page.
#[derive(SimpleObject)]
#[graphql(directive = auth::apply(Access::Admin))]
pub(crate) struct ApplicationEdge {
    /// For `after` and `before`.
    cursor: String,
    /// The application.
    node: Application,
}

/// A page of applications, the latest first.
#[Object(directive = auth::apply(Access::Admin))]
impl ApplicationConnection {
    /// With cursors.
    async fn edges(&self) -> Vec<ApplicationEdge> {
        self.page
            .rows
            .iter()
            .map(|row| ApplicationEdge {
                cursor: cursor::of(row),
                node: row.clone().into(),
            })
            .collect()
    }

    /// Without.
    async fn nodes(&self) -> Vec<Application> {
        self.page
            .rows
            .iter()
            .cloned()
            .map(Application::from)
            .collect()
    }

    /// Where the page stands in the list.
    async fn page_info(&self) -> PageInfo<'_> {
        PageInfo(self)
    }

    /// Of the whole list.
    async fn total_count(&self, ctx: &Context<'_>) -> async_graphql::Result<u64> {
        Ok(self.total(ctx).await?)
    }

    /// An exact id was searched under the current cohort and only found in another.
    async fn found_in_another_cohort(&self, ctx: &Context<'_>) -> async_graphql::Result<bool> {
        if !self.filter.id_under_default_cohort || !self.page.rows.is_empty() {
            return Ok(false);
        }
        let everywhere = Filter {
            cohort: None,
            ..self.filter.conditions.clone()
        };
        let db = RequestContext::of(ctx).db.reader();
        Ok(applications::count(db, &everywhere).await? > 0)
    }
}

/// Where a page stands in its list.
pub(crate) struct PageInfo<'a>(&'a ApplicationConnection);

/// Where a page stands in its list.
#[Object(directive = auth::apply(Access::Admin))]
impl PageInfo<'_> {
    /// There are earlier applications.
    async fn has_next_page(&self, ctx: &Context<'_>) -> async_graphql::Result<bool> {
        match self.0.asked {
            Asked::Number(_) | Asked::Slice(Slice::After(_) | Slice::Offset(_)) => {
                Ok(self.0.page.more)
            }
            Asked::Slice(Slice::Before(place)) => {
                Ok(place.is_some() && self.0.total(ctx).await? > 0)
            }
        }
    }

    /// There are later applications.
    async fn has_previous_page(&self) -> bool {
        match self.0.asked {
            Asked::Number(number) => number > 1,
            Asked::Slice(Slice::After(place)) => place.is_some(),
            Asked::Slice(Slice::Before(_)) => self.0.page.more,
            Asked::Slice(Slice::Offset(rows)) => rows > 0,
        }
    }

    /// The cursor of the page's first row.
    async fn start_cursor(&self) -> Option<String> {
        self.0.page.rows.first().map(cursor::of)
    }

    /// The cursor of the page's last row.
    async fn end_cursor(&self) -> Option<String> {
        self.0.page.rows.last().map(cursor::of)
    }

    /// From 1; by cursor, the numbered page on which the first row stands.
    async fn current_page(&self, ctx: &Context<'_>) -> async_graphql::Result<u64> {
        let connection = self.0;
        let first = match (connection.asked, connection.page.rows.first()) {
            (Asked::Number(number), _) => return Ok(number),
            (Asked::Slice(_), None) => return Ok(1),
            (Asked::Slice(_), Some(row)) => applications::Position {
                created_at: row.created_at,
                id: row.id,
            },
        };
        let db = RequestContext::of(ctx).db.reader();
        let before = applications::count_before(db, &connection.filter.conditions, first).await?;
        Ok(before / connection.size + 1)
    }

    /// At least 1.
    async fn total_pages(&self, ctx: &Context<'_>) -> async_graphql::Result<u64> {
        let total = self.0.total(ctx).await?;
        Ok(total.div_ceil(self.0.size).max(1))
    }
}
