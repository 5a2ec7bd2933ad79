//! The demonstration's books: contracts, statements, and what the calendar does with them.

use chrono::{DateTime, NaiveDate, Utc};
use store::Actor;

use super::calendar::{Period, moment, periods};
use super::cast::{ADMIN, Kind, fixed_id};
use crate::seed::writer::Writer;

const DELIVERY_PARTNERS: [&str; 3] = [
    "Demo Teaching School Hub North",
    "Demo Teaching School Hub Midlands",
    "Demo Teaching School Hub South",
];

/// Opens the statements of every provider and funded cohort since 2024, with their contracts.
pub(super) async fn open_books(writer: &mut Writer, today: NaiveDate) -> sqlx::Result<()> {
    for (number, name) in (1..).zip(DELIVERY_PARTNERS) {
        sqlx::query(
            "insert into delivery_partners (id, name, created_at, updated_at)
             values ($1, $2, audit_moment(), audit_moment())",
        )
        .bind(fixed_id(Kind::DeliveryPartner, number))
        .bind(name)
        .execute(writer.connection())
        .await?;
    }
    let (deadlines, payments): (Vec<_>, Vec<_>) = periods(today)
        .into_iter()
        .map(|period| (period.deadline, period.payment))
        .unzip();
    writer.run(include_str!("partnerships.sql")).await?;
    sqlx::query(include_str!("statements.sql"))
        .bind(deadlines)
        .bind(payments)
        .execute(writer.connection())
        .await?;
    writer.run(include_str!("contracts.sql")).await
}

/// The night after a deadline: statements become payable with what stands on them.
pub(super) async fn close(
    writer: &mut Writer,
    at: DateTime<Utc>,
    deadline: NaiveDate,
) -> sqlx::Result<()> {
    writer.act_as(Actor::Job("close-statements"), at).await?;
    for step in [
        "update statement_items i set state = 'payable', updated_at = $2
         from statements s
         where s.id = i.statement_id and s.deadline_on = $1 and i.state = 'eligible'",
        "update declarations d set state = 'payable', updated_at = $2
         from statement_items i join statements s on s.id = i.statement_id
         where i.declaration_id = d.id and s.deadline_on = $1 and d.state = 'eligible'",
        "update statements set state = 'payable', updated_at = $2
         where deadline_on = $1 and state = 'open'",
    ] {
        sqlx::query(step)
            .bind(deadline)
            .bind(at)
            .execute(writer.connection())
            .await?;
    }
    Ok(())
}

/// Staff authorise a statement's payment; the job then pays what is payable and takes back what
/// waits for it. Prices are written down before the statement closes over them.
pub(super) async fn pay(
    writer: &mut Writer,
    at: DateTime<Utc>,
    payment: NaiveDate,
) -> sqlx::Result<()> {
    writer.act_as(ADMIN.actor(), at).await?;
    sqlx::query(
        "update statements set authorised_at = $2, updated_at = $2
         where payment_on = $1 and state = 'payable'",
    )
    .bind(payment)
    .bind(at)
    .execute(writer.connection())
    .await?;
    let paid_at = at + chrono::TimeDelta::minutes(3);
    writer.act_as(Actor::Job("pay-statements"), paid_at).await?;
    for step in [
        "update statement_items i
         set state = case i.state
               when 'payable' then 'paid' else 'clawed_back' end::statement_item_state,
             unit_price = round(
               t.per_participant * t.output_payment_percentage / (100 * t.number_of_payment_periods), 4),
             updated_at = $2
         from statements s, declarations d, applications a, contracts c, contract_templates t
         where s.payment_on = $1 and s.state = 'payable' and i.statement_id = s.id
           and i.state in ('payable', 'awaiting_clawback')
           and d.id = i.declaration_id and a.id = d.application_id
           and c.statement_id = s.id and c.course_id = a.course_id
           and t.id = c.contract_template_id",
        "update declarations d
         set state = case d.state
               when 'payable' then 'paid' else 'clawed_back' end::declaration_state,
             updated_at = $2
         from statement_items i join statements s on s.id = i.statement_id
         where s.payment_on = $1 and s.state = 'payable' and i.declaration_id = d.id
           and (d.state, i.state) in (('payable', 'paid'), ('awaiting_clawback', 'clawed_back'))",
        "update statements set state = 'paid', paid_at = $2, updated_at = $2
         where payment_on = $1 and state = 'payable'",
    ] {
        sqlx::query(step)
            .bind(payment)
            .bind(paid_at)
            .execute(writer.connection())
            .await?;
    }
    Ok(())
}

/// When a period's statements close, and when they are paid.
pub(super) fn closing(period: Period) -> DateTime<Utc> {
    moment(period.deadline + chrono::Days::new(1), 0)
}

pub(super) fn paying(period: Period) -> DateTime<Utc> {
    moment(period.payment - chrono::Days::new(5), 10)
}
