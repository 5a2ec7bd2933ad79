-- What providers declare about training, and what came of it (data-model.md, registration).

create table declarations (
  id uuid primary key default new_id(),
  application_id uuid not null references applications (id),
  lead_provider_id uuid not null references lead_providers (id),
  cohort_id uuid not null references cohorts (id),
  declaration_type declaration_type not null,
  declaration_date timestamptz not null,
  state declaration_state not null default 'submitted',
  state_reason declaration_state_reason,
  superseded_by_id uuid references declarations (id),
  delivery_partner_id uuid references delivery_partners (id),
  secondary_delivery_partner_id uuid references delivery_partners (id),
  legacy_duplicate boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint declarations_id_declaration_type_key unique (id, declaration_type),
  constraint declarations_superseded_by_another check (superseded_by_id <> id or legacy_duplicate),
  -- a superseded declaration is ineligible, and may be voided from there
  constraint declarations_superseded_is_ineligible check (
    superseded_by_id is null or state in ('ineligible', 'voided') or legacy_duplicate
  ),
  constraint declarations_delivery_partners_differ check (
    delivery_partner_id <> secondary_delivery_partner_id
  )
);
comment on column declarations.legacy_duplicate is
  'Set by the ECF migration: a second live declaration of one milestone that was real (ecf-migration.md D94, D96).';

create unique index declarations_one_live_per_type on declarations (application_id, declaration_type)
  where state in ('submitted', 'eligible', 'payable', 'paid') and not legacy_duplicate;
create index declarations_application_id_idx on declarations (application_id);
create index declarations_lead_provider_id_created_at_id_idx
  on declarations (lead_provider_id, created_at, id);
create index declarations_lead_provider_id_updated_at_idx
  on declarations (lead_provider_id, updated_at);
create index declarations_cohort_id_idx on declarations (cohort_id);
create index declarations_superseded_by_id_idx on declarations (superseded_by_id)
  where superseded_by_id is not null;
create index declarations_delivery_partner_id_idx on declarations (delivery_partner_id)
  where delivery_partner_id is not null;
create index declarations_secondary_delivery_partner_id_idx
  on declarations (secondary_delivery_partner_id)
  where secondary_delivery_partner_id is not null;

-- finance.md §1.4
create function declarations_state_machine() returns trigger language plpgsql as $$
begin
  if bringing_history() then
    return new;
  end if;
  if (old.state, new.state) not in (
    ('submitted', 'eligible'), ('submitted', 'ineligible'), ('submitted', 'voided'),
    ('eligible', 'payable'), ('eligible', 'voided'),
    ('payable', 'paid'), ('payable', 'eligible'), ('payable', 'voided'),
    ('ineligible', 'voided'),
    ('paid', 'awaiting_clawback'),
    ('awaiting_clawback', 'clawed_back')
  ) then
    perform refuse('declarations_state_machine',
      format('a declaration does not go from %s to %s', old.state, new.state));
  end if;
  return new;
end
$$;
create trigger declarations_state_machine
  before update of state on declarations
  for each row when (old.state is distinct from new.state)
  execute function declarations_state_machine();

create trigger declarations_legacy_flags_on_insert
  before insert on declarations
  for each row when (new.legacy_duplicate)
  execute function legacy_flags_come_from_ecf();
create trigger declarations_legacy_flags_on_update
  before update of legacy_duplicate on declarations
  for each row when (new.legacy_duplicate and not old.legacy_duplicate)
  execute function legacy_flags_come_from_ecf();

create table participant_outcomes (
  id uuid primary key default new_id(),
  declaration_id uuid not null,
  declaration_type declaration_type not null generated always as ('completed'::declaration_type) stored,
  state outcome_state not null,
  completion_date date not null,
  sent_at timestamptz,
  accepted boolean,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- only a completed declaration has outcomes
  constraint participant_outcomes_declaration_is_completed
    foreign key (declaration_id, declaration_type) references declarations (id, declaration_type),
  -- the day it was recorded on, by the writer's clock
  constraint participant_outcomes_not_in_the_future check (
    completion_date <= (created_at at time zone 'Europe/London')::date
  )
);
create index participant_outcomes_latest_idx
  on participant_outcomes (declaration_id, created_at desc, id desc);
create index participant_outcomes_created_at_id_idx on participant_outcomes (created_at, id);

create table outcome_deliveries (
  id uuid primary key default new_id(),
  participant_outcome_id uuid not null references participant_outcomes (id),
  request_path text check (request_path <> ''),
  status_code integer,
  request_headers jsonb,
  request_body jsonb,
  response_headers jsonb,
  response_body jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table outcome_deliveries is 'How outcomes were once sent to the teacher record; history.';
create index outcome_deliveries_participant_outcome_id_idx
  on outcome_deliveries (participant_outcome_id);
create trigger outcome_deliveries_append_only
  before update or delete on outcome_deliveries
  for each row execute function append_only();
create trigger outcome_deliveries_append_only_truncate
  before truncate on outcome_deliveries
  for each statement execute function append_only();
