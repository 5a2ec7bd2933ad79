-- Cohorts, courses, lead providers, what is offered to whom and when (data-model.md, reference data).

create table cohorts (
  id uuid primary key default new_id(),
  start_year integer not null,
  suffix char(1) not null default 'a',
  identifier text not null generated always as (start_year::text || suffix::text) stored,
  description text not null,
  registration_starts_at timestamptz not null,
  funding cohort_funding not null default 'full',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint cohorts_start_year_suffix_key unique (start_year, suffix),
  constraint cohorts_start_year_in_range check (start_year between 2021 and 2099),
  constraint cohorts_suffix_is_a_letter check (suffix ~ '^[a-z]$'),
  constraint cohorts_description_length check (length(description) between 5 and 50),
  constraint cohorts_registration_starts_in_its_year check (
    suffix <> 'a'
    or extract(year from registration_starts_at at time zone 'Europe/London') = start_year
  )
);
create unique index cohorts_identifier_key on cohorts (identifier);
create unique index cohorts_description_key on cohorts (lower(description));

create table course_groups (
  id uuid primary key default new_id(),
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint course_groups_name_key unique (name)
);

create table courses (
  id uuid primary key default new_id(),
  identifier text not null check (identifier <> ''),
  name text not null check (name <> ''),
  short_code text check (short_code <> ''),
  label text not null check (label <> ''),
  hint text check (hint <> ''),
  course_group_id uuid not null references course_groups (id),
  position integer not null default 0,
  displayed boolean not null default true,
  equivalence text not null check (equivalence <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint courses_identifier_key unique (identifier),
  constraint courses_id_equivalence_key unique (id, equivalence)
);
comment on column courses.equivalence is
  'The same for courses that stand in for one another (ASO and EHCO), else the identifier.';
create index courses_course_group_id_idx on courses (course_group_id);

create table lead_providers (
  id uuid primary key default new_id(),
  name text not null check (name <> ''),
  hint text check (hint <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint lead_providers_name_key unique (name)
);

create table course_offerings (
  cohort_id uuid not null references cohorts (id),
  course_id uuid not null references courses (id),
  lead_provider_id uuid not null references lead_providers (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (cohort_id, course_id, lead_provider_id)
);
comment on table course_offerings is
  'Which provider offers which course to which cohort; no row means not offered.';
create index course_offerings_course_id_idx on course_offerings (course_id);
create index course_offerings_lead_provider_id_idx on course_offerings (lead_provider_id);

create table registration_options (
  id uuid primary key default new_id(),
  cohort_id uuid not null references cohorts (id),
  position integer not null,
  label text not null check (label <> ''),
  hint text check (hint <> ''),
  opens_at timestamptz,
  closes_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint registration_options_cohort_id_key unique (cohort_id),
  constraint registration_options_position_key unique (position),
  constraint registration_options_close_after_opening check (closes_at > opens_at)
);
comment on column registration_options.opens_at is
  'Absent: when the cohort''s registration starts (registration.md §5.5).';

create table schedules (
  id uuid primary key default new_id(),
  cohort_id uuid not null references cohorts (id),
  course_group_id uuid not null references course_groups (id),
  identifier text not null check (identifier <> ''),
  name text not null check (name <> ''),
  applies_from date not null,
  applies_to date not null,
  acceptance_from date,
  acceptance_to date,
  policy_descriptor integer check (policy_descriptor > 0),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint schedules_identifier_cohort_id_key unique (identifier, cohort_id),
  constraint schedules_id_cohort_id_key unique (id, cohort_id),
  constraint schedules_from_before_to check (applies_from <= applies_to),
  constraint schedules_acceptance_both_or_neither check (
    (acceptance_from is null) = (acceptance_to is null)
  ),
  constraint schedules_acceptance_from_before_to check (acceptance_from <= acceptance_to)
);
create index schedules_cohort_id_idx on schedules (cohort_id);
create index schedules_course_group_id_idx on schedules (course_group_id);

create table milestones (
  id uuid primary key default new_id(),
  schedule_id uuid not null references schedules (id),
  declaration_type declaration_type not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint milestones_schedule_id_declaration_type_key unique (schedule_id, declaration_type)
);
comment on table milestones is 'The declaration types that a schedule allows.';

create table delivery_partners (
  id uuid primary key default new_id(),
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index delivery_partners_name_key on delivery_partners (lower(name));
create index delivery_partners_name_trgm_idx on delivery_partners using gin (name gin_trgm_ops);

create table delivery_partnerships (
  id uuid primary key default new_id(),
  delivery_partner_id uuid not null references delivery_partners (id),
  lead_provider_id uuid not null references lead_providers (id),
  cohort_id uuid not null references cohorts (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint delivery_partnerships_key unique (delivery_partner_id, lead_provider_id, cohort_id)
);
create index delivery_partnerships_lead_provider_id_cohort_id_idx
  on delivery_partnerships (lead_provider_id, cohort_id);
create index delivery_partnerships_cohort_id_idx on delivery_partnerships (cohort_id);
