-- The chosen declarations whose turn is $1 of $2.
insert into declarations
  (id, application_id, lead_provider_id, cohort_id, declaration_type, declaration_date, state,
   created_at, updated_at)
select id, application_id, lead_provider_id, cohort_id, declaration_type,
  declared_at - interval '2 days', state, declared_at, declared_at
from v_pick where draw % $2::bigint = $1::bigint
