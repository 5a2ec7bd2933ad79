//! Applications as staff find them (admin.md §3.2). Unscoped: for staff alone.

use chrono::{DateTime, Utc};
use domain::applications::{ApprovalStatus, TrainingStatus};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Value};
use uuid::Uuid;

use crate::DbErr;
use crate::entities::applications;
use crate::statement::statement;

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a name, or the whole id of an application or of one of its declarations.
    pub search: Option<String>,
    /// Where the participant stands.
    pub training_status: Option<TrainingStatus>,
    /// What the provider decided.
    pub approval_status: Option<ApprovalStatus>,
    /// As stored.
    pub work_setting: Option<String>,
    /// One cohort.
    pub cohort: Option<Uuid>,
}

/// A place in the list, which is ordered from the latest to the earliest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// When the application there was submitted.
    pub created_at: DateTime<Utc>,
    /// Which it is.
    pub id: Uuid,
}

/// Which part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slice {
    /// From a number of rows on.
    Offset(u64),
    /// What comes after a place; from the start without one.
    After(Option<Position>),
    /// What comes before a place; to the end without one.
    Before(Option<Position>),
}

struct Conditions {
    text: String,
    values: Vec<Value>,
}

impl Conditions {
    fn of(filter: &Filter) -> Self {
        let mut conditions = Self {
            text: "true".into(),
            values: Vec::new(),
        };
        if let Some(status) = filter.training_status {
            conditions.and(
                "a.training_status = ?::training_status",
                [status.as_str().into()],
            );
        }
        if let Some(status) = filter.approval_status {
            conditions.and(
                "a.approval_status = ?::approval_status",
                [status.as_str().into()],
            );
        }
        if let Some(setting) = &filter.work_setting {
            conditions.and("a.work_setting::text = ?", [setting.as_str().into()]);
        }
        if let Some(cohort) = filter.cohort {
            conditions.and("a.cohort_id = ?", [cohort.into()]);
        }
        if let Some(search) = &filter.search {
            conditions.search(search);
        }
        conditions
    }

    fn search(&mut self, search: &str) {
        let pattern = format!("%{}%", escaped(search));
        match searched_id(search) {
            Some(id) => self.and(
                "(a.id = ? or a.id in (select application_id from declarations where id = ?))",
                [id.into(), id.into()],
            ),
            None => self.and(
                "a.user_id in (select id from users where full_name ilike ?
                               union all select id from users where preferred_name ilike ?)",
                [pattern.clone().into(), pattern.into()],
            ),
        }
    }

    /// Adds a condition whose `?` stand for `values` in order.
    fn and<const N: usize>(&mut self, condition: &str, values: [Value; N]) {
        self.text.push_str(" and ");
        let mut parts = condition.split('?');
        self.text.push_str(parts.next().unwrap_or_default());
        for (part, value) in parts.zip(values) {
            self.values.push(value);
            self.text.push('$');
            self.text.push_str(&self.values.len().to_string());
            self.text.push_str(part);
        }
    }
}

/// The id that was searched for: case and hyphens do not matter.
pub fn searched_id(search: &str) -> Option<Uuid> {
    let search = search.trim();
    let plain = matches!(search.len(), 32 | 36);
    plain.then(|| Uuid::try_parse(search).ok()).flatten()
}

fn escaped(search: &str) -> String {
    search
        .trim()
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_")
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The latest first.
    pub rows: Vec<applications::Model>,
    /// Whether the list goes on in the direction that was asked for.
    pub more: bool,
}

/// At most `size` rows of the list.
pub async fn page(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    slice: Slice,
    size: u64,
) -> Result<Page, DbErr> {
    let mut conditions = Conditions::of(filter);
    let (direction, offset) = match slice {
        Slice::Offset(rows) => ("desc", rows),
        Slice::After(position) => {
            if let Some(Position { created_at, id }) = position {
                conditions.and(
                    "(a.created_at, a.id) < (?, ?)",
                    [created_at.into(), id.into()],
                );
            }
            ("desc", 0)
        }
        Slice::Before(position) => {
            if let Some(Position { created_at, id }) = position {
                conditions.and(
                    "(a.created_at, a.id) > (?, ?)",
                    [created_at.into(), id.into()],
                );
            }
            ("asc", 0)
        }
    };
    // One more tells whether there are more.
    let limit = size.saturating_add(1).min(i64::MAX.unsigned_abs());
    let offset = offset.min(i64::MAX.unsigned_abs());
    let text = format!(
        "select a.id from applications a where {} \
         order by a.created_at {direction}, a.id {direction} limit {limit} offset {offset}",
        conditions.text
    );
    let mut ids: Vec<Uuid> = conn
        .query_all_raw(statement(&text, conditions.values))
        .await?
        .iter()
        .map(|row| row.try_get("", "id"))
        .collect::<Result<_, _>>()?;
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let more = ids.len() > size;
    ids.truncate(size);
    Ok(Page {
        rows: by_ids(conn, ids).await?,
        more,
    })
}

/// Applications by id, the latest first.
pub async fn by_ids(
    conn: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<applications::Model>, DbErr> {
    applications::Entity::find()
        .filter(applications::Column::Id.eq_any(ids))
        .order_by_desc(applications::Column::CreatedAt)
        .order_by_desc(applications::Column::Id)
        .all(conn)
        .await
}

/// How many there are.
pub async fn count(conn: &impl ConnectionTrait, filter: &Filter) -> Result<u64, DbErr> {
    counted(conn, Conditions::of(filter)).await
}

/// How many come before a place.
pub async fn count_before(
    conn: &impl ConnectionTrait,
    filter: &Filter,
    Position { created_at, id }: Position,
) -> Result<u64, DbErr> {
    let mut conditions = Conditions::of(filter);
    conditions.and(
        "(a.created_at, a.id) > (?, ?)",
        [created_at.into(), id.into()],
    );
    counted(conn, conditions).await
}

async fn counted(conn: &impl ConnectionTrait, conditions: Conditions) -> Result<u64, DbErr> {
    let text = format!(
        "select count(*) as found from applications a where {}",
        conditions.text
    );
    let row = conn
        .query_one_raw(statement(&text, conditions.values))
        .await?;
    let found: i64 = row.map_or(Ok(0), |row| row.try_get("", "found"))?;
    Ok(found.unsigned_abs())
}

/// The work settings that occur, A to Z.
pub async fn work_settings(conn: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let rows = conn
        .query_all_raw(statement(
            // One look into the index or table a value, not one a row.
            "select setting::text as setting
             from unnest(enum_range(null::work_setting)) as setting
             where exists (select from applications where work_setting = setting)
             order by setting::text",
            [],
        ))
        .await?;
    rows.iter().map(|row| row.try_get("", "setting")).collect()
}

/// Of these applications, those whose applicant has another accepted one for an equivalent
/// course that used up the funding (registration.md §4.6).
pub async fn previously_funded(
    conn: &impl ConnectionTrait,
    ids: Vec<Uuid>,
) -> Result<Vec<Uuid>, DbErr> {
    let rows = conn
        .query_all_raw(statement(
            "select a.id from applications a
             where a.id = any($1) and exists (
               select from applications b
               where b.user_id = a.user_id and b.course_equivalence = a.course_equivalence
                 and b.id <> a.id and b.approval_status = 'accepted' and b.eligible_for_funding
                 and b.funded_place is not false)",
            [ids.into()],
        ))
        .await?;
    rows.iter().map(|row| row.try_get("", "id")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_in_any_spelling_and_a_name_is_none() {
        let id = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_00ab);
        for spelling in [
            id.to_string(),
            id.simple().to_string().to_uppercase(),
            format!(" {id} "),
        ] {
            assert_eq!(searched_id(&spelling), Some(id), "{spelling}");
        }
        for name in ["", "Terry", "{01920000-0000-7000-8000-0000000000ab}"] {
            assert_eq!(searched_id(name), None, "{name}");
        }
    }

    #[test]
    fn what_is_searched_for_is_taken_literally() {
        assert_eq!(escaped(" 100%_a\\b "), "100\\%\\_a\\\\b");
    }

    #[test]
    fn conditions_number_their_values() {
        let filter = Filter {
            search: Some("Terry".into()),
            cohort: Some(Uuid::nil()),
            ..Filter::default()
        };
        let conditions = Conditions::of(&filter);
        assert!(conditions.text.contains("a.cohort_id = $1"));
        assert!(conditions.text.contains("preferred_name ilike $3"));
        assert_eq!(conditions.values.len(), 3);
    }
}
