//! What happened to applications, from the audit trail (admin.md §3.3.6).

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, QueryResult};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::DbErr;
use crate::actor::Author;
use crate::statement::statement;

/// One update of an application.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// Which.
    pub application: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub author: Author,
    /// Column to before and after, personal columns too.
    pub changes: Map<String, Value>,
    /// Why training was deferred or withdrawn, where the update changed its status.
    pub training_reason: Option<String>,
}

/// The updates of these applications, the oldest first.
pub async fn updates(
    conn: &impl ConnectionTrait,
    applications: Vec<Uuid>,
) -> Result<Vec<Update>, DbErr> {
    let rows = conn
        .query_all_raw(statement(
            "select e.row_id, e.at, e.actor,
                    e.changes || coalesce(e.personal_changes, '{}') as changes,
                    case when e.changes ? 'training_status' then (
                      select t.reason from training_states t
                      where t.application_id = e.row_id
                        and t.state::text = e.changes -> 'training_status' ->> 1
                        and t.created_at between e.at - interval '0.5 s' and e.at + interval '0.5 s'
                      order by abs(extract(epoch from t.created_at - e.at)), t.id desc limit 1
                    ) end as training_reason
             from audit_events e
             where e.row_id = any($1) and e.table_name = 'applications' and e.action = 'update'
             order by e.id",
            [applications.into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let actor: String = row.try_get("", "actor")?;
            Ok(Update {
                application: row.try_get("", "row_id")?,
                at: row.try_get("", "at")?,
                author: Author::parse(&actor),
                changes: changes(row)?,
                training_reason: row.try_get("", "training_reason")?,
            })
        })
        .collect()
}

fn changes(row: &QueryResult) -> Result<Map<String, Value>, DbErr> {
    match row.try_get("", "changes")? {
        Value::Object(map) => Ok(map),
        other => Err(DbErr::Type(format!("changes are no object but {other}"))),
    }
}

/// A row that history names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
}

/// The names of whatever these ids belong to: catalogue, workplaces, people.
pub async fn names(conn: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<Named>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = conn
        .query_all_raw(statement(
            "select id, name from courses where id = any($1)
             union all select id, name from lead_providers where id = any($1)
             union all select id, case suffix when 'a' then start_year::text else identifier end
                       from cohorts where id = any($1)
             union all select id, name from schedules where id = any($1)
             union all select id, name from schools where id = any($1)
             union all select id, name from childcare_providers where id = any($1)
             union all select id, name from local_authorities where id = any($1)
             union all select id, legal_name from itt_providers where id = any($1)
             union all select id, full_name from users where id = any($1)
             union all select id, full_name from staff where id = any($1)",
            [ids.into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Named {
                id: row.try_get("", "id")?,
                name: row.try_get("", "name")?,
            })
        })
        .collect()
}
