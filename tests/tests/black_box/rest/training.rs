//! What the tests of participants, declarations and outcomes begin from: lead provider P on
//! 26 November 2024, with a contract for senior leadership in the capped cohort 2024a and a
//! statement that takes declarations until Christmas Day.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use uuid::Uuid;

use super::{P, with_attributes};
use crate::support::{Answer, Client, TestApp, a_statement, a_teacher, an_application};

pub const COURSE: &str = "npq-senior-leadership";

/// The service with P's token.
pub struct Training {
    pub app: TestApp,
    pub client: Client,
    /// P's open statement of January 2025.
    pub statement: Uuid,
}

/// Somebody training with P.
#[derive(Debug, Clone, Copy)]
pub struct Enrolled {
    pub participant: Uuid,
    pub application: Uuid,
}

impl Training {
    pub async fn open() -> Self {
        Self::configured(|_| ()).await
    }

    pub async fn configured(change: impl FnOnce(&mut npq::config::Config)) -> Self {
        let now = "2024-11-26T12:00:00Z".parse().expect("a moment");
        let app = TestApp::configured(|config| {
            config.clock = service::Clock::fixed(now);
            change(config);
        })
        .await;
        let client = app.lead_provider(P).await;
        let statement = a_statement()
            .with_contract_for(COURSE)
            .with_contract_for("npq-leading-teaching")
            .with_contract_for("npq-early-headship-coaching-offer")
            .create(&app)
            .await;
        Self {
            app,
            client,
            statement,
        }
    }

    /// Somebody accepted with a funded place.
    pub async fn funded(&self) -> Enrolled {
        self.enrolled(a_teacher().create(&self.app).await, COURSE, true)
            .await
    }

    /// Somebody accepted without one.
    pub async fn unfunded(&self) -> Enrolled {
        self.enrolled(a_teacher().create(&self.app).await, COURSE, false)
            .await
    }

    /// A known user accepted for a course.
    pub async fn enrolled(
        &self,
        participant: Uuid,
        course: &'static str,
        funded: bool,
    ) -> Enrolled {
        let application = an_application()
            .of(participant)
            .for_course(course)
            .with_lead_provider(P)
            .in_cohort("2024a")
            .eligible_for_funding()
            .funded_place(funded)
            .accepted()
            .create(&self.app)
            .await;
        Enrolled {
            participant,
            application,
        }
    }

    /// `PUT …/participants/npq/{id}/{action}`.
    pub async fn act(&self, version: &str, id: Uuid, action: &str, attributes: Value) -> Answer {
        let path = format!("/api/{version}/participants/npq/{id}/{action}");
        self.client.put(&path, &with_attributes(&attributes)).await
    }

    /// `POST …/participant-declarations`.
    pub async fn declare(&self, version: &str, attributes: &Value) -> Answer {
        let path = format!("/api/{version}/participant-declarations");
        self.client.post(&path, &with_attributes(attributes)).await
    }

    /// `PUT …/participant-declarations/{id}/void`.
    pub async fn void(&self, version: &str, id: Uuid) -> Answer {
        let path = format!("/api/{version}/participant-declarations/{id}/void");
        self.client.put(&path, &serde_json::json!({})).await
    }

    /// `POST …/participants/npq/{id}/outcomes`.
    pub async fn outcome(&self, version: &str, id: Uuid, attributes: Value) -> Answer {
        let path = format!("/api/{version}/participants/npq/{id}/outcomes");
        self.client.post(&path, &with_attributes(&attributes)).await
    }

    /// The training status, the newest state's reason and how often it changed.
    pub async fn training(&self, of: Enrolled) -> String {
        self.app
            .value(
                "select a.training_status || ' ' || coalesce((select reason from training_states
                   where application_id = a.id order by created_at desc, id desc limit 1), '-')
                   || ' ' || (select count(*) from training_states where application_id = a.id)
                 from applications a where a.id = $1",
                [of.application.into()],
            )
            .await
    }

    /// Puts everything of an enrolment an hour back, so that a change shows.
    pub async fn an_hour_ago(&self, of: Enrolled) -> DateTime<Utc> {
        let at = self.app.now() - TimeDelta::hours(1);
        self.app
            .write(
                "update applications set created_at = $2, updated_at = $2, accepted_at = $2
                 where id = $1",
                [of.application.into(), at.into()],
            )
            .await;
        self.app
            .write(
                "update users set created_at = $2, updated_at = $2, significantly_updated_at = $2
                 where id = $1",
                [of.participant.into(), at.into()],
            )
            .await;
        at
    }

    /// How many rows of a declaration's there are in a state, on statements.
    pub async fn items(&self, declaration: Uuid) -> String {
        self.app
            .value(
                "select coalesce(string_agg(state::text, ', ' order by created_at, id), 'none')
                 from statement_items where declaration_id = $1",
                [declaration.into()],
            )
            .await
    }
}

/// The body, a line a key, with ids that differ from run to run named.
pub fn shape(body: &str, ids: &[(Uuid, &str)]) -> String {
    ids.iter()
        .fold(body.to_owned(), |body, (id, name)| {
            body.replace(&id.to_string(), &format!("[{name}]"))
        })
        .replace(",\"", ",\n\"")
        .replace("{\"", "{\n\"")
}

/// The id of a single resource.
#[track_caller]
pub fn id_of(answer: &Answer) -> Uuid {
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["data"]["id"]
        .as_str()
        .and_then(|id| id.parse().ok())
        .expect("a resource has an id")
}
