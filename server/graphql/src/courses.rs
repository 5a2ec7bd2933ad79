//! Courses.

use async_graphql::{ID, SimpleObject};
use domain::courses::CourseIdentifier;
use domain::registration::CatalogueCourse;
use store::entities::courses;

use crate::access::{Access, auth};

/// A course.
#[derive(SimpleObject, Debug, Clone, PartialEq, Eq)]
#[graphql(directive = auth::apply(Access::Anyone))]
pub struct Course {
    /// Its row.
    pub id: ID,
    /// As providers and files name it, e.g. `npq-headship`.
    pub identifier: String,
    /// As finance names it, e.g. `NPQH`.
    pub short_code: String,
    /// The stored name, e.g. `NPQ for Headship (NPQH)`.
    pub name: String,
    /// As options and summary rows name it, e.g. `Headship`.
    pub label: String,
    /// As a heading names it, e.g. `Headship NPQ`.
    pub title_form: String,
    /// As a sentence names it, e.g. `the Headship NPQ`.
    pub sentence_form: String,
    /// One line under the option, where the label alone could mislead.
    pub hint: Option<String>,
    /// Its place among the options.
    pub position: i32,
}

impl From<courses::Model> for Course {
    fn from(row: courses::Model) -> Self {
        let known: Option<CourseIdentifier> = row.identifier.parse().ok();
        Self {
            id: row.id.into(),
            short_code: row.short_code.unwrap_or_default(),
            title_form: known.map_or_else(|| row.name.clone(), CourseIdentifier::title_form),
            sentence_form: known.map_or_else(
                || format!("the {}", row.name),
                CourseIdentifier::sentence_form,
            ),
            identifier: row.identifier,
            name: row.name,
            label: row.label,
            hint: row.hint,
            position: row.position,
        }
    }
}

impl From<&CatalogueCourse> for Course {
    fn from(course: &CatalogueCourse) -> Self {
        let identifier = course.identifier;
        Self {
            id: course.id.0.into(),
            identifier: identifier.to_string(),
            short_code: identifier.short_code().into(),
            name: course.name.clone(),
            label: identifier.label().into(),
            title_form: identifier.title_form(),
            sentence_form: identifier.sentence_form(),
            hint: identifier.hint().map(str::to_owned),
            position: course.position,
        }
    }
}
