-- A teacher registers (registration.md §6.2).
insert into applications
  (id, user_id, course_id, lead_provider_id, cohort_id, school_id, childcare_provider_id,
   eligible_for_funding, funding_status_code, funding_choice, review_status, funded_place,
   teacher_catchment, teacher_catchment_country, teacher_catchment_iso_country_code,
   work_setting, kind_of_nursery, works_in_school, works_in_childcare, employment_type,
   employer_name, referred_by_return_to_teaching_adviser, ukprn, primary_establishment,
   number_of_pupils, answers, created_at, updated_at)
select $2, $3, c.id, $5, h.id, s.id, $8, $9, $10::funding_status_code, $11::funding_choice,
  $12::review_status, case when h.funding = 'zero' then false end,
  case when $14 then 'england' else 'another' end::teacher_catchment,
  case when $14 then 'United Kingdom of Great Britain and Northern Ireland' end,
  case when $14 then 'GBR' end,
  $13::work_setting, case when $8 is not null then 'private_nursery' end::kind_of_nursery,
  $13 in ('a_school', 'an_academy_trust'), $13 = 'early_years_or_childcare', $15::employment_type,
  case when $15 is not null then 'Demo Virtual School'
       when $16 then 'Return to teaching adviser referral' end,
  $16, s.ukprn, coalesce(s.phase_name in ('Primary', 'Middle deemed primary'), false),
  case when s.id is null then 0 else s.number_of_pupils end,
  jsonb_strip_nulls($17), $1, $1
from courses c
join cohorts h on h.identifier = $6
left join schools s on s.id = $7
where c.identifier = $4
