//! Staff find applications and read all about one (admin.md §3.2, §3.3).

use chrono::TimeDelta;
use domain::staff::StaffRole;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::client::Client;
use crate::support::{TestApp, a_teacher, an_application};

const LIST: &str = "query($filter: ApplicationFilter, $page: Int, $first: Int, $after: String,
                          $last: Int, $before: String) {
  applications(filter: $filter, page: $page, first: $first, after: $after, last: $last, before: $before) {
    totalCount foundInAnotherCohort nodes { id }
    pageInfo { currentPage totalPages hasNextPage hasPreviousPage startCursor endCursor } } }";

async fn list(client: &Client, variables: Value) -> Value {
    client.graphql(LIST, variables).await["applications"].clone()
}

fn ids(list: &Value) -> Vec<Uuid> {
    let nodes = list["nodes"].as_array().unwrap();
    nodes
        .iter()
        .map(|node| node["id"].as_str().unwrap().parse().unwrap())
        .collect()
}

/// Submitted so many minutes ago.
async fn submitted(app: &TestApp, id: Uuid, minutes_ago: i64) {
    app.write(
        "update applications set created_at = $2 where id = $1",
        [
            id.into(),
            (app.now() - TimeDelta::minutes(minutes_ago)).into(),
        ],
    )
    .await;
}

async fn with_applications(count: i64) -> (TestApp, Vec<Uuid>) {
    let app = TestApp::start().await;
    let mut applications = Vec::new();
    for n in 0..count {
        let id = an_application().create(&app).await;
        submitted(&app, id, n).await;
        applications.push(id);
    }
    (app, applications)
}

fn everywhere(mut filter: Value) -> Value {
    filter["cohort"] = json!("ALL");
    json!({ "filter": filter })
}

#[tokio::test]
async fn the_latest_stand_first_on_numbered_pages_of_twenty_five() {
    let (app, applications) = with_applications(30).await;
    let admin = app.staff(StaffRole::Admin).await;
    let first = list(&admin, everywhere(json!({}))).await;
    assert_eq!(ids(&first), applications[..25]);
    assert_eq!(first["totalCount"], 30);
    assert_eq!(first["pageInfo"]["totalPages"], 2);
    let mut second = everywhere(json!({}));
    second["page"] = json!(2);
    let second = list(&admin, second).await;
    assert_eq!(ids(&second), applications[25..]);
    assert_eq!(second["pageInfo"]["currentPage"], 2);
    assert_eq!(second["pageInfo"]["hasNextPage"], false);
    let mut beyond = everywhere(json!({}));
    beyond["page"] = json!(9);
    assert!(ids(&list(&admin, beyond).await).is_empty());
}

#[tokio::test]
async fn cursors_lead_forward_and_back_without_gap_or_twin() {
    let (app, applications) = with_applications(7).await;
    // Two at the same moment: the id decides.
    let twin = an_application().create(&app).await;
    submitted(&app, twin, 3).await;
    let admin = app.staff(StaffRole::Admin).await;
    let mut seen = Vec::new();
    let mut after = Value::Null;
    loop {
        let mut page = everywhere(json!({}));
        page["first"] = json!(3);
        page["after"] = after.clone();
        let page = list(&admin, page).await;
        seen.extend(ids(&page));
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    assert_eq!(seen.len(), 8);
    assert!(
        applications
            .iter()
            .chain([&twin])
            .all(|id| seen.contains(id))
    );
    let mut back = everywhere(json!({}));
    back["last"] = json!(3);
    back["before"] = after;
    let back = list(&admin, back).await;
    assert_eq!(ids(&back), seen[4..7]);
    assert_eq!(back["pageInfo"]["hasPreviousPage"], true);
    let mut last = everywhere(json!({}));
    last["last"] = json!(2);
    assert_eq!(ids(&list(&admin, last).await), seen[6..]);
}

#[tokio::test]
async fn pages_are_asked_for_in_one_way_and_have_at_most_a_hundred_rows() {
    let app = TestApp::start().await;
    let admin = app.staff(StaffRole::Admin).await;
    for wrong in [
        json!({ "first": 101 }),
        json!({ "first": 0 }),
        json!({ "first": -1 }),
        json!({ "page": 0 }),
        json!({ "page": 1, "after": "1f-0" }),
        json!({ "first": 1, "last": 1 }),
        json!({ "first": 1, "after": "no cursor" }),
    ] {
        let answer = admin.operation(LIST, wrong.clone()).await;
        assert_eq!(answer.error_codes(), ["BAD_REQUEST"], "{wrong}");
    }
}

#[tokio::test]
async fn a_search_finds_part_of_a_name_or_a_whole_id_in_any_spelling() {
    let app = TestApp::start().await;
    let user = a_teacher().named("Zora Demo-100%_a").create(&app).await;
    app.write(
        "update users set preferred_name = 'Zo' where id = $1",
        [user.into()],
    )
    .await;
    let application = an_application().of(user).create(&app).await;
    an_application().create(&app).await;
    let admin = app.staff(StaffRole::Admin).await;
    for search in [
        "zora",
        " DEMO-100%_A ",
        "zo",
        &application.to_string(),
        &application.simple().to_string().to_uppercase(),
    ] {
        let found = list(&admin, everywhere(json!({ "search": search }))).await;
        assert_eq!(ids(&found), [application], "{search}");
    }
    for search in ["%%", "z_ra", "tess@demo.example", &user.to_string()] {
        let found = list(&admin, everywhere(json!({ "search": search }))).await;
        assert!(ids(&found).is_empty(), "{search}");
    }
}

#[tokio::test]
async fn filters_hold_all_at_once() {
    let app = TestApp::start().await;
    let accepted = an_application().accepted().create(&app).await;
    let rejected = an_application().rejected().create(&app).await;
    let admin = app.staff(StaffRole::Admin).await;
    for (filter, expected) in [
        (json!({ "approvalStatus": "ACCEPTED" }), vec![accepted]),
        (json!({ "approvalStatus": "REJECTED" }), vec![rejected]),
        (json!({ "trainingStatus": "ACTIVE" }), vec![accepted]),
        (
            json!({ "trainingStatus": "ACTIVE", "approvalStatus": "REJECTED" }),
            vec![],
        ),
        (
            json!({ "workSetting": "a_school", "approvalStatus": "ACCEPTED" }),
            vec![accepted],
        ),
        (json!({ "workSetting": "elsewhere" }), vec![]),
    ] {
        assert_eq!(
            ids(&list(&admin, everywhere(filter.clone())).await),
            expected,
            "{filter}"
        );
    }
    let options = admin
        .graphql("{ applicationFilterOptions { workSettings cohorts { id } defaultCohort { isCurrent } } }", json!({}))
        .await;
    assert_eq!(
        options["applicationFilterOptions"]["workSettings"],
        json!(["a_school"])
    );
    assert_eq!(
        options["applicationFilterOptions"]["defaultCohort"]["isCurrent"],
        true
    );
}

#[tokio::test]
async fn the_current_cohort_is_shown_unless_another_is_asked_for() {
    let app = TestApp::start().await;
    let (current, other): (String, String) =
        (app.value(CURRENT, []).await, app.value(OTHER, []).await);
    let here = an_application().in_cohort(&current).create(&app).await;
    let there = an_application().in_cohort(&other).create(&app).await;
    let admin = app.staff(StaffRole::Admin).await;
    assert_eq!(ids(&list(&admin, json!({})).await), [here]);
    let all = list(&admin, everywhere(json!({}))).await;
    assert_eq!(ids(&all).len(), 2);
    let cohort: Uuid = app
        .value(
            "select id from cohorts where identifier = $1",
            [other.into()],
        )
        .await;
    let chosen = json!({ "filter": { "cohortId": cohort } });
    assert_eq!(ids(&list(&admin, chosen).await), [there]);
    // An id searched for under the default cohort is offered elsewhere.
    let found = list(&admin, json!({ "filter": { "search": there.to_string() } })).await;
    assert_eq!(found["totalCount"], 0);
    assert_eq!(found["foundInAnotherCohort"], true);
    let found = list(&admin, json!({ "filter": { "search": here.to_string() } })).await;
    assert_eq!(found["foundInAnotherCohort"], false);
}

const CURRENT: &str = "select identifier from cohorts where registration_starts_at <= now()
  order by start_year desc, suffix desc limit 1";
const OTHER: &str = "select identifier from cohorts where registration_starts_at <= now()
  order by start_year desc, suffix desc offset 1 limit 1";

#[tokio::test]
async fn everything_is_shown_while_no_cohort_is_current() {
    let app = TestApp::at("2010-06-01T12:00:00Z".parse().unwrap()).await;
    let application = an_application().create(&app).await;
    let admin = app.staff(StaffRole::Admin).await;
    assert_eq!(ids(&list(&admin, json!({})).await), [application]);
}

#[tokio::test]
async fn one_application_is_shown_whole_and_an_unknown_one_is_null() {
    let app = TestApp::start().await;
    let urn: String = app
        .value("select urn from schools order by urn limit 1", [])
        .await;
    let user = a_teacher().named("Tess Demo-Whole").create(&app).await;
    let application = an_application()
        .of(user)
        .at_school(&urn)
        .accepted()
        .eligible_for_funding()
        .create(&app)
        .await;
    let admin = app.staff(StaffRole::Admin).await;
    let whole = "query($id: ID!) { application(id: $id) {
      id user { id fullName email trn trnVerified } course { identifier name label sentenceForm }
      leadProvider { name } cohort { name identifier funding registrationStartDate isCurrent }
      schedule { identifier } approvalStatus trainingStatus acceptedAt eligibleForFunding
      eligibleForDfeFunding previouslyFunded fundedPlace fundingStatusCode
      fundingReason { summary decidedBy rules { rule label matched facts { name value } } }
      workSetting employerDisplayName employerUrn school { urn address } childcareProvider { urn }
      localAuthority { name } worksInEngland leadMentor ittProviderName createdAt updatedAt
      history { title } } }";
    let data = admin.graphql(whole, json!({ "id": application })).await;
    let shown = &data["application"];
    assert_eq!(shown["user"]["fullName"], "Tess Demo-Whole");
    assert_eq!(shown["approvalStatus"], "ACCEPTED");
    assert_eq!(shown["trainingStatus"], "ACTIVE");
    assert_eq!(shown["school"]["urn"], urn.as_str());
    assert_eq!(shown["employerUrn"], urn.as_str());
    assert_ne!(shown["employerDisplayName"], "");
    assert_eq!(shown["fundingStatusCode"], "funded");
    assert!(shown["fundingReason"]["summary"].is_string());
    assert_eq!(shown["eligibleForDfeFunding"], true);
    assert!(shown["schedule"]["identifier"].is_string());
    for id in ["", "x", &Uuid::nil().to_string(), &user.to_string()] {
        let data = admin
            .graphql(
                "query($id: ID!) { application(id: $id) { id } }",
                json!({ "id": id }),
            )
            .await;
        assert!(data["application"].is_null(), "{id}");
    }
}

#[tokio::test]
async fn earlier_funding_for_an_equivalent_course_is_told_apart_from_the_stored_flag() {
    let app = TestApp::start().await;
    let user = a_teacher().create(&app).await;
    an_application()
        .of(user)
        .in_cohort("2025b")
        .accepted()
        .eligible_for_funding()
        .funded_place(true)
        .create(&app)
        .await;
    let second = an_application()
        .of(user)
        .eligible_for_funding()
        .create(&app)
        .await;
    let admin = app.staff(StaffRole::Admin).await;
    let query = "query($id: ID!) { application(id: $id) {
      eligibleForFunding eligibleForDfeFunding previouslyFunded } }";
    let data = admin.graphql(query, json!({ "id": second })).await;
    let told = json!({ "eligibleForFunding": true, "eligibleForDfeFunding": false, "previouslyFunded": true });
    assert_eq!(data["application"], told);
}
