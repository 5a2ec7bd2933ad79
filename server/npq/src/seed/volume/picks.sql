-- The $1 declarations, of all that could have been made by the day of $2: their statement, what
-- has become of them, and the statement that a claw-back went to.
create temp table v_pick on commit drop as
with possible as (
  select a.id as application_id, a.lead_provider_id, a.cohort_id, m.declaration_type,
    ordinal, a.accepted_at + days * interval '1 day' as declared_at,
    a.eligible_for_funding and a.funded_place is not false as fundable,
    hashint8extended(('x' || right(a.id::text, 12))::bit(48)::bigint, 13) & 2147483647 as draw
  from applications a
  join milestones m on m.schedule_id = a.schedule_id
  join (values ('started'::declaration_type, 1, 30), ('retained-1', 2, 200), ('retained-2', 3, 400),
    ('completed', 4, 550)) as t (declaration_type, ordinal, days) using (declaration_type)
  where a.approval_status = 'accepted'
    and a.id between pg_temp.application_id(1) and pg_temp.application_id(x'ffffffffffff'::bigint)
    and a.accepted_at + days * interval '1 day' < $2::timestamptz
),
chosen as (
  select * from possible order by draw % 100 + ordinal * 8, draw, ordinal limit $1::bigint
)
select new_id() as id, c.*, s.id as statement_id, r.id as refund_statement_id,
  case
    when not c.fundable or s.id is null then case when fate < 4 then 'voided' else 'submitted' end
    when fate < 3 then 'voided'
    when fate < 5 and s.payment_on < $2::date and r.id is not null then
      case when r.payment_on < $2::date then 'clawed_back' else 'awaiting_clawback' end
    when s.payment_on < $2::date then 'paid'
    when s.deadline_on < $2::date then 'payable'
    else 'eligible'
  end::declaration_state as state
from chosen c
cross join lateral (select (draw * 31 + ordinal * 17) % 100 as fate) f
left join lateral (
  select s.id, s.deadline_on, s.payment_on from statements s
  where s.lead_provider_id = c.lead_provider_id and s.cohort_id = c.cohort_id and s.state = 'open'
    and s.output_fee and s.deadline_on >= c.declared_at::date
  order by s.deadline_on limit 1
) s on true
left join lateral (
  select r.id, r.payment_on from statements r
  where r.lead_provider_id = c.lead_provider_id and r.cohort_id = c.cohort_id and r.state = 'open'
    and r.output_fee and r.deadline_on > s.deadline_on
  order by r.deadline_on limit 1
) r on true
