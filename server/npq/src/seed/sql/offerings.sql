-- Which provider offers which course to which cohort, from the file of every funded cohort and
-- the short list of the cohort without funding (registration.md §5.3). Adds, never withdraws.
insert into course_offerings (cohort_id, course_id, lead_provider_id, created_at, updated_at)
select h.id, c.id, p.id, audit_moment(), audit_moment()
from offered o
join courses c on c.identifier = o.course_identifier
join lead_providers p on p.name = o.lead_provider_name
join cohorts h on h.funding <> 'zero' or (
  h.identifier = '2026a'
  and (
    (o.lead_provider_name = 'Best Practice Network' and o.course_identifier in (
      'npq-headship', 'npq-senior-leadership', 'npq-leading-teaching',
      'npq-leading-teaching-development', 'npq-leading-behaviour-culture',
      'npq-executive-leadership', 'npq-early-headship-coaching-offer', 'npq-senco'))
    or (o.lead_provider_name = 'LLSE' and o.course_identifier in (
      'npq-headship', 'npq-senior-leadership', 'npq-leading-teaching',
      'npq-leading-teaching-development', 'npq-leading-behaviour-culture',
      'npq-executive-leadership', 'npq-early-headship-coaching-offer',
      'npq-leading-primary-mathematics'))
  )
)
on conflict do nothing;
