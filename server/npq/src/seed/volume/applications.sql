-- Applications $1 to $2 of $4 by $3 users, until $5. One person's applications are for different
-- courses, so that each may be accepted.
with drawn as (
  select n, 1 + (n - 1) * $3::bigint / $4::bigint as user_n,
    case when weight < 8 then 1 when weight < 20 then 2 when weight < 40 then 3
      when weight < 60 then 4 when weight < 72 then 5 when weight < 85 then 6
      when weight < 90 then 7 else 8 end as cohort_n,
    pg_temp.roll(n, 4, 100) as fate, pg_temp.roll(n, 5, 100) < 75 as eligible
  from generate_series($1::bigint, $2::bigint) as n
  cross join lateral (select pg_temp.roll(n, 3, 100) as weight) w
),
placed as (
  select d.*, c.id as cohort_id, c.funding, o.course_id, o.course_group_id,
    o.providers[1 + pg_temp.roll(d.n, 6, cardinality(o.providers))] as lead_provider_id,
    s.id as school_id, s.ukprn, s.number_of_pupils,
    case
      when c.funding = 'zero' then 'pending'
      when d.fate < case when d.cohort_n < 8 then 84 else 45 end then 'accepted'
      when d.fate < 92 then 'rejected' else 'pending'
    end as approval,
    least(
      c.registration_starts_at + pg_temp.roll(d.n, 7, 160 * 1440) * interval '1 minute',
      $5::timestamptz - interval '30 days' - pg_temp.roll(d.n, 8, 1440) * interval '1 minute'
    ) as created_at
  from drawn d
  join v_cohort c on c.n = d.cohort_n
  join v_offer o on o.cohort_id = c.id and o.n = (pg_temp.roll(d.user_n, 9, 11) + d.n) % o.of
  join v_school s on s.n = pg_temp.roll(d.n, 10, (select count(*) from v_school)::int)
)
insert into applications
  (id, user_id, course_id, lead_provider_id, cohort_id, schedule_id, approval_status,
   rejection_reason, accepted_at, training_status, eligible_for_funding, funding_status_code,
   funded_place, funding_choice, teacher_catchment, teacher_catchment_country,
   teacher_catchment_iso_country_code, work_setting, works_in_school, works_in_childcare, school_id,
   ukprn, number_of_pupils, answers, created_at, updated_at)
select pg_temp.application_id(n), pg_temp.user_id(user_n), course_id, lead_provider_id, p.cohort_id,
  case when approval = 'accepted' then s.id end, approval::approval_status,
  case when approval = 'rejected' then 'rejected_by_provider' end::rejection_reason,
  case when approval = 'accepted' then created_at + interval '20 days' end,
  case when approval = 'accepted' then
    case when pg_temp.roll(n, 11, 100) < 92 then 'active'
      when pg_temp.roll(n, 11, 100) < 95 then 'deferred' else 'withdrawn' end
  end::training_status,
  eligible and funding <> 'zero',
  case when funding = 'zero' then 'unfunded_cohort' when eligible then 'funded'
    else 'ineligible_establishment_type' end::funding_status_code,
  case when funding = 'zero' then false
    when funding = 'capped' and approval = 'accepted' then eligible and pg_temp.roll(n, 12, 10) < 9
  end,
  case when not eligible or funding = 'zero' then 'school' end::funding_choice,
  'england', 'United Kingdom of Great Britain and Northern Ireland', 'GBR', 'a_school', true, false,
  school_id, ukprn, number_of_pupils,
  jsonb_build_object('decided_by', case when funding = 'zero' then 'R1' when eligible then 'R6g' else 'R6c' end),
  created_at, created_at + case when approval = 'pending' then interval '0' else interval '20 days' end
from placed p
left join v_schedule s on (s.cohort_id, s.course_group_id) = (p.cohort_id, p.course_group_id)
