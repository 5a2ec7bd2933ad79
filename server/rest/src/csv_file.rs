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

#[cfg(test)]
mod tests {
    use super::*;

    /// ADR 0005: the contract quotes as RFC 4180 does, and lead providers' software reads the
    /// cells back to the letter.
    #[test]
    fn a_cell_is_quoted_where_csv_needs_it_and_changed_nowhere() {
        let row = ["=1+1", "+44", "-5", "@sum", "a,b", "a\"b", "plain"].map(str::to_owned);
        let file = written(&["h"; 7], [row.to_vec()].into_iter()).unwrap();
        assert_eq!(
            String::from_utf8(file).unwrap(),
            "h,h,h,h,h,h,h\n=1+1,+44,-5,@sum,\"a,b\",\"a\"\"b\",plain\n"
        );
    }
}
