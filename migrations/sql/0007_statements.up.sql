-- Statements: what providers are paid, and that a paid one stands (data-model.md, finance).

create table statements (
  id uuid primary key default new_id(),
  lead_provider_id uuid not null references lead_providers (id),
  cohort_id uuid not null references cohorts (id),
  year integer not null,
  month integer not null,
  deadline_on date not null,
  payment_on date not null,
  output_fee boolean not null default true,
  state statement_state not null default 'open',
  authorised_at timestamptz,
  paid_at timestamptz,
  reconcile_amount numeric(14, 2) not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint statements_period_key unique (lead_provider_id, cohort_id, year, month),
  constraint statements_year_in_range check (year between 2020 and 2099),
  constraint statements_month_in_range check (month between 1 and 12),
  constraint statements_deadline_before_payment check (deadline_on <= payment_on),
  constraint statements_paid_has_its_moment check ((state = 'paid') = (paid_at is not null))
);
create index statements_cohort_id_idx on statements (cohort_id);
create index statements_lead_provider_id_payment_on_idx
  on statements (lead_provider_id, payment_on, id);
create index statements_lead_provider_id_updated_at_idx on statements (lead_provider_id, updated_at);
create index statements_deadline_on_idx on statements (deadline_on) where state = 'open';

create table statement_items (
  id uuid primary key default new_id(),
  statement_id uuid not null references statements (id),
  declaration_id uuid not null references declarations (id),
  state statement_item_state not null default 'eligible',
  unit_price numeric(14, 4),
  tdf_price numeric(14, 4),
  legacy_duplicate boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column statement_items.unit_price is
  'In pounds; fixed when the statement is paid, so that a claw-back returns what was paid.';
comment on column statement_items.legacy_duplicate is
  'Set by the ECF migration: a third item, or one on a statement of another provider or cohort (ecf-migration.md D99).';
create unique index statement_items_one_billable on statement_items (declaration_id)
  where state in ('eligible', 'payable', 'paid') and not legacy_duplicate;
create unique index statement_items_one_refundable on statement_items (declaration_id)
  where state in ('awaiting_clawback', 'clawed_back') and not legacy_duplicate;
create index statement_items_statement_id_state_idx on statement_items (statement_id, state);
create index statement_items_declaration_id_idx on statement_items (declaration_id);

create table contract_templates (
  id uuid primary key default new_id(),
  recruitment_target integer not null,
  per_participant numeric(14, 4) not null,
  service_fee_installments integer not null,
  service_fee_percentage integer not null default 40,
  output_payment_percentage integer not null default 60,
  number_of_payment_periods integer not null,
  monthly_service_fee numeric(14, 4),
  targeted_delivery_funding_per_participant numeric(14, 4) not null default 100,
  special_course boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint contract_templates_figures_are_positive check (
    recruitment_target > 0 and per_participant > 0
  ),
  constraint contract_templates_figures_are_not_negative check (
    service_fee_installments >= 0 and number_of_payment_periods >= 0
    and monthly_service_fee >= 0 and targeted_delivery_funding_per_participant >= 0
  ),
  constraint contract_templates_percentages_in_range check (
    service_fee_percentage between 0 and 100 and output_payment_percentage between 0 and 100
  ),
  -- a given monthly fee needs no division
  constraint contract_templates_service_fee_is_divisible check (
    service_fee_percentage = 0 or service_fee_installments > 0 or monthly_service_fee is not null
  ),
  constraint contract_templates_output_payment_is_divisible check (
    output_payment_percentage = 0 or number_of_payment_periods > 0
  )
);
comment on column contract_templates.monthly_service_fee is
  'In pounds; absent: computed from target, price and percentage. Zero is a fee of nothing.';

create table contracts (
  id uuid primary key default new_id(),
  statement_id uuid not null references statements (id),
  course_id uuid not null references courses (id),
  contract_template_id uuid not null references contract_templates (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint contracts_statement_id_course_id_key unique (statement_id, course_id)
);
create index contracts_course_id_idx on contracts (course_id);
create index contracts_contract_template_id_idx on contracts (contract_template_id);

create table adjustments (
  id uuid primary key default new_id(),
  statement_id uuid not null references statements (id),
  description text not null check (description <> ''),
  amount numeric(14, 2) not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint adjustments_amount_is_not_zero check (amount <> 0)
);
create index adjustments_statement_id_idx on adjustments (statement_id);

create table milestone_statements (
  id uuid primary key default new_id(),
  milestone_id uuid not null references milestones (id),
  statement_id uuid not null references statements (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint milestone_statements_key unique (milestone_id, statement_id)
);
create index milestone_statements_statement_id_idx on milestone_statements (statement_id);

create table statement_snapshots (
  id uuid primary key default new_id(),
  statement_id uuid not null references statements (id),
  figures jsonb not null,
  sha256 bytea not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint statement_snapshots_statement_id_key unique (statement_id),
  constraint statement_snapshots_sha256_length check (length(sha256) = 32)
);
comment on table statement_snapshots is 'What was shown and authorised, reproducible.';
create trigger statement_snapshots_append_only
  before update or delete on statement_snapshots
  for each row execute function append_only();
create trigger statement_snapshots_append_only_truncate
  before truncate on statement_snapshots
  for each statement execute function append_only();

create trigger statement_items_legacy_flags_on_insert
  before insert on statement_items
  for each row when (new.legacy_duplicate)
  execute function legacy_flags_come_from_ecf();
create trigger statement_items_legacy_flags_on_update
  before update of legacy_duplicate on statement_items
  for each row when (new.legacy_duplicate and not old.legacy_duplicate)
  execute function legacy_flags_come_from_ecf();
