-- A teacher signs in for the first time, or again.
insert into users
  (id, email, full_name, trn, trn_verified, trn_auto_verified, identity_provider, identity_subject,
   significantly_updated_at, created_at, updated_at)
values ($2, $3, $4, $5, $5::text is not null, $5::text is not null, 'teacher_auth', $6, $1, $1, $1)
on conflict do nothing
