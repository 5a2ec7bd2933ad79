-- What came of the completed courses.
insert into participant_outcomes (declaration_id, state, completion_date, created_at, updated_at)
select p.id, case when p.draw % 20 = 0 then 'failed' else 'passed' end::outcome_state,
  p.declared_at::date - 5, p.declared_at, p.declared_at
from v_pick p
where p.declaration_type = 'completed' and p.state not in ('voided', 'ineligible')
  and p.draw % $2::bigint = $1::bigint
