-- The history behind each accepted application's training status.
insert into training_states
  (application_id, lead_provider_id, state, reason, created_at, updated_at)
select a.id, a.lead_provider_id, t.state, t.reason, t.at, t.at
from applications a
cross join lateral (
  values ('active'::training_status, null, a.accepted_at),
    (a.training_status, case a.training_status when 'deferred' then 'other'
      else 'personal-reason-other' end, a.accepted_at + interval '5 days')
) as t (state, reason, at)
where a.id between pg_temp.application_id($1) and pg_temp.application_id($2)
  and a.approval_status = 'accepted'
  and (t.reason is null or a.training_status <> 'active')
