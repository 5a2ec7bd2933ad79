//! Searching while somebody types (registration.md §6.6, scenario 77).

use serde_json::{Value, json};

use crate::support::{Client, TestApp};

const SEARCH: &str = "query ($kind: WorkplaceKind!, $query: String!) {
    workplaceSearch(kind: $kind, query: $query) {
      workplaces { identifier name urn address label } truncated error } }";

async fn search(client: &Client, kind: &str, query: &str) -> Value {
    let variables = json!({ "kind": kind, "query": query });
    client.graphql(SEARCH, variables).await["workplaceSearch"].clone()
}

async fn names(client: &Client, query: &str) -> Vec<String> {
    let found = search(client, "SCHOOLS_AND_LAS", query).await;
    assert_eq!(found["error"], Value::Null, "{query}");
    let workplaces = found["workplaces"].as_array().expect("a list");
    let name = |place: &Value| place["name"].as_str().unwrap_or_default().to_owned();
    workplaces.iter().map(name).collect()
}

async fn add_schools(app: &TestApp) {
    for (urn, name, postcode, status) in [
        ("800001", "Saint Mary's Priory School", "AB1 2CD", "1"),
        (
            "800002",
            "St Hilda-on-the-Hill University Academy",
            "AB1 3EF",
            "3",
        ),
        ("800003", "Saint Mary's Closed School", "AB1 2CD", "2"),
        ("800004", "The Priory", "AB9 9ZZ", "4"),
        ("800014", "School of 800001 Lane", "AB9 9ZX", "1"),
    ] {
        app.write(
            "insert into schools (urn, name, postcode, establishment_status_code, town, address_1)
             values ($1, $2, $3, $4, 'Priorsford', '7 Oak Road')",
            [urn.into(), name.into(), postcode.into(), status.into()],
        )
        .await;
    }
}

#[tokio::test]
async fn schools_are_found_by_every_beginning_of_a_word() {
    let app = TestApp::start().await;
    add_schools(&app).await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    for (query, expected) in [
        ("st marys", "Saint Mary's Priory School"),
        ("saint mary", "Saint Mary's Priory School"),
        ("SAINT HILDA", "St Hilda-on-the-Hill University Academy"),
        ("hilda on the", "St Hilda-on-the-Hill University Academy"),
        ("universit hill", "St Hilda-on-the-Hill University Academy"),
        ("priorsf oak", "Saint Mary's Priory School"),
        ("the priory", "The Priory"),
        ("80000", "The Priory"),
    ] {
        let found = names(&nobody, query).await;
        assert!(
            found.iter().any(|name| name == expected),
            "{query}: {found:?}"
        );
    }
    let marys = names(&nobody, "st marys priory").await;
    assert_eq!(
        marys,
        ["Saint Mary's Priory School"],
        "every word has to match"
    );
    assert!(
        !names(&nobody, "closed school")
            .await
            .contains(&"Saint Mary's Closed School".into())
    );
    assert!(names(&nobody, "the").await.contains(&"The Priory".into()));
}

#[tokio::test]
async fn an_exact_urn_comes_first_and_an_exact_postcode_next() {
    let app = TestApp::start().await;
    add_schools(&app).await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    let found = names(&nobody, "800001").await;
    assert_eq!(
        found,
        ["Saint Mary's Priory School", "School of 800001 Lane"]
    );
    for query in ["AB1 2CD", "ab12cd", "ab1-2cd"] {
        assert_eq!(
            names(&nobody, query).await,
            ["Saint Mary's Priory School"],
            "{query}"
        );
    }
    let by_start = search(&nobody, "SCHOOLS_AND_LAS", "9000").await;
    let urns = by_start["workplaces"].as_array().expect("a list");
    assert!(urns.len() >= 13, "the sample schools begin with 9000");
}

#[tokio::test]
async fn local_authorities_come_after_the_schools() {
    let app = TestApp::start().await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    let found = search(&nobody, "SCHOOLS_AND_LAS", "sample").await;
    let places = found["workplaces"].as_array().expect("a list");
    let authority = places.last().expect("something is found");
    assert_eq!(authority["identifier"], "LocalAuthority-990");
    assert_eq!(authority["urn"], Value::Null);
    assert_eq!(
        authority["label"],
        "Sample Authority - Sample Hall, Sampleton, ZZ1 1ZZ"
    );
    let first = &places[0];
    assert!(
        first["label"]
            .as_str()
            .expect("a label")
            .ends_with(first["urn"].as_str().expect("a URN"))
    );
}

#[tokio::test]
async fn childcare_providers_are_found_by_urn_even_with_a_slip() {
    let app = TestApp::start().await;
    app.write(
        "insert into childcare_providers (urn, name, address_1, town, postcode)
         values ('EY777777', 'REDACTED', 'REDACTED', 'REDACTED', 'REDACTED')",
        [],
    )
    .await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    let found = search(&nobody, "CHILDCARE_PROVIDERS", "ey 777777").await;
    let withheld = json!({
        "identifier": "PrivateChildcareProvider-EY777777", "name": null, "urn": "EY777777",
        "address": "", "label": "EY777777",
    });
    assert_eq!(found["workplaces"], json!([withheld]));
    let found = search(&nobody, "CHILDCARE_PROVIDERS", "EY900").await;
    assert_eq!(found["workplaces"][0]["urn"], "EY900001");
    let slip = search(&nobody, "CHILDCARE_PROVIDERS", "EY7777767").await;
    let urns = slip["workplaces"].as_array().expect("a list");
    assert!(
        urns.iter().any(|place| place["urn"] == "EY777777"),
        "{slip}"
    );
}

#[tokio::test]
async fn a_query_too_short_or_too_long_is_not_searched() {
    let app = TestApp::start().await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    for (query, error) in [
        ("xy".to_owned(), json!("QUERY_TOO_SHORT")),
        (" x ".to_owned(), json!("QUERY_TOO_SHORT")),
        ("x".repeat(65), json!("QUERY_TOO_LONG")),
        ("  ".to_owned(), Value::Null),
        ("--- ' ;".to_owned(), Value::Null),
        ("no such place at all".to_owned(), Value::Null),
    ] {
        for kind in ["SCHOOLS_AND_LAS", "CHILDCARE_PROVIDERS"] {
            let found = search(&nobody, kind, &query).await;
            assert_eq!(found["error"], error, "{query}");
            assert_eq!(found["workplaces"], json!([]), "{query}");
        }
    }
}

#[tokio::test]
async fn itt_providers_are_found_by_any_part_of_their_name() {
    let app = TestApp::start().await;
    let nobody = app.anonymous().on_page_of("http://localhost:4001");
    let document = "query ($query: String) { ittProviders(query: $query) { legalName approved } }";
    let data = nobody
        .graphql(document, json!({ "query": "accredited TRUST" }))
        .await;
    assert_eq!(
        data["ittProviders"],
        json!([
            { "legalName": "Sample Accredited Trust", "approved": true },
            { "legalName": "Sample Formerly Accredited Trust", "approved": false },
        ])
    );
    let all = nobody.graphql(document, json!({ "query": null })).await;
    assert!(all["ittProviders"].as_array().expect("a list").len() > 2);
    let none = nobody.graphql(document, json!({ "query": "100%" })).await;
    assert_eq!(none["ittProviders"], json!([]));
}
