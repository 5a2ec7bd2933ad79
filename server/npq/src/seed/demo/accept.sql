-- A provider accepts (finance.md §1.1): the default schedule of the cohort's season, and in a
-- capped cohort the word on the funded place.
update applications a
set approval_status = 'accepted', accepted_at = $1, training_status = 'active', updated_at = $1,
  funded_place = case h.funding when 'capped' then $3 else a.funded_place end,
  schedule_id = (
    select s.id from schedules s join courses c using (course_group_id)
    where s.cohort_id = a.cohort_id and c.id = a.course_id
      and s.identifier ~ case
        when h.identifier in ('2025a', '2026a') then '-(spring|march)$' else '-(autumn|november)$'
      end
  )
from cohorts h
where a.id = $2 and h.id = a.cohort_id
