-- Adds the providers of `incoming` that are new, and accredits former ones again. The operating
-- name of a known one stays.
with done as (
  insert into itt_providers as p (legal_name, operating_name, approved, created_at, updated_at)
  select legal_name, operating_name, true, audit_moment(), audit_moment() from incoming
  on conflict (lower(legal_name)) do update
    set approved = true, disabled_at = null, updated_at = excluded.updated_at
    where $1::bool and (not p.approved or p.disabled_at is not null)
  returning p.xmax = 0 as added
)
select count(*) filter (where added), count(*) filter (where not added) from done
