//! How many SQL statements a request costs: a fixed number, however many rows it shows.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::staff::StaffRole;
use npq::config::Secret;
use serde_json::{Value, json};
use url::Url;

use crate::support::client::Client;
use crate::support::{TestApp, a_teacher, an_application};

/// Statements that a request may cost at most (integrations-and-operations.md §5.14).
const MOST: usize = 16;

/// Stands between the server and PostgreSQL and counts what is executed.
struct Counter(Arc<AtomicUsize>);

impl Counter {
    /// Begins to listen; answers the address to connect to instead.
    fn before(url: &str) -> (Self, String) {
        let mut url = Url::parse(url).expect("an address");
        let upstream = format!(
            "{}:{}",
            url.host_str().expect("a host"),
            url.port().unwrap_or(5432)
        );
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("it listens");
        url.set_host(Some("127.0.0.1")).expect("a host can be set");
        url.set_port(Some(address.port()))
            .expect("a port can be set");
        let count = Arc::new(AtomicUsize::new(0));
        let counting = Arc::clone(&count);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (upstream, count) = (upstream.clone(), Arc::clone(&counting));
                std::thread::spawn(move || relay(client, &upstream, &count));
            }
        });
        (Self(count), url.to_string())
    }

    fn so_far(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

/// Hands the frontend's messages on, one by one, and whatever comes back as it is.
fn relay(mut client: TcpStream, upstream: &str, count: &AtomicUsize) {
    let mut server = TcpStream::connect(upstream).expect("PostgreSQL listens");
    let mut back = server.try_clone().expect("a stream has two ends");
    let mut to_client = client.try_clone().expect("a stream has two ends");
    std::thread::spawn(move || std::io::copy(&mut back, &mut to_client));
    // The first messages have no type: a request for encryption, which is declined, and the start.
    loop {
        let Some(start) = message(&mut client, 0) else {
            return;
        };
        if start[4..8] == 80_877_103_u32.to_be_bytes() {
            client.write_all(b"N").expect("the client listens");
        } else {
            server.write_all(&start).expect("PostgreSQL listens");
            break;
        }
    }
    while let Some(message) = message(&mut client, 1) {
        // Execute, or a simple query.
        if matches!(message[0], b'E' | b'Q') {
            count.fetch_add(1, Ordering::SeqCst);
        }
        if server.write_all(&message).is_err() {
            return;
        }
    }
}

/// One message whose length stands after `type_bytes`.
fn message(stream: &mut TcpStream, type_bytes: usize) -> Option<Vec<u8>> {
    let mut message = vec![0; type_bytes + 4];
    stream.read_exact(&mut message).ok()?;
    let length: [u8; 4] = message[type_bytes..].try_into().ok()?;
    let length = usize::try_from(u32::from_be_bytes(length)).ok()?;
    message.resize(type_bytes + length, 0);
    stream.read_exact(&mut message[type_bytes + 4..]).ok()?;
    Some(message)
}

async fn counted_app() -> (TestApp, Counter) {
    let mut counter = None;
    let app = TestApp::configured(|config| {
        let (counting, url) = Counter::before(config.database_url.reveal());
        config.database_url = Secret::new(url);
        // One connection: what a new one asks of the catalogue is not counted twice.
        config.database_pool = 1;
        counter = Some(counting);
    })
    .await;
    (app, counter.expect("the settings were made"))
}

async fn cost(counter: &Counter, client: &Client, query: &str, variables: &Value) -> usize {
    // Once to warm up: the connection learns its types.
    client.graphql(query, variables.clone()).await;
    let before = counter.so_far();
    client.graphql(query, variables.clone()).await;
    counter.so_far() - before
}

async fn fill(app: &TestApp, count: usize) {
    let urns: String = app
        .value(
            "select string_agg(urn, ',') from (select urn from schools order by urn limit 5) s",
            [],
        )
        .await;
    let urns: Vec<&str> = urns.split(',').collect();
    for n in 0..count {
        let user = a_teacher().create(app).await;
        let id = an_application()
            .of(user)
            .at_school(urns[n % urns.len()])
            .accepted()
            .create(app)
            .await;
        app.write(
            "update applications set notes = 'Called them.', review_status = 'needs_review' where id = $1",
            [id.into()],
        )
        .await;
    }
}

const EVERYTHING: &str =
    "query($filter: ApplicationFilter) { applications(filter: $filter, first: 60) {
  totalCount foundInAnotherCohort pageInfo { totalPages currentPage }
  nodes {
    id user { fullName email } course { name } leadProvider { name } cohort { name isCurrent }
    schedule { identifier } employerDisplayName employerUrn school { name } ittProviderName
    eligibleForDfeFunding previouslyFunded fundingReason { summary rules { rule } }
    history { title author { display } } } } }";

#[tokio::test]
async fn a_list_costs_the_same_number_of_statements_for_two_rows_as_for_fifty() {
    let (app, counter) = counted_app().await;
    let admin = app.staff(StaffRole::Admin).await;
    let all = json!({ "filter": { "cohort": "ALL" } });
    fill(&app, 2).await;
    let few = cost(&counter, &admin, EVERYTHING, &all).await;
    fill(&app, 48).await;
    let many = cost(&counter, &admin, EVERYTHING, &all).await;
    assert_eq!(few, many, "the number of statements grows with the rows");
    assert!((1..=MOST).contains(&many), "{many} statements");
}

#[tokio::test]
async fn each_page_of_the_console_costs_a_handful_of_statements() {
    let (app, counter) = counted_app().await;
    fill(&app, 3).await;
    let admin = app.staff(StaffRole::Admin).await;
    let id: String = app
        .value("select id::text from applications limit 1", [])
        .await;
    for (query, most) in [
        ("{ staffViewer { staff { fullName } } }", 2),
        (
            "{ applications(filter: { cohort: ALL }) { totalCount nodes { id createdAt user { fullName } } } }",
            6,
        ),
        (
            "{ applicationFilterOptions { workSettings cohorts { id isCurrent } defaultCohort { id } } }",
            4,
        ),
        (
            "{ cohorts { identifier isCurrent } leadProviders { name } }",
            4,
        ),
        (
            "{ analytics { applications(by: [COHORT, COURSE]) { count } } }",
            2,
        ),
        (
            "query($id: ID!) { application(id: $id) { history { title author { display } } } }",
            4,
        ),
    ] {
        let cost = cost(&counter, &admin, query, &json!({ "id": id })).await;
        assert!((1..=most).contains(&cost), "{cost} statements for {query}");
    }
}
