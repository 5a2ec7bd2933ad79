-- A statement a quarter for three years, for each provider and funded cohort, and a contract for
-- each of its courses. Where one is there already, it stays.
insert into statements
  (lead_provider_id, cohort_id, year, month, deadline_on, payment_on, created_at, updated_at)
select o.lead_provider_id, o.cohort_id, extract(year from payment_on)::int,
  extract(month from payment_on)::int, (payment_on - interval '1 month')::date, payment_on::date,
  c.registration_starts_at, c.registration_starts_at
from (select distinct lead_provider_id, cohort_id from course_offerings) o
join v_cohort c on c.id = o.cohort_id and c.funding <> 'zero'
cross join generate_series(0, 11) as quarter
cross join lateral (
  select date_trunc('month', c.registration_starts_at) + interval '24 days'
    + (quarter + 1) * interval '3 months' as payment_on
) p
on conflict do nothing;

with figures (group_name, per_participant, service_fee, output_payment, periods) as (
  values ('leadership', 860.00, 40, 60, 4), ('specialist', 810.00, 40, 60, 3), ('ehco', 710.00, 0, 100, 4)
),
made as (
  insert into contract_templates
    (recruitment_target, per_participant, service_fee_installments, service_fee_percentage,
     output_payment_percentage, number_of_payment_periods, monthly_service_fee, created_at, updated_at)
  select 900, per_participant, 19, service_fee, output_payment, periods, 0, audit_moment(),
    audit_moment()
  from figures
  returning id, output_payment_percentage, number_of_payment_periods
)
insert into contracts (statement_id, course_id, contract_template_id, created_at, updated_at)
select s.id, c.id, m.id, s.created_at, s.created_at
from statements s
join course_offerings o using (lead_provider_id, cohort_id)
join courses c on c.id = o.course_id
join course_groups g on g.id = c.course_group_id
join figures f on f.group_name = g.name
join made m on (m.output_payment_percentage, m.number_of_payment_periods)
  = (f.output_payment, f.periods)
where s.state = 'open'
on conflict do nothing;

analyze statements, contracts;
