-- Who changed what (data-model.md, around them; integrations-and-operations.md §5.9).

create table audit_events (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  actor text not null,
  request_id uuid,
  table_name text not null,
  row_id uuid,
  action text not null,
  changes jsonb not null default '{}',
  personal_changes jsonb,
  constraint audit_events_actor_is_known check (actor ~ '^[a-z_]+:.+$'),
  constraint audit_events_action_is_known check (action in ('insert', 'update', 'delete'))
);
comment on table audit_events is
  'Written by triggers. changes: {column: [before, after]}; of an insert only what is not null.';
create index audit_events_row_idx on audit_events (row_id, id);
create index audit_events_actor_idx on audit_events (actor, id);
create index audit_events_request_id_idx on audit_events (request_id) where request_id is not null;
create index audit_events_at_idx on audit_events using brin (at);

-- Columns whose values tell about a person: kept apart, so that erasure can blank them.
create function audit_personal_columns() returns table (table_name text, column_name text)
  language sql immutable parallel safe as $$
  values
    ('users', 'email'),
    ('users', 'full_name'),
    ('users', 'preferred_name'),
    ('users', 'previous_names'),
    ('users', 'date_of_birth'),
    ('users', 'trn'),
    ('users', 'identity_subject'),
    ('users', 'archived_email'),
    ('staff', 'email'),
    ('staff', 'full_name'),
    ('applications', 'notes'),
    ('applications', 'employer_name'),
    ('applications', 'employment_role'),
    ('applications', 'submitted_trn'),
    ('applications', 'answers'),
    ('registration_drafts', 'answers'),
    ('outcome_deliveries', 'request_body'),
    ('outcome_deliveries', 'response_body'),
    ('closed_registration_users', 'email')
$$;

-- Columns that no event is about: bookkeeping, secrets, and what follows from other columns.
create function audit_ignored_columns() returns table (table_name text, column_name text)
  language sql immutable parallel safe as $$
  values
    ('*', 'id'),
    ('*', 'created_at'),
    ('*', 'updated_at'),
    ('*', 'search'),
    ('users', 'significantly_updated_at'),
    ('applications', 'course_equivalence'),
    ('participant_outcomes', 'declaration_type'),
    ('sessions', 'token_hash'),
    ('sessions', 'id_token'),
    ('sessions', 'last_seen_at'),
    ('staff', 'sign_in_code_hash'),
    ('api_tokens', 'token_hash'),
    ('api_tokens', 'last_used_at'),
    ('staff_api_tokens', 'token_hash'),
    ('staff_api_tokens', 'last_used_at'),
    ('bulk_operations', 'file')
$$;

-- Who writes, as `npq.actor` says; a write that nobody stands behind is refused.
create function audit_actor(written_table text) returns text language plpgsql stable as $$
declare
  actor text := coalesce(current_setting('npq.actor', true), '');
begin
  if actor = '' then
    perform refuse('audit_events_actor_is_present',
      format('a write to %s needs an author: set npq.actor', written_table));
  end if;
  return actor;
end
$$;

-- The moment: the writer's clock where `npq.now` gives it, else the transaction's.
create function audit_moment() returns timestamptz language sql stable
  return coalesce(nullif(current_setting('npq.now', true), '')::timestamptz, now());

create function audit_request() returns uuid language sql stable
  return nullif(current_setting('npq.request_id', true), '')::uuid;

-- {column: [before, after]} of the columns that differ; null for none.
create function audit_changes(before jsonb, after jsonb) returns jsonb
  language sql immutable parallel safe
  return (
    select jsonb_object_agg(key, jsonb_build_array(b.value, a.value))
    from jsonb_each(before) b full join jsonb_each(after) a using (key)
    where coalesce(b.value, 'null') is distinct from coalesce(a.value, 'null')
  );

-- The same of a new row, the shorter way: imports write a hundred thousand of them.
create function audit_added(after jsonb) returns jsonb
  language sql immutable parallel safe
  return (
    select coalesce(jsonb_object_agg(key, jsonb_build_array(null, value)), '{}')
    from jsonb_each(after)
    where value <> 'null'
  );

-- The part of a row that is personal, and the part that is not.
create function audit_part(whole jsonb, personal text[], wanted boolean) returns jsonb
  language sql immutable parallel safe
  return case
    when not wanted then whole - personal
    when personal = '{}' then '{}'
    else (
      select coalesce(jsonb_object_agg(key, value), '{}')
      from jsonb_each(whole) where key = any (personal)
    )
  end;

-- One event a row, for however many rows one statement wrote.
create function audit_write() returns trigger language plpgsql as $$
declare
  author constant text := audit_actor(tg_table_name);
  moment constant timestamptz := audit_moment();
  request constant uuid := audit_request();
  ignored constant text[] := array(
    select column_name from audit_ignored_columns() where table_name in ('*', tg_table_name)
  );
  personal constant text[] := array(
    select column_name from audit_personal_columns() where table_name = tg_table_name
  );
begin
  if tg_op = 'INSERT' then
    insert into audit_events
      (at, actor, request_id, table_name, row_id, action, changes, personal_changes)
    select moment, author, request, tg_table_name, (after ->> 'id')::uuid, 'insert',
      audit_added(audit_part(after - ignored, personal, false)),
      case when personal <> '{}' then
        nullif(audit_added(audit_part(after, personal, true)), '{}')
      end
    from (select to_jsonb(n) as after from new_rows n) written;
  elsif tg_op = 'DELETE' then
    insert into audit_events
      (at, actor, request_id, table_name, row_id, action, changes, personal_changes)
    select moment, author, request, tg_table_name, (before ->> 'id')::uuid, 'delete',
      coalesce(audit_changes(audit_part(before - ignored, personal, false), '{}'), '{}'),
      audit_changes(audit_part(before, personal, true), '{}')
    from (select to_jsonb(o) as before from old_rows o) deleted;
  else
    insert into audit_events
      (at, actor, request_id, table_name, row_id, action, changes, personal_changes)
    select moment, author, request, tg_table_name, row_id, 'update',
      coalesce(audit_changes(
        audit_part(before, personal, false), audit_part(after, personal, false)), '{}'),
      audit_changes(audit_part(before, personal, true), audit_part(after, personal, true))
    from (
      select o.id as row_id, to_jsonb(o) - ignored as before, to_jsonb(n) - ignored as after
      from old_rows o join new_rows n using (id)
    ) changed
    where before <> after;
  end if;
  return null;
end
$$;

-- A changed id: the statement's rows cannot be paired by it (design: a person whom the migration
-- matches takes the id that providers know).
create function audit_changed_id() returns trigger language plpgsql as $$
begin
  insert into audit_events (at, actor, request_id, table_name, row_id, action, changes)
  values (
    audit_moment(), audit_actor(tg_table_name), audit_request(), tg_table_name, new.id, 'update',
    jsonb_build_object('id', jsonb_build_array(old.id, new.id))
  );
  return null;
end
$$;

-- Truncation leaves no trace, so there is none.
create function audit_refuse_truncate() returns trigger language plpgsql as $$
begin
  perform refuse('audited_tables_are_not_truncated',
    format('%s is audited: delete its rows instead', tg_table_name));
  return null;
end
$$;

-- course_offerings has no id and nothing to change: its rows come and go.
create function course_offerings_come_and_go() returns trigger language plpgsql as $$
begin
  perform refuse('course_offerings_come_and_go', 'an offering is withdrawn and made anew');
  return null;
end
$$;
create trigger course_offerings_come_and_go
  before update on course_offerings
  for each row execute function course_offerings_come_and_go();

do $$
declare
  audited text;
begin
  foreach audited in array array[
    'cohorts', 'course_groups', 'courses', 'lead_providers', 'course_offerings',
    'registration_options', 'schedules', 'milestones', 'delivery_partners',
    'delivery_partnerships', 'schools', 'local_authorities', 'childcare_providers',
    'itt_providers', 'eligibility_list_entries',
    'users', 'participant_id_changes', 'staff', 'sessions', 'staff_api_tokens', 'api_tokens',
    'registration_drafts', 'applications', 'training_states', 'declarations',
    'participant_outcomes', 'outcome_deliveries',
    'statements', 'statement_items', 'contract_templates', 'contracts', 'adjustments',
    'milestone_statements', 'statement_snapshots',
    'feature_flags', 'closed_registration_users', 'bulk_operations'
  ] loop
    execute format(
      'create trigger audit_insert after insert on %I referencing new table as new_rows
         for each statement execute function audit_write()', audited);
    execute format(
      'create trigger audit_delete after delete on %I referencing old table as old_rows
         for each statement execute function audit_write()', audited);
    if audited <> 'course_offerings' then
      execute format(
        'create trigger audit_update after update on %I
           referencing old table as old_rows new table as new_rows
           for each statement execute function audit_write()', audited);
      execute format(
        'create trigger audit_changed_id after update of id on %I
           for each row when (old.id <> new.id) execute function audit_changed_id()', audited);
    end if;
    execute format(
      'create trigger audit_truncate before truncate on %I
         for each statement execute function audit_refuse_truncate()', audited);
  end loop;
end
$$;

-- The trail itself only grows. Erasure may blank what is personal, by the function below.
create function audit_events_append_only() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE'
    or coalesce(current_setting('npq.erasing', true), '') <> 'on'
    or new.personal_changes is not null
    or (new.at, new.actor, new.request_id, new.table_name, new.row_id, new.action, new.changes)
      is distinct from
      (old.at, old.actor, old.request_id, old.table_name, old.row_id, old.action, old.changes)
  then
    perform refuse('audit_events_append_only', 'the audit trail is never changed or deleted');
  end if;
  return new;
end
$$;
create trigger audit_events_append_only
  before update or delete on audit_events
  for each row execute function audit_events_append_only();
create trigger audit_events_append_only_truncate
  before truncate on audit_events
  for each statement execute function audit_events_append_only();

-- Blanks the personal part of a row's trail; answers how many events it touched.
create function erase_personal_changes(of_table text, of_row uuid) returns bigint
  language plpgsql as $$
declare
  erased bigint;
begin
  perform audit_actor('audit_events');
  perform set_config('npq.erasing', 'on', true);
  update audit_events set personal_changes = null
  where table_name = of_table and row_id = of_row and personal_changes is not null;
  get diagnostics erased = row_count;
  perform set_config('npq.erasing', '', true);
  return erased;
end
$$;
