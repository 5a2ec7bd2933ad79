-- What the generated rows refer to, numbered so that a row finds its own by arithmetic.

create function pg_temp.roll(number bigint, salt int, sides int) returns int
  language sql immutable parallel safe
  return ((hashint8extended(number, salt) & 2147483647) % sides)::int;

create function pg_temp.user_id(number bigint) returns uuid language sql immutable parallel safe
  return ('0e110001-0000-8000-8000-' || lpad(to_hex(number), 12, '0'))::uuid;
create function pg_temp.application_id(number bigint) returns uuid
  language sql immutable parallel safe
  return ('0e110002-0000-8000-8000-' || lpad(to_hex(number), 12, '0'))::uuid;

set local work_mem = '64MB';
set local synchronous_commit = off;

create temp table v_cohort on commit drop as
select id, identifier, funding, registration_starts_at,
  row_number() over (order by start_year, suffix) as n
from cohorts where start_year <= 2026;

create temp table v_offer on commit drop as
select o.cohort_id, o.course_id, c.course_group_id,
  array_agg(o.lead_provider_id order by o.lead_provider_id) as providers,
  row_number() over (partition by o.cohort_id order by c.position) - 1 as n,
  count(*) over (partition by o.cohort_id) as of
from course_offerings o
join courses c on c.id = o.course_id
group by o.cohort_id, o.course_id, c.course_group_id, c.position;

create temp table v_school on commit drop as
select id, ukprn, number_of_pupils, row_number() over (order by md5(urn)) - 1 as n from schools;

create temp table v_schedule on commit drop as
select distinct on (cohort_id, course_group_id) cohort_id, course_group_id, id
from schedules
order by cohort_id, course_group_id, applies_from;

analyze v_cohort, v_offer, v_school, v_schedule;
