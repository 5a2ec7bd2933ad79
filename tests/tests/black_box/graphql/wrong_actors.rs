//! Every field at the root of the schema, asked for by everybody who must not have it.

use domain::staff::StaffRole;
use serde_json::json;

use crate::support::client::Client;
use crate::support::{TestApp, a_teacher, an_application};

/// Who may use a field, as the printed schema says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Anyone,
    Teacher,
    Staff(StaffRole),
}

#[derive(Debug)]
struct RootField {
    kind: &'static str,
    name: String,
    wanted: Wanted,
}

/// The fields of the two roots, read from the print.
fn root_fields() -> Vec<RootField> {
    let sdl = graphql::sdl();
    [("query", "type Query {"), ("mutation", "type Mutation {")]
        .into_iter()
        .flat_map(|(kind, head)| {
            let from = sdl.find(head).expect("the root is printed") + head.len();
            let body = &sdl[from..];
            let body = &body[..body.find("\n}").expect("the root ends")];
            fields(kind, body)
        })
        .collect()
}

fn fields(kind: &'static str, body: &str) -> Vec<RootField> {
    let mut found = Vec::new();
    let mut name = None;
    for line in body.lines() {
        let is_field = line.starts_with("  ") && !line.starts_with("   ") && !line.contains('"');
        if is_field && !line.trim_start().starts_with(')') {
            let word: String = line
                .trim()
                .chars()
                .take_while(|c| c.is_alphanumeric())
                .collect();
            name = Some(word);
        }
        if let Some((_, role)) = line.split_once("@auth(role: ") {
            let role = role.split(')').next().unwrap();
            let name = name.take().expect("a field before its role");
            let wanted = match role {
                "ANYONE" => Wanted::Anyone,
                "TEACHER" => Wanted::Teacher,
                "ANALYST" => Wanted::Staff(StaffRole::Analyst),
                "ADMIN" => Wanted::Staff(StaffRole::Admin),
                "SUPER_ADMIN" => Wanted::Staff(StaffRole::SuperAdmin),
                other => panic!("{other} is no role"),
            };
            found.push(RootField { kind, name, wanted });
        }
    }
    found
}

/// Who asks, and what they are.
struct Actor {
    name: &'static str,
    client: Client,
    teacher: bool,
    staff: Option<StaffRole>,
    by_token: bool,
    /// The whole request is refused: the token is nobody's.
    unknown: bool,
}

impl Actor {
    fn of(name: &'static str, client: Client) -> Self {
        Self {
            name,
            client,
            teacher: false,
            staff: None,
            by_token: false,
            unknown: false,
        }
    }

    fn staff(name: &'static str, client: Client, role: StaffRole) -> Self {
        Self {
            staff: Some(role),
            ..Self::of(name, client)
        }
    }

    fn refusal(&self, field: &RootField) -> Option<&'static str> {
        if self.unknown {
            return Some("UNAUTHENTICATED");
        }
        if self.by_token && field.kind == "mutation" {
            return Some("FORBIDDEN");
        }
        match field.wanted {
            Wanted::Anyone => None,
            Wanted::Teacher => (!self.teacher).then_some("UNAUTHENTICATED"),
            Wanted::Staff(role) => match self.staff {
                None => Some("UNAUTHENTICATED"),
                Some(own) => (own < role).then_some("FORBIDDEN"),
            },
        }
    }
}

async fn everybody(app: &TestApp) -> Vec<Actor> {
    let teacher = a_teacher().create(app).await;
    let archived = app.member_of_staff(StaffRole::SuperAdmin).await;
    let archived_client = app.staff_session(archived).await;
    let expired = app.member_of_staff(StaffRole::SuperAdmin).await;
    let expired_client = app.staff_session(expired).await;
    let revoked = app.member_of_staff(StaffRole::SuperAdmin).await;
    let revoked_client = app.staff_session(revoked).await;
    app.write(
        "update staff set archived_at = now() where id = $1",
        [archived.into()],
    )
    .await;
    let over = "update sessions set expires_at = now() - interval '1 s' where staff_id = $1";
    app.write(over, [expired.into()]).await;
    app.write(
        "update sessions set revoked_at = now() where staff_id = $1",
        [revoked.into()],
    )
    .await;
    let forgotten_teacher = a_teacher().create(app).await;
    let forgotten = app.teacher(forgotten_teacher).await;
    let over = "update sessions set expires_at = now() - interval '1 s' where user_id = $1";
    app.write(over, [forgotten_teacher.into()]).await;
    vec![
        Actor::of("anonymous", app.anonymous()),
        Actor {
            teacher: true,
            ..Actor::of("teacher", app.teacher(teacher).await)
        },
        Actor::of("teacher whose session is over", forgotten),
        Actor {
            unknown: true,
            ..Actor::of(
                "lead provider",
                app.lead_provider("Ambition Institute").await,
            )
        },
        Actor {
            unknown: true,
            ..Actor::of(
                "unknown token",
                app.anonymous().with_bearer("npq_staff_nobody"),
            )
        },
        Actor::staff(
            "analyst",
            app.staff(StaffRole::Analyst).await,
            StaffRole::Analyst,
        ),
        Actor::staff("admin", app.staff(StaffRole::Admin).await, StaffRole::Admin),
        Actor::staff(
            "super admin",
            app.staff(StaffRole::SuperAdmin).await,
            StaffRole::SuperAdmin,
        ),
        Actor::of("archived staff", archived_client),
        Actor::of("staff whose session is over", expired_client),
        Actor::of("staff who signed out", revoked_client),
        Actor {
            by_token: true,
            ..Actor::staff(
                "admin's token",
                app.personal_token(StaffRole::Admin).await,
                StaffRole::Admin,
            )
        },
        Actor {
            by_token: true,
            ..Actor::staff(
                "analyst's token",
                app.personal_token(StaffRole::Analyst).await,
                StaffRole::Analyst,
            )
        },
    ]
}

#[tokio::test]
async fn every_query_and_mutation_is_refused_to_whoever_may_not_use_it() {
    let app = TestApp::start().await;
    let fields = root_fields();
    assert!(fields.len() > 8, "the roots were read: {fields:?}");
    for actor in everybody(&app).await {
        for field in &fields {
            // Nothing runs: who may use the field is told that the selection is wrong.
            let query = format!("{} {{ {} }}", field.kind, field.name);
            let answer = actor.client.operation(&query, json!({})).await;
            let codes = answer.error_codes();
            let refused = codes
                .iter()
                .map(String::as_str)
                .find(|code| matches!(*code, "UNAUTHENTICATED" | "FORBIDDEN"));
            assert_eq!(
                refused,
                actor.refusal(field),
                "{} asks for {field:?}",
                actor.name
            );
            let status = match refused {
                Some("UNAUTHENTICATED") => 401,
                Some(_) => 403,
                None => continue,
            };
            assert_eq!(answer.status, status, "{} asks for {field:?}", actor.name);
        }
    }
}

#[tokio::test]
async fn the_console_s_fields_want_the_roles_that_the_specification_says() {
    let fields = root_fields();
    for (name, wanted) in [
        ("staffViewer", Wanted::Anyone),
        ("applications", Wanted::Staff(StaffRole::Admin)),
        ("application", Wanted::Staff(StaffRole::Admin)),
        ("applicationFilterOptions", Wanted::Staff(StaffRole::Admin)),
        ("cohorts", Wanted::Staff(StaffRole::Analyst)),
        ("leadProviders", Wanted::Staff(StaffRole::Analyst)),
        ("analytics", Wanted::Staff(StaffRole::Analyst)),
        ("requestSignInCode", Wanted::Anyone),
        ("signIn", Wanted::Anyone),
        ("signOut", Wanted::Anyone),
    ] {
        let field = fields.iter().find(|field| field.name == name);
        assert_eq!(field.map(|field| field.wanted), Some(wanted), "{name}");
    }
}

#[tokio::test]
async fn what_is_the_callers_own_is_nothing_to_others() {
    let app = TestApp::start().await;
    let teacher = a_teacher().create(&app).await;
    let everything = "{ viewer { fullName email } draft { id current { slug title } }
        step(slug: \"work-setting\") { ... on Step { title } ... on Redirect { reason } }
        staffViewer { staff { email } } }";
    for (client, own) in [
        (app.anonymous(), None),
        (app.teacher(teacher).await, Some("viewer")),
        (app.staff(StaffRole::Analyst).await, Some("staffViewer")),
    ] {
        let data = client.graphql(everything, json!({})).await;
        for field in ["viewer", "staffViewer"] {
            assert_eq!(data[field].is_object(), own == Some(field), "{field}");
        }
        assert!(data["draft"].is_null());
        assert!(data["step"]["reason"].is_string());
    }
}

#[tokio::test]
async fn an_analyst_sees_no_person_however_the_question_is_put() {
    let app = TestApp::start().await;
    let application = an_application().create(&app).await;
    let analyst = app.staff(StaffRole::Analyst).await;
    for query in [
        "{ applications { nodes { id } } }",
        "{ applications { totalCount } }",
        "query($id: ID!) { application(id: $id) { user { fullName email trn } } }",
        "query($id: ID!) { a: application(id: $id) { createdAt } }",
        "query($id: ID!) { ...Q } fragment Q on Query { application(id: $id) { ... on Application { notes } } }",
        "query($id: ID!) { application(id: $id) { history { author { display } } } }",
    ] {
        let answer = analyst.operation(query, json!({ "id": application })).await;
        assert_eq!(answer.error_codes(), ["FORBIDDEN"], "{query}");
        assert!(answer.json().get("data").is_none(), "{query}");
    }
}

#[tokio::test]
async fn one_field_too_many_refuses_the_whole_request() {
    let app = TestApp::start().await;
    let query = "{ service { now } cohorts { id } }";
    let answer = app.anonymous().operation(query, json!({})).await;
    assert_eq!(answer.error_codes(), ["UNAUTHENTICATED"]);
    let error = &answer.json()["errors"][0];
    assert_eq!(error["extensions"]["field"], "Query.cohorts");
}

#[tokio::test]
async fn a_token_that_was_revoked_or_ran_out_is_nobody_s() {
    let app = TestApp::start().await;
    for end in [
        "update staff_api_tokens set revoked_at = now()",
        "update staff_api_tokens set expires_at = now() - interval '1 s', revoked_at = null",
        "update staff set archived_at = now()",
    ] {
        let token = app.personal_token(StaffRole::Admin).await;
        token
            .graphql("{ staffViewer { staff { role } } }", json!({}))
            .await;
        app.write(end, []).await;
        let answer = token.operation("{ service { now } }", json!({})).await;
        assert_eq!(answer.error_codes(), ["UNAUTHENTICATED"], "{end}");
        assert_eq!(answer.status, 401);
    }
}
