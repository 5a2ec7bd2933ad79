//! Somebody who registers: `registrant.walk("2026b yes england a_school S1 ...")` answers step
//! after step with the words of the specification, as the front end would.

use npq::seed::sample;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::{Client, TestApp, a_teacher};

const DRAFT: &str = "
    draft {
      id version canSubmit
      path { slug complete }
      current { slug contentKey fields { name kind } errors { code } }
      summary { label value changeSlug }
      eligibility { code decidedBy rulesTried { rule matched facts { name } } }
    }
    next { slug mode } cleared
    fieldErrors { field code message } error { code } redirect { href reason }";

/// A signed-in teacher with what the server last said.
pub struct Registrant {
    pub user: Uuid,
    pub client: Client,
    pub draft: Value,
}

impl Registrant {
    /// A new teacher, signed in.
    pub async fn of(app: &TestApp) -> Self {
        let user = a_teacher().create(app).await;
        Self::signed_in(app, user).await
    }

    /// A known teacher at another machine.
    pub async fn signed_in(app: &TestApp, user: Uuid) -> Self {
        Self {
            user,
            client: app.teacher(user).await,
            draft: Value::Null,
        }
    }

    /// Opens a draft, a new one if asked; the payload.
    pub async fn start(&mut self, fresh: bool) -> Value {
        let document = format!(
            "mutation ($fresh: Boolean!) {{ payload: startDraft(fresh: $fresh) {{ {DRAFT} }} }}"
        );
        let data = self
            .client
            .graphql(&document, json!({ "fresh": fresh }))
            .await;
        self.keep(data)
    }

    /// Sends fields to a step, from the version last seen; the payload.
    pub async fn send(&mut self, slug: &str, fields: Value, mode: &str) -> Value {
        let version = self.draft["version"].clone();
        let input = json!({ "slug": slug, "fields": fields, "version": version, "mode": mode });
        let document = answer_document();
        let data = self
            .client
            .graphql(&document, json!({ "input": input }))
            .await;
        self.keep(data)
    }

    /// Answers one step with one value.
    pub async fn say(&mut self, slug: &str, field: &str, value: &str) -> Value {
        let fields = json!([{ "name": field, "value": value }]);
        self.send(slug, fields, "FORWARD").await
    }

    /// The slug of the first step that is missing.
    pub fn at(&self) -> &str {
        self.draft["current"]["slug"].as_str().unwrap_or_default()
    }

    /// Starts, and answers the current step word by word; `!page` acknowledges that page.
    pub async fn walk(&mut self, app: &TestApp, words: &str) {
        if self.draft.is_null() {
            self.start(false).await;
        }
        for word in words.split_whitespace() {
            let slug = self.at().to_owned();
            let fields = if let Some(page) = word.strip_prefix('!') {
                assert_eq!(slug, page, "in {words}");
                json!([])
            } else {
                let name = self.draft["current"]["fields"][0]["name"].clone();
                json!([{ "name": name, "value": spelt_out(app, &slug, word).await }])
            };
            let payload = self.send(&slug, fields, "FORWARD").await;
            let errors = &payload["fieldErrors"];
            assert_eq!(*errors, json!([]), "{word} at {slug} in {words}");
        }
    }

    /// Submits what was last seen; the payload.
    pub async fn submit(&self, key: &str) -> Value {
        let data = self.client.graphql(SUBMIT, self.submission(key)).await;
        data["payload"].clone()
    }

    /// The variables of a submission.
    pub fn submission(&self, key: &str) -> Value {
        json!({ "input": {
            "draftId": self.draft["id"], "version": self.draft["version"], "idempotencyKey": key,
        }})
    }

    /// Walks to check answers and submits; the application's id.
    pub async fn register(&mut self, app: &TestApp, words: &str) -> Uuid {
        self.walk(app, words).await;
        let payload = self.submit("once").await;
        let id = payload["registration"]["id"].as_str();
        let id = id.unwrap_or_else(|| panic!("{words}: {payload}"));
        self.draft = Value::Null;
        id.parse().expect("ids are UUIDs")
    }

    fn keep(&mut self, mut data: Value) -> Value {
        let payload = data["payload"].take();
        if !payload["draft"].is_null() {
            self.draft = payload["draft"].clone();
        }
        payload
    }
}

pub const SUBMIT: &str = "mutation ($input: SubmitInput!) { payload: submitDraft(input: $input) {
    registration { id funding { code outcome } } alreadySubmitted
    error { code message } current { slug } } }";

/// The mutation that answers a step.
pub fn answer_document() -> String {
    format!(
        "mutation ($input: AnswerStepInput!) {{ payload: answerStep(input: $input) {{ {DRAFT} }} }}"
    )
}

/// What a draft stores of a workplace of registration.md §4.10.
pub fn workplace(name: &str) -> String {
    match name {
        "LA1" => format!("LocalAuthority-{}", sample::LOCAL_AUTHORITY_CODE),
        "PN" => format!("PrivateChildcareProvider-{}", sample::PRIVATE_NURSERY_URN),
        "CMY" => format!(
            "PrivateChildcareProvider-{}",
            sample::LISTED_CHILDMINDER_URN
        ),
        "CMN" => format!(
            "PrivateChildcareProvider-{}",
            sample::UNLISTED_CHILDMINDER_URN
        ),
        name => {
            let mut schools = sample::SCHOOLS.iter();
            let school = schools.find(|school| school.fixture == name);
            format!(
                "School-{}",
                school.unwrap_or_else(|| panic!("no {name}")).urn
            )
        }
    }
}

/// A course by its shorthand.
pub fn course(short: &str) -> &'static str {
    match short {
        "EYL" => "npq-early-years-leadership",
        "EL" => "npq-executive-leadership",
        "H" => "npq-headship",
        "LL" => "npq-leading-literacy",
        "LPM" => "npq-leading-primary-mathematics",
        "LT" => "npq-leading-teaching",
        "LTD" => "npq-leading-teaching-development",
        "SL" => "npq-senior-leadership",
        "SENCO" => "npq-senco",
        "EHCO" => "npq-early-headship-coaching-offer",
        other => panic!("no course {other}"),
    }
}

async fn provider(app: &TestApp, short: &str) -> Uuid {
    let name = match short {
        "Amb" => "Ambition Institute",
        "BPN" => "Best Practice Network",
        "CoE" => "Church of England",
        "LLSE" => "LLSE",
        "TF" => "Teach First",
        "UCL" => "UCL Institute of Education",
        other => panic!("no provider {other}"),
    };
    app.value(
        "select id from lead_providers where name = $1",
        [name.into()],
    )
    .await
}

/// A word as the form would send it.
async fn spelt_out(app: &TestApp, slug: &str, word: &str) -> String {
    match slug {
        "choose-school" | "choose-childcare-provider" | "choose-private-childcare-provider" => {
            workplace(word)
        }
        "choose-your-npq" => course(word).to_owned(),
        "choose-your-provider" => provider(app, word).await.to_string(),
        "itt-provider" => sample::APPROVED_ITT_PROVIDER.to_owned(),
        "your-employer" => word.replace('_', " "),
        _ => word.to_owned(),
    }
}
