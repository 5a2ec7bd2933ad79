//! Speaking SQL: a statement with its values, and a row's columns from left to right.

use std::fmt::Display;
use std::str::FromStr;

use sea_orm::{DbBackend, DbErr, QueryResult, Statement, TryGetable, Value};

/// A statement and what stands for its `$1`, `$2`, ….
pub(super) fn sql(text: impl Into<String>, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Postgres, text, values)
}

/// Takes a row's columns from left to right: several have one name, and looking names up for
/// every row costs more than reading the values.
pub(super) struct InOrder<'a> {
    row: &'a QueryResult,
    next: usize,
}

impl<'a> InOrder<'a> {
    /// From the first column on.
    pub(super) fn of(row: &'a QueryResult) -> Self {
        Self { row, next: 0 }
    }

    /// The next column.
    pub(super) fn take<T: TryGetable>(&mut self) -> Result<T, DbErr> {
        let value = self.row.try_get_by_index(self.next)?;
        self.next += 1;
        Ok(value)
    }

    /// The next column: the text of a closed list's value.
    pub(super) fn listed<T: FromStr<Err: Display>>(&mut self) -> Result<T, DbErr> {
        parsed(&self.take::<String>()?)
    }

    /// The next column: the text of a closed list's value, or null.
    pub(super) fn listed_or_null<T: FromStr<Err: Display>>(&mut self) -> Result<Option<T>, DbErr> {
        self.take::<Option<String>>()?
            .map(|text| parsed(&text))
            .transpose()
    }

    /// The next column: an array of texts of a closed list.
    pub(super) fn all_listed<T: FromStr<Err: Display>>(&mut self) -> Result<Vec<T>, DbErr> {
        self.take::<Vec<String>>()?
            .iter()
            .map(|text| parsed(text))
            .collect()
    }
}

fn parsed<T: FromStr<Err: Display>>(text: &str) -> Result<T, DbErr> {
    text.parse()
        .map_err(|error: T::Err| DbErr::Type(error.to_string()))
}

/// The conditions of a list, all of which must hold, and the values that they speak of.
pub(super) struct Conditions {
    all: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// Begins with one condition and what stands for its `$1`, `$2`, ….
    pub(super) fn new(first: &str, values: impl IntoIterator<Item = Value>) -> Self {
        Self {
            all: vec![first.to_owned()],
            values: values.into_iter().collect(),
        }
    }

    /// Adds a value; how the text refers to it.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    /// Adds a condition.
    pub(super) fn and(&mut self, condition: String) {
        self.all.push(condition);
    }

    /// The conditions as they stand after `where`, and the values.
    pub(super) fn finish(self) -> (String, Vec<Value>) {
        (self.all.join(" and "), self.values)
    }
}

/// A page as it stands at the end of a query. Numbers are written out, not bound: the plan
/// depends on how many rows are wanted.
pub(super) fn page_of((limit, offset): (u64, u64)) -> String {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    format!("limit {} offset {}", whole(limit), whole(offset))
}

/// Whether a write met exactly the row that it was about.
pub(super) fn one(rows: u64) -> Result<(), DbErr> {
    if rows == 1 {
        Ok(())
    } else {
        Err(DbErr::RecordNotUpdated)
    }
}
