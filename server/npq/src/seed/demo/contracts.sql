-- A contract for every course that the provider offers to the cohort, on each of its statements;
-- the figures go by the course's group (finance.md §2.2).
with figures (group_name, per_participant, service_fee, output_payment, periods) as (
  values ('leadership', 850.00, 40, 60, 4), ('specialist', 800.00, 40, 60, 3), ('ehco', 700.00, 0, 100, 4)
),
made as (
  insert into contract_templates
    (recruitment_target, per_participant, service_fee_installments, service_fee_percentage,
     output_payment_percentage, number_of_payment_periods, monthly_service_fee, created_at, updated_at)
  select 120, per_participant, 19, service_fee, output_payment, periods, 0, audit_moment(),
    audit_moment()
  from figures
  returning id, output_payment_percentage, number_of_payment_periods
)
insert into contracts (statement_id, course_id, contract_template_id, created_at, updated_at)
select s.id, c.id, m.id, audit_moment(), audit_moment()
from statements s
join course_offerings o using (lead_provider_id, cohort_id)
join courses c on c.id = o.course_id
join course_groups g on g.id = c.course_group_id
join figures f on f.group_name = g.name
join made m on (m.output_payment_percentage, m.number_of_payment_periods)
  = (f.output_payment, f.periods)
on conflict do nothing;
