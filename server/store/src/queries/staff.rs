//! Staff accounts.

use domain::ids::StaffId;
use domain::staff::StaffRole;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::DbErr;
use crate::statement::statement;

/// A staff account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Who.
    pub id: StaffId,
    /// Their name.
    pub full_name: String,
    /// Their address, in lower case.
    pub email: String,
    /// What they may do.
    pub role: StaffRole,
}

/// The accounts with these ids, archived ones too.
pub async fn by_ids(conn: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<StaffRow>, DbErr> {
    let rows = conn
        .query_all_raw(statement(
            "select id, full_name, email::text, role::text from staff where id = any($1)",
            [ids.into()],
        ))
        .await?;
    rows.iter()
        .map(|row| {
            let role: String = row.try_get("", "role")?;
            Ok(StaffRow {
                id: StaffId(row.try_get("", "id")?),
                full_name: row.try_get("", "full_name")?,
                email: row.try_get("", "email")?,
                role: role
                    .parse()
                    .map_err(|error| DbErr::Type(format!("staff.role: {error}")))?,
            })
        })
        .collect()
}
