//! The CSV export of declarations in v1 and v2 (provider-api.md §3.3, §1.9).

use axum::http::StatusCode;
use axum::response::Response;
use store::queries::declarations::ProviderDeclaration;

use super::resource::{has_passed, hyphenated, is_eligible_for_payment, is_voided};
use crate::csv_file;
use crate::version::Version;
use crate::wire::{self, Moment};

/// The whole file; without a single declaration not even a header.
pub fn csv(version: Version, declarations: &[ProviderDeclaration]) -> Response {
    if declarations.is_empty() {
        return wire::of_type("text/csv", StatusCode::OK, Vec::new());
    }
    let with_flags = version == Version::V1;
    let mut header = vec![
        "id",
        "participant_id",
        "declaration_type",
        "course_identifier",
        "declaration_date",
        "state",
        "has_passed",
    ];
    if with_flags {
        header.extend(["voided", "eligible_for_payment"]);
    }
    header.push("updated_at");
    let rows = declarations
        .iter()
        .map(|declaration| row(declaration, with_flags));
    csv_file::answer(&header, rows)
}

fn row(declaration: &ProviderDeclaration, with_flags: bool) -> Vec<String> {
    let passed = has_passed(declaration);
    let mut row = vec![
        declaration.id.to_string(),
        declaration.participant_id.to_string(),
        declaration.declaration_type.to_string(),
        declaration.course.to_string(),
        Moment(declaration.declaration_date).to_string(),
        hyphenated(declaration.state).to_owned(),
        passed.map(|passed| passed.to_string()).unwrap_or_default(),
    ];
    if with_flags {
        row.push(is_voided(declaration).to_string());
        row.push(is_eligible_for_payment(declaration).to_string());
    }
    row.push(Moment(declaration.updated_at).to_string());
    row
}
