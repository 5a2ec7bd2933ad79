-- Teachers, staff, and how both prove who they are (data-model.md, people).

create table users (
  id uuid primary key default new_id(),
  email citext,
  full_name text not null check (full_name <> ''),
  preferred_name text check (preferred_name <> ''),
  previous_names text[] not null default '{}',
  previous_names_due boolean not null default false,
  date_of_birth date,
  trn text,
  trn_verified boolean not null default false,
  trn_auto_verified boolean not null default false,
  trn_lookup_status trn_lookup_status,
  identity_provider text check (identity_provider <> ''),
  identity_subject text check (identity_subject <> ''),
  archived_at timestamptz,
  archived_email citext,
  email_updates_status email_updates_status not null default 'empty',
  email_updates_since timestamptz,
  email_updates_key uuid,
  significantly_updated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint users_email_key unique (email),
  constraint users_identity_key unique (identity_provider, identity_subject),
  constraint users_email_updates_key_key unique (email_updates_key),
  constraint users_email_not_blank check (email <> ''),
  constraint users_identity_both_or_neither check (
    (identity_provider is null) = (identity_subject is null)
  ),
  constraint users_trn_is_seven_digits check (trn ~ '^[0-9]{7}$'),
  constraint users_verified_trn_is_present check (not trn_verified or trn is not null),
  constraint users_email_unless_archived check (
    email is not null or (archived_at is not null and archived_email is not null)
  )
);
comment on column users.previous_names_due is
  'The teacher record did not answer at sign-in; previous_names may be old (registration.md §3.4).';
create index users_trn_idx on users (trn) where trn is not null;
create index users_significantly_updated_at_idx on users (significantly_updated_at);
create index users_created_at_id_idx on users (created_at, id);
create index users_full_name_trgm_idx on users using gin (full_name gin_trgm_ops);
create index users_email_trgm_idx on users using gin ((email::text) gin_trgm_ops);

create table participant_id_changes (
  id uuid primary key default new_id(),
  user_id uuid not null references users (id) on update cascade,
  from_participant_id uuid not null,
  to_participant_id uuid not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint participant_id_changes_from_to_key unique (from_participant_id, to_participant_id),
  constraint participant_id_changes_from_differs_from_to check (
    from_participant_id <> to_participant_id
  )
);
create index participant_id_changes_user_id_idx on participant_id_changes (user_id);
create index participant_id_changes_updated_at_idx on participant_id_changes (updated_at);
create index participant_id_changes_to_participant_id_idx
  on participant_id_changes (to_participant_id);

create table staff (
  id uuid primary key default new_id(),
  email citext not null check (email <> ''),
  full_name text not null check (full_name <> ''),
  role staff_role not null default 'admin',
  archived_at timestamptz,
  sign_in_code_hash bytea,
  sign_in_code_expires_at timestamptz,
  sign_in_code_attempts integer not null default 0 check (sign_in_code_attempts >= 0),
  last_signed_in_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint staff_email_key unique (email),
  constraint staff_email_length check (length(email::text) <= 64),
  constraint staff_full_name_length check (length(full_name) <= 64),
  constraint staff_sign_in_code_expires check (
    (sign_in_code_hash is null) = (sign_in_code_expires_at is null)
  )
);

create table sessions (
  id uuid primary key default new_id(),
  user_id uuid references users (id) on update cascade,
  staff_id uuid references staff (id),
  token_hash bytea not null,
  id_token text check (id_token <> ''),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sessions_token_hash_key unique (token_hash),
  constraint sessions_exactly_one_subject check (num_nonnulls(user_id, staff_id) = 1)
);
comment on column sessions.id_token is 'What the identity provider wants back at sign-out.';
create index sessions_user_id_idx on sessions (user_id);
create index sessions_staff_id_idx on sessions (staff_id);
create index sessions_expires_at_idx on sessions (expires_at);

create table sign_in_attempts (
  id uuid primary key default new_id(),
  token_hash bytea not null,
  kind sign_in_kind not null,
  state text check (state <> ''),
  nonce text check (nonce <> ''),
  pkce_verifier text check (pkce_verifier <> ''),
  start_now boolean not null default false,
  request_email_updates boolean not null default false,
  email citext check (email <> ''),
  failures integer not null default 0 check (failures >= 0),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sign_in_attempts_token_hash_key unique (token_hash),
  constraint sign_in_attempts_hold_what_their_kind_needs check (
    case kind
      when 'teacher' then num_nonnulls(state, nonce, pkce_verifier) = 3
      when 'staff' then email is not null
    end
  )
);
comment on column sign_in_attempts.failures is
  'Wrong codes, counted alike for an address that belongs to nobody: the answers tell nothing.';
create index sign_in_attempts_expires_at_idx on sign_in_attempts (expires_at);

create table staff_api_tokens (
  id uuid primary key default new_id(),
  staff_id uuid not null references staff (id),
  token_hash bytea not null,
  label text not null check (label <> ''),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint staff_api_tokens_token_hash_key unique (token_hash)
);
comment on table staff_api_tokens is 'Personal tokens: read-only, as their owner.';
create index staff_api_tokens_staff_id_idx on staff_api_tokens (staff_id);

create table api_tokens (
  id uuid primary key default new_id(),
  lead_provider_id uuid references lead_providers (id),
  scope token_scope not null default 'lead_provider',
  token_hash bytea not null,
  label text not null check (label <> ''),
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint api_tokens_token_hash_key unique (token_hash),
  constraint api_tokens_scope_has_its_provider check (
    (scope = 'lead_provider') = (lead_provider_id is not null)
  )
);
create index api_tokens_lead_provider_id_idx on api_tokens (lead_provider_id);
