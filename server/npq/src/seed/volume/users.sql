-- Users $1 to $2, over the five years before $3.
insert into users
  (id, email, full_name, trn, trn_verified, trn_auto_verified, identity_provider, identity_subject,
   significantly_updated_at, created_at, updated_at)
select pg_temp.user_id(n), 'volume-' || n || '@volume.example', 'Volume Person ' || n,
  trn, trn is not null, trn is not null, 'teacher_auth', 'urn:fdc:volume:' || n, at, at, at
from generate_series($1::bigint, $2::bigint) as n
cross join lateral (
  select case when pg_temp.roll(n, 1, 20) > 0 then (3000000 + n)::text end as trn,
    $3::timestamptz - pg_temp.roll(n, 2, 1825 * 1440) * interval '1 minute' as at
) made
