//! CSV answers (provider-api.md §1.9).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::envelopes::Problem;
use crate::wire;

/// A whole file: the header, then the rows.
pub fn answer(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Response {
    match written(header, rows) {
        Ok(file) => wire::of_type("text/csv", StatusCode::OK, file),
        Err(error) => {
            tracing::error!(%error, "a CSV export could not be written");
            Problem::Internal.into_response()
        }
    }
}

fn written(
    header: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(header)?;
    for row in rows {
        file.write_record(row)?;
    }
    Ok(file.into_inner()?)
}
