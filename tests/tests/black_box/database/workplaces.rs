//! Schools, childcare providers, local authorities, providers of teacher training, lists.

use super::attempts::{Attempts, CHECK, UNIQUE};

#[tokio::test]
async fn a_workplace_goes_by_its_number() {
    let mut db = Attempts::on_reference_data().await;
    for (table, key) in [
        ("schools", "urn"),
        ("childcare_providers", "urn"),
        ("local_authorities", "code"),
    ] {
        let again =
            format!("insert into {table} ({key}, name) select {key}, 'x' from {table} limit 1");
        db.refused(UNIQUE, &format!("{table}_{key}_key"), &again)
            .await;
    }
}

#[tokio::test]
async fn a_provider_of_teacher_training_goes_by_its_legal_name_in_any_case() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        UNIQUE,
        "itt_providers_legal_name_key",
        "insert into itt_providers (legal_name)
         select upper(legal_name) from itt_providers where legal_name <> upper(legal_name) limit 1",
    )
    .await;
}

#[tokio::test]
async fn a_list_names_a_workplace_once() {
    let mut db = Attempts::on_reference_data().await;
    db.refused(
        UNIQUE,
        "eligibility_list_entries_key",
        "insert into eligibility_list_entries (list, identifier_type, identifier)
         select list, identifier_type, identifier from eligibility_list_entries limit 1",
    )
    .await;
}

#[tokio::test]
async fn an_absent_text_is_absent_and_not_blank() {
    let mut db = Attempts::on_reference_data().await;
    for column in ["postcode", "town", "ukprn", "establishment_type_code"] {
        let blank = format!("update schools set {column} = ''");
        db.refused(CHECK, &format!("schools_{column}_check"), &blank)
            .await;
    }
}

#[tokio::test]
async fn a_school_is_found_by_the_beginnings_of_its_words() {
    let mut db = Attempts::on_reference_data().await;
    db.run("insert into schools (urn, name, town) values ('899999', 'St Mary''s Co-op School', 'Leeds')")
        .await;
    let found = db
        .value("select urn from schools where search @@ to_tsquery('english', 'mar:* & coop:* | co:* & leed:*')")
        .await;
    assert_eq!(found, "899999");
}
