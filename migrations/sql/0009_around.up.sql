-- Switches, mail, messages from partners, staff's bulk work (data-model.md, around them).

create table feature_flags (
  id uuid primary key default new_id(),
  name feature_flag not null,
  enabled boolean not null default false,
  message text check (message <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint feature_flags_name_key unique (name)
);
comment on column feature_flags.message is 'What the maintenance banner says.';

create table closed_registration_users (
  id uuid primary key default new_id(),
  email citext not null check (email <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint closed_registration_users_email_key unique (email)
);
comment on table closed_registration_users is
  'Who may register while registration is closed (registration.md §5.6).';

create table registration_interests (
  id uuid primary key default new_id(),
  email citext not null check (email <> ''),
  notified boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint registration_interests_email_key unique (email)
);

create table email_messages (
  id uuid primary key default new_id(),
  recipient citext not null check (recipient <> ''),
  template_key text not null check (template_key <> ''),
  template_id uuid,
  personalisation jsonb not null default '{}',
  reference text not null check (reference <> ''),
  status email_status not null default 'queued',
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  user_id uuid references users (id) on update cascade,
  application_id uuid references applications (id),
  attempts integer not null default 0 check (attempts >= 0),
  sent_at timestamptz,
  failure text check (failure <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint email_messages_reference_key unique (reference),
  constraint email_messages_sent_has_its_moment check ((status = 'sent') = (sent_at is not null)),
  constraint email_messages_personalisation_is_an_object check (
    jsonb_typeof(personalisation) = 'object'
  )
);
comment on table email_messages is
  'The outbox: written in the transaction that the mail is about, sent by a job, once by its reference.';
create index email_messages_status_created_at_idx on email_messages (status, created_at);
create index email_messages_user_id_idx on email_messages (user_id);
create index email_messages_application_id_idx on email_messages (application_id);

create table webhook_messages (
  id uuid primary key default new_id(),
  message_id text not null check (message_id <> ''),
  message_type text not null check (message_type <> ''),
  message_source text check (message_source <> ''),
  message jsonb not null,
  raw jsonb,
  sent_at timestamptz not null,
  status webhook_message_status not null default 'pending',
  status_comment text check (status_comment <> ''),
  processed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint webhook_messages_message_id_key unique (message_id)
);
create index webhook_messages_created_at_id_idx on webhook_messages (created_at, id);
create index webhook_messages_message_type_status_idx on webhook_messages (message_type, status);

create table bulk_operations (
  id uuid primary key default new_id(),
  kind bulk_operation_kind not null,
  file_name text not null check (file_name <> ''),
  file bytea not null,
  row_count integer not null check (row_count > 0),
  eligibility_list eligibility_list_type,
  created_by_id uuid not null references staff (id),
  run_by_id uuid references staff (id),
  started_at timestamptz,
  finished_at timestamptz,
  failure text check (failure <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint bulk_operations_started_by_somebody check (
    (started_at is null) = (run_by_id is null)
  ),
  constraint bulk_operations_finished_after_start check (finished_at >= started_at),
  constraint bulk_operations_list_for_uploads_only check (
    (kind = 'upload_eligibility_list') = (eligibility_list is not null)
  )
);
create index bulk_operations_kind_created_at_idx on bulk_operations (kind, created_at);
create index bulk_operations_created_by_id_idx on bulk_operations (created_by_id);
create index bulk_operations_run_by_id_idx on bulk_operations (run_by_id);

create table bulk_operation_rows (
  id uuid primary key default new_id(),
  bulk_operation_id uuid not null references bulk_operations (id) on delete cascade,
  row_number integer not null check (row_number > 0),
  key text,
  outcome text not null check (outcome <> ''),
  succeeded boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint bulk_operation_rows_key unique (bulk_operation_id, row_number)
);

create table glossary_terms (
  id uuid primary key default new_id(),
  term citext not null check (term <> ''),
  definition text not null check (definition <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint glossary_terms_term_key unique (term)
);

create table financial_change_logs (
  id uuid primary key default new_id(),
  operation_description text not null,
  data_changes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint financial_change_logs_description_length check (length(operation_description) >= 5)
);
create trigger financial_change_logs_append_only
  before update or delete on financial_change_logs
  for each row execute function append_only();
create trigger financial_change_logs_append_only_truncate
  before truncate on financial_change_logs
  for each statement execute function append_only();
