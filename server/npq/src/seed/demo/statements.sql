-- One statement a provider, funded cohort since 2024, and period ($1 deadlines, $2 payments), from
-- the cohort's first registrations on.
insert into statements
  (lead_provider_id, cohort_id, year, month, deadline_on, payment_on, output_fee, created_at,
   updated_at)
select o.lead_provider_id, o.cohort_id, extract(year from p.payment_on)::int,
  extract(month from p.payment_on)::int, p.deadline_on, p.payment_on, true, audit_moment(),
  audit_moment()
from (
  select distinct o.lead_provider_id, o.cohort_id, c.registration_starts_at
  from course_offerings o
  join cohorts c on c.id = o.cohort_id
  where c.start_year >= 2024 and c.funding <> 'zero'
) o
join unnest($1::date[], $2::date[]) as p (deadline_on, payment_on)
  on p.deadline_on > o.registration_starts_at
on conflict do nothing
