-- A provider declares: submitted, until it is judged in the same transaction.
insert into declarations
  (id, application_id, lead_provider_id, cohort_id, declaration_type, declaration_date,
   delivery_partner_id, created_at, updated_at)
select $2, a.id, a.lead_provider_id, a.cohort_id, $4::declaration_type,
  $1 - interval '3 days', $5, $1, $1
from applications a where a.id = $3
