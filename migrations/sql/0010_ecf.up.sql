-- Runs of the migration from ECF and of the comparison of both APIs (ecf-migration.md §4.3, §5.3).

create type migration_mode as enum ('dry_run', 'apply', 'rollback');
create type run_status as enum ('running', 'finished', 'failed');
create type migration_issue_severity as enum ('failure', 'warning');

create table migration_runs (
  id uuid primary key default new_id(),
  mode migration_mode not null,
  status run_status not null default 'running',
  source_snapshot text check (source_snapshot <> ''),
  version text check (version <> ''),
  started_at timestamptz not null,
  finished_at timestamptz,
  failure text check (failure <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint migration_runs_finish_after_start check (finished_at >= started_at),
  constraint migration_runs_ended_has_its_moment check (
    (status = 'running') = (finished_at is null)
  )
);

create table migration_entities (
  id uuid primary key default new_id(),
  migration_run_id uuid not null references migration_runs (id) on delete cascade,
  entity text not null check (entity <> ''),
  wave integer not null default 0,
  source_count bigint not null default 0,
  done bigint not null default 0,
  ok bigint not null default 0,
  failed bigint not null default 0,
  failed_cascade bigint not null default 0,
  warned bigint not null default 0,
  inserted bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  checksum text check (checksum <> ''),
  started_at timestamptz,
  finished_at timestamptz,
  heartbeat_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint migration_entities_key unique (migration_run_id, entity)
);

create table migration_issues (
  id uuid primary key default new_id(),
  migration_run_id uuid not null references migration_runs (id) on delete cascade,
  entity text not null check (entity <> ''),
  source_id text not null check (source_id <> ''),
  severity migration_issue_severity not null,
  blocking boolean not null default false,
  code text not null check (code <> ''),
  detail jsonb not null default '{}',
  cascade_of text check (cascade_of <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index migration_issues_run_entity_code_idx
  on migration_issues (migration_run_id, entity, severity, code);

create table migration_provenance (
  id uuid primary key default new_id(),
  entity text not null check (entity <> ''),
  source_table text not null check (source_table <> ''),
  source_id text not null check (source_id <> ''),
  target_id uuid not null,
  migration_run_id uuid references migration_runs (id) on delete set null,
  details jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint migration_provenance_key unique (entity, source_table, source_id)
);
create index migration_provenance_target_id_idx on migration_provenance (target_id);
create index migration_provenance_migration_run_id_idx on migration_provenance (migration_run_id);

create table parity_runs (
  id uuid primary key default new_id(),
  status run_status not null default 'running',
  seed bigint not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  failure text check (failure <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint parity_runs_finish_after_start check (finished_at >= started_at),
  constraint parity_runs_ended_has_its_moment check ((status = 'running') = (finished_at is null))
);

create table parity_comparisons (
  id uuid primary key default new_id(),
  parity_run_id uuid not null references parity_runs (id) on delete cascade,
  lead_provider_id uuid not null references lead_providers (id),
  method text not null check (method <> ''),
  endpoint text not null check (endpoint <> ''),
  request_path text not null check (request_path <> ''),
  page integer,
  old_status integer,
  new_status integer,
  old_milliseconds integer,
  new_milliseconds integer,
  old_ids uuid[] not null default '{}',
  new_ids uuid[] not null default '{}',
  old_body text,
  new_body text,
  tolerated jsonb not null default '{}',
  equal boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index parity_comparisons_run_idx
  on parity_comparisons (parity_run_id, lead_provider_id, endpoint);
create index parity_comparisons_lead_provider_id_idx on parity_comparisons (lead_provider_id);
