//! Which rule of the database an error is about.

use sea_orm::{DbErr, RuntimeErr};

/// The name of the constraint, unique index or rule trigger that refused a write; `None` for
/// any other error.
pub fn violated_constraint(error: &DbErr) -> Option<String> {
    let (DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner))) =
        error
    else {
        return None;
    };
    inner
        .as_database_error()
        .and_then(|refused| refused.constraint())
        .map(str::to_owned)
}
