-- Courses, lead providers, cohorts, schedules and options, by their natural keys
-- (registration.md §5, finance.md §2). Courses and providers follow this file; what staff may
-- edit is only made where it is missing.

insert into course_groups (name, created_at, updated_at)
select name, audit_moment(), audit_moment()
from (values ('leadership'), ('specialist'), ('ehco'), ('support')) as g (name)
on conflict do nothing;

insert into courses as c
  (id, identifier, name, short_code, label, hint, course_group_id, position, displayed, equivalence,
   created_at, updated_at)
select v.id::uuid, v.identifier, v.name, v.short_code, v.label, v.hint, g.id, v.position,
  v.displayed, v.equivalence, audit_moment(), audit_moment()
from (values
  (0, 'npq-early-years-leadership', 'NPQEYL', 'leadership', 'Early years leadership',
   'Early years leadership (NPQEYL)', '66dff4af-a518-498f-9042-36a41f9e8aa7', null, true,
   'npq-early-years-leadership'),
  (1, 'npq-executive-leadership', 'NPQEL', 'leadership', 'Executive leadership',
   'Executive leadership (NPQEL)', 'aef853f2-9b48-4b6a-9d2a-91b295f5ca9a', null, true,
   'npq-executive-leadership'),
  (2, 'npq-headship', 'NPQH', 'leadership', 'Headship',
   'Headship (NPQH)', '0f7d6578-a12c-4498-92a0-2ee0f18e0768', null, true, 'npq-headship'),
  (3, 'npq-leading-behaviour-culture', 'NPQLBC', 'specialist', 'Leading behaviour and culture',
   'Leading behaviour and culture (NPQLBC)', '7d47a0a6-fa74-4587-92cc-cd1e4548a2e5', null, true,
   'npq-leading-behaviour-culture'),
  (4, 'npq-leading-literacy', 'NPQLL', 'specialist', 'Leading literacy',
   'Leading literacy (NPQLL)', '829fcd45-e39d-49a9-b309-26d26debfa90', null, true,
   'npq-leading-literacy'),
  (5, 'npq-leading-primary-mathematics', 'NPQLPM', 'specialist', 'Leading primary mathematics',
   'Leading primary mathematics (NPQLPM)', '7866f853-064f-44b4-9287-20b9993452d6', null, true,
   'npq-leading-primary-mathematics'),
  (6, 'npq-leading-teaching', 'NPQLT', 'specialist', 'Leading teaching',
   'Leading teaching (NPQLT)', '15c52ed8-06b5-426e-81a2-c2664978a0dc',
   'for those leading teaching in a subject, year group or phase', true, 'npq-leading-teaching'),
  (7, 'npq-leading-teaching-development', 'NPQLTD', 'specialist', 'Leading teacher development',
   'Leading teacher development (NPQLTD)', '29fee78b-30ce-4b93-ba21-80be2fde286f',
   'for those who develop other teachers', true, 'npq-leading-teaching-development'),
  (8, 'npq-senior-leadership', 'NPQSL', 'leadership', 'Senior leadership',
   'Senior leadership (NPQSL)', 'a42736ad-3d0b-401d-aebe-354ef4c193ec', null, true,
   'npq-senior-leadership'),
  (9, 'npq-senco', 'NPQSENCO', 'leadership', 'Special educational needs co-ordinator (SENCO)',
   'Special educational needs co-ordinator (NPQSENCO)', 'd8662dbd-f50a-4bbf-a9dd-359e1d32e050',
   null, true, 'npq-senco'),
  (10, 'npq-early-headship-coaching-offer', 'EHCO', 'ehco', 'Early headship coaching offer',
   'Early headship coaching offer (EHCO)', '0222d1a8-a8e1-42e3-a040-2c585f6c194a',
   'support network for the first 5 years of headship', true, 'npq-early-headship-coaching-offer'),
  (11, 'npq-additional-support-offer', 'ASO', 'support', 'Additional Support Offer',
   'Additional support offer for new headteachers (ASO)', '7fbefdd4-dd2d-4a4f-8995-d59e525124b7',
   null, false, 'npq-early-headship-coaching-offer')
) as v (position, identifier, short_code, group_name, label, name, id, hint, displayed, equivalence)
join course_groups g on g.name = v.group_name
on conflict (identifier) do update set
  name = excluded.name, short_code = excluded.short_code, label = excluded.label,
  hint = excluded.hint, course_group_id = excluded.course_group_id, position = excluded.position,
  displayed = excluded.displayed, equivalence = excluded.equivalence,
  updated_at = excluded.updated_at
where (c.name, c.short_code, c.label, c.hint, c.course_group_id, c.position, c.displayed, c.equivalence)
  is distinct from (excluded.name, excluded.short_code, excluded.label, excluded.hint,
    excluded.course_group_id, excluded.position, excluded.displayed, excluded.equivalence);

insert into lead_providers (id, name, created_at, updated_at)
select id::uuid, name, audit_moment(), audit_moment()
from (values
  ('9e35e998-c63b-4136-89c4-e9e18ddde0ea', 'Ambition Institute'),
  ('57ba9e86-559f-4ff4-a6d2-4610c7259b67', 'Best Practice Network'),
  ('79cb41ca-cb6d-405c-b52c-b6f7c752388d', 'Church of England'),
  ('230e67c0-071a-4a48-9673-9d043d456281', 'LLSE'),
  ('3ec607f2-7a3a-421f-9f1a-9aca8a634aeb', 'National Institute of Teaching'),
  ('bc5e4e37-1d64-4149-a06b-ad10d3c55fd0', 'School-Led Network'),
  ('a02ae582-f939-462f-90bc-cebf20fa8473', 'Teach First'),
  ('ef687b3d-c1c0-4566-a295-16d6fa5d0fa7', 'UCL Institute of Education')
) as v (id, name)
on conflict do nothing;

insert into cohorts
  (start_year, suffix, description, registration_starts_at, funding, created_at, updated_at)
select start_year, suffix, description, starts_on::timestamp at time zone 'Europe/London',
  funding::cohort_funding, audit_moment(), audit_moment()
from (values
  (2021, 'a', 'Autumn 2021', '2021-05-10', 'full'),
  (2022, 'a', 'Autumn 2022', '2022-05-10', 'full'),
  (2023, 'a', 'Autumn 2023', '2023-04-03', 'full'),
  (2024, 'a', 'Autumn 2024', '2024-04-03', 'capped'),
  (2025, 'a', 'Spring 2025', '2025-04-03', 'capped'),
  (2025, 'b', 'Autumn 2025', '2025-08-01', 'capped'),
  (2026, 'a', 'Spring 2026', '2026-04-03', 'zero'),
  (2026, 'b', 'Autumn 2026', '2026-04-03', 'capped')
) as v (start_year, suffix, description, starts_on, funding)
on conflict do nothing;

insert into registration_options (cohort_id, position, label, hint, created_at, updated_at)
select c.id, v.position, v.label, v.hint, audit_moment(), audit_moment()
from (values
  ('2026b', 1, 'Yes', null),
  ('2026a', 2, 'No – I began in Spring', 'no DfE scholarship funding')
) as v (cohort, position, label, hint)
join cohorts c on c.identifier = v.cohort
on conflict do nothing;

insert into feature_flags (name, enabled, created_at, updated_at)
select name::feature_flag, enabled, audit_moment(), audit_moment()
from (values
  ('registration_open', true), ('closed_registration_enabled', false), ('maintenance_banner', false)
) as v (name, enabled)
on conflict do nothing;

-- Schedules. Each date is written as years after the cohort's start, month, day: until 2024 the
-- dates of production, from 2025 on windows; then what differs from the pattern.
with pattern (identifier, group_name, name, old_from, old_to, new_from, new_to, descriptor) as (
  values
    ('npq-leadership-autumn', 'leadership', 'NPQ Leadership Autumn',
     '0-10-01', '0-11-01', '0-10-01', '0-12-31', 9),
    ('npq-leadership-spring', 'leadership', 'NPQ Leadership Spring',
     '1-01-01', '1-01-01', '1-01-01', '1-03-31', 8),
    ('npq-specialist-autumn', 'specialist', 'NPQ Specialist Autumn',
     '0-10-01', '0-11-01', '0-10-01', '0-12-31', 9),
    ('npq-specialist-spring', 'specialist', 'NPQ Specialist Spring',
     '1-01-01', '1-01-01', '1-01-01', '1-03-31', 8),
    ('npq-ehco-november', 'ehco', 'NPQ EHCO November',
     '0-11-01', '0-11-01', '0-11-01', '0-11-30', 9),
    ('npq-ehco-december', 'ehco', 'NPQ EHCO December',
     '0-12-01', '0-12-01', '0-12-01', '0-12-31', 9),
    ('npq-ehco-march', 'ehco', 'NPQ EHCO March', '1-03-01', '1-03-01', '1-03-01', '1-05-31', 8),
    ('npq-ehco-june', 'ehco', 'NPQ EHCO June', '1-06-01', '1-06-01', '1-06-01', '1-10-31', 8),
    ('npq-aso-november', 'support', 'NPQ ASO November',
     '0-11-01', '0-11-01', '0-11-01', '0-11-01', 9),
    ('npq-aso-december', 'support', 'NPQ ASO December',
     '0-12-01', '0-12-01', '0-12-01', '0-12-01', 9),
    ('npq-aso-march', 'support', 'NPQ ASO March', '1-03-01', '1-03-01', '1-03-01', '1-03-01', 8),
    ('npq-aso-june', 'support', 'NPQ ASO June', '1-06-01', '1-06-01', '1-06-01', '1-06-01', 8)
),
held (cohort, patterns) as (
  values
    ('2021a', 'npq-(leadership|specialist|aso)-.*|npq-ehco-june'),
    ('2022a', 'npq-(leadership|specialist|ehco)-.*'),
    ('2023a', 'npq-(leadership|specialist|ehco)-.*'),
    ('2024a', 'npq-(leadership|specialist)-autumn|npq-ehco-(june|november|december)'),
    ('2025a', 'npq-(leadership|specialist|ehco)-.*'),
    ('2025b', 'npq-(leadership|specialist|ehco)-.*'),
    -- its one EHCO schedule is its default (finance.md §2.4)
    ('2026a', 'npq-(leadership|specialist)-.*|npq-ehco-march'),
    ('2026b', 'npq-(leadership|specialist|ehco)-.*')
),
differs (cohort, identifier, applies_from, applies_to) as (
  values
    ('2021a', 'npq-leadership-autumn', date '2021-11-01', date '2021-11-01'),
    ('2021a', 'npq-specialist-autumn', '2021-11-01', '2021-11-01'),
    ('2022a', 'npq-ehco-november', '2022-10-01', '2022-11-01'),
    ('2025a', 'npq-leadership-spring', '2025-02-01', '2025-03-31'),
    ('2025a', 'npq-specialist-spring', '2025-02-01', '2025-03-31'),
    ('2025b', 'npq-leadership-autumn', '2025-08-01', '2025-12-31'),
    ('2025b', 'npq-specialist-autumn', '2025-08-01', '2025-12-31')
),
dated as (
  select c.id as cohort_id, c.start_year, p.*,
    d.applies_from, d.applies_to,
    case when c.start_year < 2025 then p.old_from else p.new_from end as pattern_from,
    case when c.start_year < 2025 then p.old_to else p.new_to end as pattern_to
  from held h
  join cohorts c on c.identifier = h.cohort
  join pattern p on p.identifier ~ ('^(' || h.patterns || ')$')
  left join differs d on d.cohort = h.cohort and d.identifier = p.identifier
)
insert into schedules
  (cohort_id, course_group_id, identifier, name, applies_from, applies_to, acceptance_from,
   acceptance_to, policy_descriptor, created_at, updated_at)
select d.cohort_id, g.id, d.identifier, d.name,
  coalesce(d.applies_from, make_date(
    d.start_year + left(pattern_from, 1)::int, substr(pattern_from, 3, 2)::int,
    substr(pattern_from, 6, 2)::int)),
  coalesce(d.applies_to, make_date(
    d.start_year + left(pattern_to, 1)::int, substr(pattern_to, 3, 2)::int,
    substr(pattern_to, 6, 2)::int)),
  case when d.start_year >= 2025 then make_date(d.start_year, 1, 1) end,
  case when d.start_year >= 2025 then make_date(d.start_year, 12, 1) end,
  case when d.start_year >= 2025 then d.descriptor + d.start_year - 2025 end,
  audit_moment(), audit_moment()
from dated d
join course_groups g on g.name = d.group_name
order by d.start_year, d.identifier
on conflict do nothing;

-- What a schedule allows to declare: everything, but specialists have no second retention.
insert into milestones (schedule_id, declaration_type, created_at, updated_at)
select s.id, t.declaration_type, audit_moment(), audit_moment()
from schedules s
join course_groups g on g.id = s.course_group_id
cross join unnest(enum_range(null::declaration_type)) as t (declaration_type)
where g.name <> 'specialist' or t.declaration_type <> 'retained-2'
on conflict do nothing;
