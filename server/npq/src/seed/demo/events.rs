//! How a scene is played: the writes that the service itself would make, by their author.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::{Postgres, Row as _};
use store::Actor;
use uuid::Uuid;

use super::cast::{ADMIN, Kind, fixed_id};
use super::payments;
use super::plot::{Action, Milestone, Registration, Scene, Work};
use crate::seed::writer::Writer;

/// Schools of these stories: state-funded, open, on no list.
const SCHOOLS: &str = "select id from schools s
    where establishment_type_code in ('1', '2', '3', '5', '28', '34')
      and establishment_status_code = '1'
      and not exists (select from eligibility_list_entries e
                      where e.identifier in (s.urn, s.ukprn)
                        and e.list in ('pp50_school', 'rise_school'))
    order by md5(urn) limit 60";

const NURSERIES: &str = "select id from childcare_providers
    where kind = 'private_nursery' and early_years_register
    order by md5(urn) limit 20";

/// The seed's transaction with what the scenes refer to.
pub(super) struct Stage {
    writer: Writer,
    schools: Vec<Uuid>,
    nurseries: Vec<Uuid>,
    providers: HashMap<String, Uuid>,
    /// Who may act on an application.
    provider_of: HashMap<u32, Uuid>,
}

impl Stage {
    pub(super) async fn new(mut writer: Writer) -> anyhow::Result<Self> {
        let schools: Vec<Uuid> = sqlx::query_scalar(SCHOOLS)
            .fetch_all(writer.connection())
            .await?;
        let nurseries: Vec<Uuid> = sqlx::query_scalar(NURSERIES)
            .fetch_all(writer.connection())
            .await?;
        anyhow::ensure!(
            !schools.is_empty() && !nurseries.is_empty(),
            "there are no workplaces: seed the reference data first"
        );
        let providers = sqlx::query("select name, id from lead_providers")
            .fetch_all(writer.connection())
            .await?
            .into_iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect();
        Ok(Self {
            writer,
            schools,
            nurseries,
            providers,
            provider_of: HashMap::new(),
        })
    }

    pub(super) fn into_writer(self) -> Writer {
        self.writer
    }

    pub(super) async fn play(&mut self, scene: Scene) -> anyhow::Result<()> {
        let at = scene.at;
        match scene.action {
            Action::Register(registration) => self.register(at, &registration).await?,
            Action::Accept {
                application,
                funded_place,
            } => {
                self.accept(at, application, funded_place).await?;
            }
            Action::Reject { application } => {
                self.as_provider_of(application, at).await?;
                self.run(at, include_str!("reject.sql"), |q| {
                    q.bind(fixed_id(Kind::Application, application))
                })
                .await?;
            }
            Action::Declare {
                application,
                milestone,
                superseded_by,
            } => {
                self.declare(at, application, milestone, superseded_by)
                    .await?;
            }
            Action::Void { declaration } => {
                self.as_provider_of(declaration / 10, at).await?;
                for step in [VOID_ITEM, VOID_OR_CLAW_BACK, REFUND_ITEM] {
                    self.run(at, step, |q| {
                        q.bind(fixed_id(Kind::Declaration, declaration))
                    })
                    .await?;
                }
            }
            Action::Train {
                application,
                state,
                reason,
            } => {
                self.as_provider_of(application, at).await?;
                let id = fixed_id(Kind::Application, application);
                self.run(at, TRAIN, |q| q.bind(id).bind(state)).await?;
                self.run(at, TRAINING_STATE, |q| q.bind(id).bind(state).bind(reason))
                    .await?;
            }
            Action::Outcome { declaration, state } => {
                self.as_provider_of(declaration / 10, at).await?;
                let id = fixed_id(Kind::Declaration, declaration);
                self.run(at, OUTCOME, |q| q.bind(id).bind(state)).await?;
            }
            Action::Review {
                application,
                status,
                note,
            } => {
                self.writer.act_as(ADMIN.actor(), at).await?;
                let id = fixed_id(Kind::Application, application);
                self.run(at, REVIEW, |q| q.bind(id).bind(status).bind(note))
                    .await?;
            }
            Action::DecideFunding {
                application,
                eligible,
            } => {
                self.writer.act_as(ADMIN.actor(), at).await?;
                let id = fixed_id(Kind::Application, application);
                self.run(at, DECIDE_FUNDING, |q| q.bind(id).bind(eligible))
                    .await?;
            }
            Action::CloseStatements { deadline } => {
                payments::close(&mut self.writer, at, deadline).await?;
            }
            Action::PayStatements { payment } => {
                payments::pay(&mut self.writer, at, payment).await?;
            }
        }
        Ok(())
    }

    /// Runs one statement; `$1` is the moment, what `bind` adds comes after.
    async fn run<'q>(
        &mut self,
        at: DateTime<Utc>,
        sql: &'static str,
        bind: impl FnOnce(Query<'q, Postgres, PgArguments>) -> Query<'q, Postgres, PgArguments>,
    ) -> sqlx::Result<u64> {
        let done = bind(sqlx::query(sql).bind(at))
            .execute(self.writer.connection())
            .await?;
        Ok(done.rows_affected())
    }

    async fn as_provider_of(&mut self, application: u32, at: DateTime<Utc>) -> anyhow::Result<()> {
        let provider = self
            .provider_of
            .get(&application)
            .ok_or_else(|| anyhow::anyhow!("application {application} was never made"))?;
        self.writer
            .act_as(Actor::LeadProvider((*provider).into()), at)
            .await?;
        Ok(())
    }

    async fn register(&mut self, at: DateTime<Utc>, what: &Registration) -> anyhow::Result<()> {
        let person = &what.person;
        self.writer
            .act_as(Actor::Service("sign_in"), at - TimeDelta::minutes(12))
            .await?;
        self.run(at, include_str!("user.sql"), |q| {
            q.bind(person.id())
                .bind(&person.email)
                .bind(&person.name)
                .bind(&person.trn)
                .bind(&person.subject)
        })
        .await?;

        let provider = *self
            .providers
            .get(what.provider)
            .ok_or_else(|| anyhow::anyhow!("there is no provider {}", what.provider))?;
        self.provider_of.insert(what.application, provider);
        let nth = person.number as usize;
        let school = matches!(what.work, Work::School | Work::AcademyTrust)
            .then(|| self.schools[nth % self.schools.len()]);
        let nursery =
            (what.work == Work::Nursery).then(|| self.nurseries[nth % self.nurseries.len()]);
        let review = what.funding.in_review().then_some("needs_review");
        self.writer
            .act_as(Actor::Teacher(person.id().into()), at)
            .await?;
        self.run(at, include_str!("register.sql"), |q| {
            q.bind(fixed_id(Kind::Application, what.application))
                .bind(person.id())
                .bind(what.course)
                .bind(provider)
                .bind(what.cohort)
                .bind(school)
                .bind(nursery)
                .bind(what.funding.eligible())
                .bind(what.funding.code)
                .bind(what.funding.choice)
                .bind(review)
                .bind(what.work.setting())
                .bind(what.work != Work::OutsideEngland)
                .bind(
                    (what.work == Work::VirtualSchool).then_some("local_authority_virtual_school"),
                )
                .bind((what.work == Work::ReferredByAdviser).then_some(true))
                .bind(answers(what))
        })
        .await?;
        Ok(())
    }

    async fn accept(
        &mut self,
        at: DateTime<Utc>,
        application: u32,
        funded_place: bool,
    ) -> anyhow::Result<()> {
        self.as_provider_of(application, at).await?;
        let id = fixed_id(Kind::Application, application);
        self.run(at, include_str!("accept.sql"), |q| {
            q.bind(id).bind(funded_place)
        })
        .await?;
        self.run(at, TRAINING_STATE, |q| {
            q.bind(id).bind("active").bind(None::<&str>)
        })
        .await?;
        self.run(at, REJECT_SIBLINGS, |q| q.bind(id)).await?;
        self.run(at, TOUCH_USER, |q| q.bind(id)).await?;
        Ok(())
    }

    async fn declare(
        &mut self,
        at: DateTime<Utc>,
        application: u32,
        milestone: Milestone,
        superseded_by: Option<u32>,
    ) -> anyhow::Result<()> {
        self.as_provider_of(application, at).await?;
        let declaration = fixed_id(Kind::Declaration, milestone.of(application));
        self.run(at, include_str!("declare.sql"), |q| {
            q.bind(declaration)
                .bind(fixed_id(Kind::Application, application))
                .bind(milestone.declaration_type())
                .bind(fixed_id(Kind::DeliveryPartner, 1 + application / 10 % 3))
        })
        .await?;
        if let Some(original) = superseded_by {
            let original = fixed_id(Kind::Declaration, original);
            self.run(at, SUPERSEDE, |q| q.bind(declaration).bind(original))
                .await?;
        } else {
            self.run(at, MAKE_ELIGIBLE, |q| q.bind(declaration)).await?;
        }
        self.run(at, ATTACH, |q| q.bind(declaration)).await?;
        Ok(())
    }
}

impl Work {
    fn setting(self) -> &'static str {
        match self {
            Self::School | Self::OutsideEngland => "a_school",
            Self::AcademyTrust => "an_academy_trust",
            Self::Nursery => "early_years_or_childcare",
            Self::VirtualSchool => "another_setting",
            Self::ReferredByAdviser => "other",
        }
    }
}

/// What the journey keeps beside the columns (registration.md §6.2).
fn answers(what: &Registration) -> serde_json::Value {
    json!({
        "course_start_cohort": what.cohort,
        "course_identifier": what.course,
        "work_setting": what.work.setting(),
        "teacher_catchment": if what.work == Work::OutsideEngland { "another" } else { "england" },
        "funding": what.funding.choice,
        "funding_status_code": what.funding.code,
        "decided_by": what.funding.rule,
        "submitted": true,
    })
}

const TRAIN: &str = "update applications
    set training_status = $3::training_status, updated_at = $1 where id = $2";

const TRAINING_STATE: &str = "insert into training_states
      (application_id, lead_provider_id, state, reason, created_at, updated_at)
    select id, lead_provider_id, $3::training_status, $4, $1, $1 from applications where id = $2";

const REJECT_SIBLINGS: &str = "update applications sibling
    set approval_status = 'rejected', rejection_reason = 'other_application_in_this_cohort_accepted',
      updated_at = $1
    from applications a
    where a.id = $2 and sibling.id <> a.id and sibling.approval_status = 'pending'
      and (sibling.user_id, sibling.course_id, sibling.cohort_id)
        = (a.user_id, a.course_id, a.cohort_id)";

const TOUCH_USER: &str = "update users set significantly_updated_at = $1, updated_at = $1
    where id = (select user_id from applications where id = $2)";

const MAKE_ELIGIBLE: &str = "update declarations d set state = 'eligible', updated_at = $1
    from applications a
    where d.id = $2 and a.id = d.application_id
      and a.eligible_for_funding and a.funded_place is not false";

const SUPERSEDE: &str = "update declarations
    set state = 'ineligible', state_reason = 'duplicate', superseded_by_id = $3, updated_at = $1
    where id = $2";

/// Puts an eligible or ineligible declaration on its provider's next statement.
const ATTACH: &str = "insert into statement_items
      (statement_id, declaration_id, state, created_at, updated_at)
    select s.id, d.id, d.state::text::statement_item_state, $1, $1
    from declarations d
    join statements s using (lead_provider_id, cohort_id)
    where d.id = $2 and d.state in ('eligible', 'ineligible') and s.output_fee and s.state = 'open'
      and s.deadline_on >= $1::date
    order by s.deadline_on limit 1";

const VOID_ITEM: &str = "update statement_items set state = 'voided', updated_at = $1
    where declaration_id = $2 and state in ('eligible', 'payable', 'ineligible')";

const VOID_OR_CLAW_BACK: &str = "update declarations
    set state = case state when 'paid' then 'awaiting_clawback' else 'voided' end::declaration_state,
      updated_at = $1
    where id = $2";

const REFUND_ITEM: &str = "insert into statement_items
      (statement_id, declaration_id, state, created_at, updated_at)
    select s.id, d.id, 'awaiting_clawback', $1, $1
    from declarations d
    join statements s using (lead_provider_id, cohort_id)
    where d.id = $2 and d.state = 'awaiting_clawback' and s.output_fee and s.state = 'open'
      and s.deadline_on >= $1::date
    order by s.deadline_on limit 1";

const OUTCOME: &str = "insert into participant_outcomes
      (declaration_id, state, completion_date, created_at, updated_at)
    select $2, $3::outcome_state, $1::date - 7, $1, $1";

const REVIEW: &str = "update applications
    set review_status = $3::review_status, notes = $4, updated_at = $1 where id = $2";

const DECIDE_FUNDING: &str = "update applications
    set eligible_for_funding = $3, review_status = 'decision_made', updated_at = $1,
      funding_status_code = case when $3 then 'marked_funded_by_policy'
        else 'marked_ineligible_by_policy' end::funding_status_code
    where id = $2";
