-- And their places on statements: what was paid once, and what went back.
insert into statement_items
  (statement_id, declaration_id, state, unit_price, created_at, updated_at)
select place.statement_id, p.id, place.state::statement_item_state,
  case when place.state in ('paid', 'clawed_back') then
    round(t.per_participant * t.output_payment_percentage / (100 * t.number_of_payment_periods), 4)
  end,
  p.declared_at, p.declared_at
from v_pick p
join applications a on a.id = p.application_id
cross join lateral (
  select p.statement_id,
    case when p.state in ('awaiting_clawback', 'clawed_back') then 'paid' else p.state::text end
  where p.statement_id is not null and p.fundable
  union all
  select p.refund_statement_id, p.state::text
  where p.state in ('awaiting_clawback', 'clawed_back')
) as place (statement_id, state)
left join contracts k on k.statement_id = place.statement_id and k.course_id = a.course_id
left join contract_templates t on t.id = k.contract_template_id
where p.draw % $2::bigint = $1::bigint
