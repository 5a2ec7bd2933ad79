-- Registrations: drafts, applications and how training goes on (data-model.md, registration).

create table applications (
  id uuid primary key default new_id(),
  user_id uuid not null references users (id) on update cascade,
  course_id uuid not null references courses (id),
  course_equivalence text not null,
  lead_provider_id uuid not null references lead_providers (id),
  cohort_id uuid not null references cohorts (id),
  schedule_id uuid,

  approval_status approval_status not null default 'pending',
  rejection_reason rejection_reason,
  accepted_at timestamptz,
  training_status training_status,

  eligible_for_funding boolean not null default false,
  funding_status_code funding_status_code,
  funded_place boolean,
  funding_choice funding_choice,
  review_status review_status,
  notes text check (notes <> ''),

  teacher_catchment teacher_catchment,
  teacher_catchment_country text check (teacher_catchment_country <> ''),
  teacher_catchment_iso_country_code text,
  work_setting work_setting,
  kind_of_nursery kind_of_nursery,
  works_in_school boolean,
  works_in_childcare boolean,
  works_in_nursery boolean,
  school_id uuid references schools (id),
  childcare_provider_id uuid references childcare_providers (id),
  local_authority_id uuid references local_authorities (id),
  ukprn text check (ukprn <> ''),
  primary_establishment boolean not null default false,
  number_of_pupils integer check (number_of_pupils >= 0),

  employment_type employment_type,
  employment_role text check (employment_role <> ''),
  employer_name text check (employer_name <> ''),
  lead_mentor boolean not null default false,
  itt_provider_id uuid references itt_providers (id),
  referred_by_return_to_teaching_adviser boolean,
  headteacher_status headteacher_status,
  senco_in_role senco_in_role,
  senco_start_date date,

  targeted_delivery_funding_eligibility boolean not null default false,
  targeted_support_funding_eligibility boolean not null default false,
  tsf_primary_eligibility boolean not null default false,
  tsf_primary_plus_eligibility boolean not null default false,

  submitted_trn text check (submitted_trn <> ''),
  answers jsonb not null default '{}',
  legacy_duplicate boolean not null default false,
  legacy_exception boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  -- a schedule of another cohort cannot be stored
  constraint applications_schedule_id_cohort_id_fkey
    foreign key (schedule_id, cohort_id) references schedules (id, cohort_id),
  constraint applications_course_id_equivalence_fkey
    foreign key (course_id, course_equivalence) references courses (id, equivalence)
    on update cascade,
  constraint applications_iso_country_code_is_three_letters check (
    teacher_catchment_iso_country_code ~ '^[A-Z]{3}$'
  ),
  constraint applications_at_most_one_workplace check (
    num_nonnulls(school_id, childcare_provider_id, local_authority_id) <= 1
  ),
  constraint applications_answers_are_an_object check (jsonb_typeof(answers) = 'object'),
  constraint applications_accepted_is_complete check (
    approval_status <> 'accepted'
    or (accepted_at is not null and training_status is not null
        and (schedule_id is not null or legacy_exception))
  ),
  constraint applications_accepted_at_only_when_accepted check (
    approval_status = 'accepted' or accepted_at is null or legacy_exception
  ),
  constraint applications_training_only_after_acceptance check (
    approval_status <> 'pending' or training_status is null or legacy_exception
  ),
  constraint applications_rejection_reason_only_when_rejected check (
    approval_status = 'rejected' or rejection_reason is null
  ),
  constraint applications_rejected_is_not_funded check (
    approval_status <> 'rejected' or funded_place is not true or legacy_exception
  ),
  constraint applications_funded_place_needs_eligibility check (
    funded_place is not true or eligible_for_funding or legacy_exception
  )
);
comment on column applications.course_equivalence is
  'The course''s equivalence, kept equal by a foreign key and filled by a trigger.';
comment on column applications.legacy_duplicate is
  'Set by the ECF migration: a second accepted application that was real (ecf-migration.md D66).';
comment on column applications.legacy_exception is
  'Set by the ECF migration: breaks a cross-field rule that ECF never enforced (ecf-migration.md D46–D49, D64, D65).';

create unique index applications_one_accepted_per_course on applications (user_id, course_equivalence)
  where approval_status = 'accepted' and not legacy_duplicate;
create index applications_user_id_idx on applications (user_id);
create index applications_course_id_idx on applications (course_id, course_equivalence);
create index applications_lead_provider_id_created_at_id_idx
  on applications (lead_provider_id, created_at, id);
create index applications_lead_provider_id_updated_at_idx
  on applications (lead_provider_id, updated_at);
create index applications_updated_at_idx on applications (updated_at);
-- whether somebody is a lead provider's participant
create index applications_accepted_idx on applications (user_id, lead_provider_id)
  where approval_status = 'accepted';
create index applications_cohort_id_created_at_id_idx on applications (cohort_id, created_at, id);
create index applications_created_at_id_idx on applications (created_at, id);
create index applications_schedule_id_idx on applications (schedule_id, cohort_id);
create index applications_school_id_idx on applications (school_id);
create index applications_childcare_provider_id_idx on applications (childcare_provider_id);
create index applications_local_authority_id_idx on applications (local_authority_id);
create index applications_itt_provider_id_idx on applications (itt_provider_id);
create index applications_review_status_idx on applications (review_status, created_at, id)
  where review_status is not null;

create function applications_fill_course_equivalence() returns trigger language plpgsql as $$
begin
  select equivalence into new.course_equivalence from courses where id = new.course_id;
  return new;
end
$$;
create trigger applications_fill_course_equivalence
  before insert or update of course_id on applications
  for each row execute function applications_fill_course_equivalence();

-- The cross-field rules of admin.md §3.3.5. Rows from ECF that break one (schedule of another
-- course group D47; funded place against the cohort's funding D64, D65) carry legacy_exception.
create function applications_cross_field_rules() returns trigger language plpgsql as $$
declare
  funding cohort_funding;
begin
  select c.funding into funding from cohorts c where c.id = new.cohort_id;
  if funding = 'zero' and new.funded_place is distinct from false then
    perform refuse('applications_unfunded_cohort_has_no_funded_place',
      'in a cohort without funding, funded_place is false');
  end if;
  if new.approval_status = 'accepted' then
    if funding = 'full' and new.funded_place is not null then
      perform refuse('applications_full_cohort_sets_no_funded_place',
        'in a cohort with full funding, an accepted application has no funded_place');
    end if;
    if funding = 'capped' and new.funded_place is null then
      perform refuse('applications_capped_cohort_needs_funded_place',
        'in a capped cohort, an accepted application says whether its place is funded');
    end if;
    if new.schedule_id is not null and not exists (
      select from schedules s join courses c using (course_group_id)
      where s.id = new.schedule_id and c.id = new.course_id
    ) then
      perform refuse('applications_schedule_fits_the_course',
        'the schedule is for another group of courses');
    end if;
  end if;
  return new;
end
$$;
create trigger applications_cross_field_rules_on_insert
  before insert on applications
  for each row when (not new.legacy_exception)
  execute function applications_cross_field_rules();
create trigger applications_cross_field_rules_on_update
  before update of approval_status, funded_place, cohort_id, schedule_id, course_id on applications
  for each row when (
    not new.legacy_exception
    and (old.approval_status, old.funded_place, old.cohort_id, old.schedule_id, old.course_id)
      is distinct from
      (new.approval_status, new.funded_place, new.cohort_id, new.schedule_id, new.course_id)
  )
  execute function applications_cross_field_rules();

create trigger applications_legacy_flags_on_insert
  before insert on applications
  for each row when (new.legacy_duplicate or new.legacy_exception)
  execute function legacy_flags_come_from_ecf();
create trigger applications_legacy_flags_on_update
  before update of legacy_duplicate, legacy_exception on applications
  for each row when (
    (new.legacy_duplicate and not old.legacy_duplicate)
    or (new.legacy_exception and not old.legacy_exception)
  )
  execute function legacy_flags_come_from_ecf();

-- A cohort's funding stands once somebody registered for it (finance.md §2.1).
create function cohorts_funding_is_fixed_once_used() returns trigger language plpgsql as $$
begin
  if exists (select from applications where cohort_id = old.id) then
    perform refuse('cohorts_funding_is_fixed_once_used',
      'the funding of a cohort with applications cannot change');
  end if;
  return new;
end
$$;
create trigger cohorts_funding_is_fixed_once_used
  before update of funding on cohorts
  for each row when (old.funding is distinct from new.funding)
  execute function cohorts_funding_is_fixed_once_used();

create table registration_drafts (
  id uuid primary key default new_id(),
  user_id uuid not null references users (id) on update cascade,
  answers jsonb not null default '{}',
  acknowledged jsonb not null default '{}',
  consent_provider_id uuid references lead_providers (id),
  version integer not null default 1 check (version > 0),
  submitted_application_id uuid references applications (id),
  idempotency_key text check (idempotency_key <> '' and length(idempotency_key) <= 100),
  expires_at timestamptz not null default now() + interval '14 days',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint registration_drafts_user_id_idempotency_key_key unique (user_id, idempotency_key),
  constraint registration_drafts_answers_are_an_object check (jsonb_typeof(answers) = 'object'),
  constraint registration_drafts_acknowledged_is_an_object check (
    jsonb_typeof(acknowledged) = 'object'
  )
);
create unique index registration_drafts_one_open_per_user on registration_drafts (user_id)
  where submitted_application_id is null;
create unique index registration_drafts_submitted_application_id_key
  on registration_drafts (submitted_application_id);
create index registration_drafts_consent_provider_id_idx
  on registration_drafts (consent_provider_id);
create index registration_drafts_expires_at_idx on registration_drafts (expires_at)
  where submitted_application_id is null;

create table training_states (
  id uuid primary key default new_id(),
  application_id uuid not null references applications (id),
  lead_provider_id uuid references lead_providers (id),
  state training_status not null default 'active',
  reason text check (reason <> ''),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index training_states_application_id_created_at_idx
  on training_states (application_id, created_at, id);
create index training_states_lead_provider_id_idx on training_states (lead_provider_id);
create trigger training_states_append_only
  before update or delete on training_states
  for each row execute function append_only();
create trigger training_states_append_only_truncate
  before truncate on training_states
  for each statement execute function append_only();
