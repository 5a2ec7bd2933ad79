select json_build_object('data', coalesce(json_agg(resource), '[]'::json))
from (
  select json_build_object('id', a.id, 'type', 'npq_application', 'attributes', json_build_object(
    'course_identifier', (select identifier from courses where id = a.course_id),
    'email', u.email,
    'email_validated', true,
    'employer_name', a.employer_name,
    'employment_role', a.employment_role,
    'full_name', u.full_name,
    'funding_choice', a.funding_choice,
    'headteacher_status', a.headteacher_status,
    'ineligible_for_funding_reason', case
      when funded_before then 'previously-funded'
      when not a.eligible_for_funding then 'establishment-ineligible' end,
    'participant_id', u.id,
    'private_childcare_provider_urn', (select urn from childcare_providers where id = a.childcare_provider_id),
    'teacher_reference_number', u.trn,
    'teacher_reference_number_validated', u.trn_verified,
    'school_urn', (select urn from schools where id = a.school_id),
    'school_ukprn', a.ukprn,
    'status', a.approval_status,
    'works_in_school', a.works_in_school,
    'cohort', (select start_year::text from cohorts where id = a.cohort_id),
    'eligible_for_funding', coalesce(a.funding_status_code = 'marked_funded_by_policy', false)
      or (a.eligible_for_funding and not funded_before),
    'targeted_delivery_funding_eligibility', a.targeted_delivery_funding_eligibility,
    'teacher_catchment', coalesce(a.teacher_catchment <> 'another', false),
    'teacher_catchment_country', a.teacher_catchment_country,
    'teacher_catchment_iso_country_code', a.teacher_catchment_iso_country_code,
    'itt_provider', (select legal_name from itt_providers where id = a.itt_provider_id),
    'lead_mentor', a.lead_mentor,
    'funded_place', a.funded_place,
    'created_at', to_char(a.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS"Z"'),
    'updated_at', to_char(greatest(a.updated_at, u.significantly_updated_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24":"MI":"SS"Z"'),
    'schedule_identifier', (select identifier from schedules where id = a.schedule_id)
  )) as resource
  from (
    select id from applications
    where lead_provider_id = (select id from lead_providers where name = 'Ambition Institute')
    order by created_at, id limit 100 offset :offset
  ) chosen
  cross join lateral (select * from applications where id = chosen.id limit 1) a
  cross join lateral (select * from users where id = a.user_id limit 1) u
  cross join lateral (
    select exists (
      select from applications b
      where b.user_id = a.user_id and b.course_equivalence = a.course_equivalence
        and b.id <> a.id and b.approval_status = 'accepted' and b.eligible_for_funding
        and b.funded_place is not false
    ) as funded_before
  ) earlier
  order by a.created_at, a.id
) page;
