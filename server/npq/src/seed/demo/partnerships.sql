-- Every demonstration delivery partner works for every provider that offers something, in every
-- cohort since 2024.
insert into delivery_partnerships
  (delivery_partner_id, lead_provider_id, cohort_id, created_at, updated_at)
select d.id, p.id, c.id, audit_moment(), audit_moment()
from delivery_partners d
cross join lead_providers p
join cohorts c on c.start_year >= 2024
where d.name like 'Demo %'
  and exists (select from course_offerings o where o.lead_provider_id = p.id and o.cohort_id = c.id)
on conflict do nothing;
