//! The schema behind a concrete type: nobody outside names it, so that a change of a resolver
//! rebuilds this crate alone.

use std::sync::Arc;

use async_graphql::{Request, Response};
use axum::http::StatusCode;
use futures_util::future::BoxFuture;
use service::Clock;
use service::secrets::CodeKey;
use store::Db;

use crate::caller::Caller;
use crate::errors::{Code, Refusal, scrub};
use crate::gate::Gate;
use crate::inspection::inspect;
use crate::limits::Limits;
use crate::loaders::loader;
use crate::request::RequestContext;
use crate::schema::{self, ApiSchema};
use crate::schema_index::SchemaIndex;

/// What the door must be told. Holds a secret, so it has no `Debug`.
#[derive(Clone)]
pub struct Settings {
    /// The database.
    pub db: Db,
    /// A read replica for analysts' figures; else the database.
    pub analytics_db: Option<Db>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Keys the hashes of one-time codes.
    pub secret_key: String,
    /// The origins of the front ends, e.g. `https://register.example`: who may use a cookie.
    pub allowed_origins: Vec<String>,
    /// Mark cookies `Secure`.
    pub secure_cookies: bool,
    /// Answer questions about the schema; off in production.
    pub introspection: bool,
    /// Withhold counts under five from analysts.
    pub suppress_small_counts: bool,
    /// Counts what one address may not do at will.
    pub gate: Arc<dyn Gate>,
}

/// A finished request: the response, and the HTTP status that fits it.
#[derive(Debug)]
pub struct Answer {
    /// What GraphQL says.
    pub response: Response,
    /// 200 once the operation ran, whatever its fields answered.
    pub status: StatusCode,
}

/// The GraphQL service. Cheap to clone.
#[derive(Clone)]
pub struct Api(Arc<Inner>);

struct Inner {
    schema: ApiSchema,
    index: SchemaIndex,
    limits: Limits,
    code_key: CodeKey,
    settings: Settings,
}

impl Api {
    /// Builds the schema, once.
    pub fn new(settings: Settings) -> Self {
        Self(Arc::new(Inner {
            schema: schema::build(settings.introspection),
            index: SchemaIndex::read(&schema::sdl()),
            limits: Limits::STANDARD,
            code_key: CodeKey::new(&settings.secret_key),
            settings,
        }))
    }

    /// The settings that it was built with.
    pub(crate) fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The limits that hold.
    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// A request's context for `caller`, by this service's clock and database.
    pub(crate) fn request(&self, caller: Caller) -> RequestContext {
        let settings = &self.0.settings;
        RequestContext {
            db: settings.db.clone(),
            analytics_db: settings
                .analytics_db
                .clone()
                .unwrap_or_else(|| settings.db.clone()),
            caller,
            came_from: None,
            now: settings.clock.now(),
            request_id: uuid::Uuid::now_v7(),
            open_draft: Arc::default(),
            current_cohort: Arc::default(),
        }
    }

    /// Inspects the document, then runs it.
    pub fn execute(&self, request: Request, context: RequestContext) -> BoxFuture<'_, Answer> {
        Box::pin(self.run(request, context))
    }

    async fn run(&self, mut request: Request, context: RequestContext) -> Answer {
        let request_id = context.request_id;
        if let Err(refusal) = self.admit(&mut request, &context.caller) {
            return refused(refusal);
        }
        let rows = loader(context.db.clone());
        let request = request
            .data(rows)
            .data(context)
            .data(self.0.settings.clone())
            .data(self.0.settings.gate.clone())
            .data(self.0.code_key.clone());
        let run = self.0.schema.execute(request);
        let Ok(mut response) = tokio::time::timeout(self.0.limits.time, run).await else {
            tracing::warn!(%request_id, "a GraphQL request was given up: it took too long");
            return refused(Refusal::new(Code::TimedOut, "The request took too long"));
        };
        let ran = response.errors.iter().all(|error| !error.path.is_empty());
        scrub(&mut response, request_id);
        let status = if ran {
            StatusCode::OK
        } else {
            StatusCode::BAD_REQUEST
        };
        Answer { response, status }
    }

    fn admit(&self, request: &mut Request, caller: &Caller) -> Result<(), Refusal> {
        let operation_name = request.operation_name.clone();
        let variables = std::mem::take(&mut request.variables);
        let admitted = match request.parsed_query() {
            Ok(document) => inspect(
                &self.0.index,
                &self.0.limits,
                caller,
                document,
                operation_name.as_deref(),
                &variables,
            ),
            Err(error) => Err(Refusal::new(Code::BadRequest, error.message)),
        };
        request.variables = variables;
        admitted
    }
}

fn refused(refusal: Refusal) -> Answer {
    let status = refusal.code.status();
    Answer {
        response: refusal.into_response(),
        status,
    }
}
