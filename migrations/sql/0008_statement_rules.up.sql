-- What a statement's rows may and may not become (data-model.md, finance; finance.md §1.5, §4).

-- forward, one step at a time
create function statements_move_forward() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('open', 'payable'), ('payable', 'paid'))
    and not (bringing_history() and new.state > old.state)
  then
    perform refuse('statements_move_forward',
      format('a statement does not go from %s to %s', old.state, new.state));
  end if;
  return new;
end
$$;
create trigger statements_move_forward
  before update of state on statements
  for each row when (old.state is distinct from new.state)
  execute function statements_move_forward();

-- a paid statement stands
create function paid_statements_stand() returns trigger language plpgsql as $$
begin
  if not bringing_history() then
    perform refuse('paid_statements_stand', 'a paid statement cannot change');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger statements_paid_stand_on_update
  before update on statements
  for each row when (old.state = 'paid') execute function paid_statements_stand();
create trigger statements_paid_stand_on_delete
  before delete on statements
  for each row when (old.state = 'paid') execute function paid_statements_stand();

-- and with it what it is made of: its items, adjustments and contracts
create function parts_of_paid_statements_stand() returns trigger language plpgsql as $$
declare
  touched uuid[] := '{}';
begin
  if bringing_history() then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  if tg_op <> 'INSERT' then
    touched := touched || old.statement_id;
  end if;
  if tg_op <> 'DELETE' then
    touched := touched || new.statement_id;
  end if;
  if exists (select from statements where id = any (touched) and state = 'paid') then
    perform refuse('parts_of_paid_statements_stand',
      format('%s of a paid statement cannot change', tg_table_name));
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger statement_items_paid_stand
  before insert or update or delete on statement_items
  for each row execute function parts_of_paid_statements_stand();
create trigger adjustments_paid_stand
  before insert or update or delete on adjustments
  for each row execute function parts_of_paid_statements_stand();
create trigger contracts_paid_stand
  before insert or update or delete on contracts
  for each row execute function parts_of_paid_statements_stand();

-- the figures that a paid statement was computed from stand, too
create function contract_templates_stand_once_paid() returns trigger language plpgsql as $$
begin
  if not bringing_history() and exists (
    select from contracts c join statements s on s.id = c.statement_id
    where c.contract_template_id = old.id and s.state = 'paid'
  ) then
    perform refuse('contract_templates_stand_once_paid',
      'a contract template that a paid statement uses cannot change');
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger contract_templates_stand_once_paid
  before update or delete on contract_templates
  for each row execute function contract_templates_stand_once_paid();

-- an item stands on a statement of its declaration's provider and cohort
create function statement_items_match_their_declaration() returns trigger language plpgsql as $$
begin
  if not exists (
    select from statements s join declarations d using (lead_provider_id, cohort_id)
    where s.id = new.statement_id and d.id = new.declaration_id
  ) then
    perform refuse('statement_items_match_their_declaration',
      'the statement is of another provider or cohort than the declaration');
  end if;
  return new;
end
$$;
create trigger statement_items_match_on_insert
  before insert on statement_items
  for each row when (not new.legacy_duplicate)
  execute function statement_items_match_their_declaration();
create trigger statement_items_match_on_update
  before update of statement_id, declaration_id on statement_items
  for each row when (
    not new.legacy_duplicate
    and (old.statement_id, old.declaration_id)
      is distinct from (new.statement_id, new.declaration_id)
  )
  execute function statement_items_match_their_declaration();

create view statement_item_mismatches as
  select
    i.id as statement_item_id,
    i.statement_id,
    i.declaration_id,
    i.state,
    i.legacy_duplicate,
    s.lead_provider_id as statement_lead_provider_id,
    d.lead_provider_id as declaration_lead_provider_id,
    s.cohort_id as statement_cohort_id,
    d.cohort_id as declaration_cohort_id
  from statement_items i
  join statements s on s.id = i.statement_id
  join declarations d on d.id = i.declaration_id
  where (s.lead_provider_id, s.cohort_id) <> (d.lead_provider_id, d.cohort_id);
comment on view statement_item_mismatches is
  'Reconciliation: items that stand on a statement of another provider or cohort; from ECF alone.';
