-- Types and functions that every room uses (data-model.md, conventions).

create extension if not exists citext;
create extension if not exists pg_trgm;

-- ids -----------------------------------------------------------------------------------------

-- A UUIDv7: ordered by time, so that new rows stand side by side in the index. PostgreSQL has
-- its own from version 18 on; before, the same layout is made from a random UUID.
do $$
begin
  if exists (
    select from pg_proc where proname = 'uuidv7' and pronamespace = 'pg_catalog'::regnamespace
  ) then
    create function new_id() returns uuid language sql volatile parallel safe
      return pg_catalog.uuidv7();
  else
    create function new_id() returns uuid language sql volatile parallel safe
      return encode(
        set_bit(
          set_bit(
            overlay(
              uuid_send(gen_random_uuid())
              placing substring(
                int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3
              )
              from 1 for 6
            ),
            52, 1
          ),
          53, 1
        ),
        'hex'
      )::uuid;
  end if;
end
$$;

comment on function new_id is 'A UUIDv7, the default of every id.';

-- refusals ------------------------------------------------------------------------------------

-- What a trigger says when it refuses: a check violation with the rule's name where a constraint's
-- name would stand, so that callers recognise both alike.
create function refuse(rule text, reason text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'check_violation', constraint = rule, message = reason;
end
$$;

-- Whether this transaction brings history over from ECF. The migration alone sets `npq.history`;
-- it writes rows in states that the service would have reached step by step.
create function bringing_history() returns boolean language sql stable
  return coalesce(current_setting('npq.history', true), '') = 'ecf';

-- Refuses every change and deletion: for tables that only ever grow.
create function append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'TRUNCATE' or not bringing_history() then
    perform refuse(
      tg_table_name || '_append_only', format('rows of %s are never changed or deleted', tg_table_name)
    );
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

-- The legacy flags excuse a row from a rule; the ECF migration alone may set them.
create function legacy_flags_come_from_ecf() returns trigger language plpgsql as $$
begin
  if not bringing_history() then
    perform refuse(
      tg_table_name || '_legacy_flags_come_from_ecf',
      'a row is marked as a legacy exception by the ECF migration alone'
    );
  end if;
  return new;
end
$$;

-- text ----------------------------------------------------------------------------------------

-- What a text search indexes: the parts in one line, split where people split names.
create function search_text(variadic parts text[]) returns text
  language sql immutable parallel safe
  return translate(coalesce(array_to_string(parts, ' '), ''), '-''’./,()&', '         ');

-- The words of a text with their weight: as they stand, so that every beginning of a word is
-- found while it is typed, stop words too; and stemmed, so that "marys" finds "Mary's".
create function search_words(weight "char", words text) returns tsvector
  language sql immutable parallel safe
  return setweight(to_tsvector('simple', words) || to_tsvector('english', words), weight);

-- closed lists --------------------------------------------------------------------------------

create type approval_status as enum ('pending', 'accepted', 'rejected');
create type training_status as enum ('active', 'deferred', 'withdrawn');
create type rejection_reason as enum (
  'registration_expired', 'rejected_by_provider', 'other_application_in_this_cohort_accepted'
);
create type review_status as enum (
  'needs_review', 'awaiting_information', 'reregister', 'decision_made'
);
create type funding_choice as enum ('school', 'trust', 'self', 'another', 'employer');
create type funding_status_code as enum (
  'funded', 'unfunded_cohort', 'not_in_england', 'previously_funded',
  'not_new_headteacher_requesting_ehco', 'not_entitled_childminder', 'early_years_invalid_npq',
  'ineligible_establishment_type', 'ineligible_establishment_not_a_pp50',
  'not_lead_mentor_course', 'subject_to_review', 'referred_by_return_to_teaching_adviser',
  'marked_funded_by_policy', 'marked_ineligible_by_policy',
  -- older records only
  'no_institution', 'ineligible_institution_type', 'school_outside_catchment',
  'early_years_outside_catchment', 'not_on_early_years_register', 'not_entitled_ey_institution'
);
create type headteacher_status as enum (
  'no', 'yes_when_course_starts', 'yes_in_first_two_years', 'yes_over_two_years',
  'yes_in_first_five_years', 'yes_over_five_years'
);
create type employment_type as enum (
  'hospital_school', 'lead_mentor_for_accredited_itt_provider', 'local_authority_supply_teacher',
  'local_authority_virtual_school', 'young_offender_institution', 'other'
);
create type kind_of_nursery as enum (
  'local_authority_maintained_nursery', 'preschool_class_as_part_of_school', 'private_nursery',
  'childminder', 'another_early_years_setting'
);
create type work_setting as enum (
  'early_years_or_childcare', 'a_school', 'an_academy_trust', 'a_16_to_19_educational_setting',
  'another_setting', 'other'
);
create type teacher_catchment as enum (
  'england', 'another', 'scotland', 'wales', 'northern_ireland', 'jersey_guernsey_isle_of_man'
);
create type senco_in_role as enum (
  'yes', 'no_but_i_plan_to_become_one', 'no_i_do_not_plan_to_be_a_SENCO'
);

create type cohort_funding as enum ('zero', 'capped', 'full');
create type declaration_type as enum ('started', 'retained-1', 'retained-2', 'completed');
create type declaration_state as enum (
  'submitted', 'eligible', 'payable', 'paid', 'voided', 'ineligible', 'awaiting_clawback',
  'clawed_back'
);
create type declaration_state_reason as enum ('duplicate');
create type outcome_state as enum ('passed', 'failed', 'voided');
create type statement_state as enum ('open', 'payable', 'paid');
create type statement_item_state as enum (
  'eligible', 'payable', 'paid', 'voided', 'ineligible', 'awaiting_clawback', 'clawed_back'
);

create type trn_lookup_status as enum ('Found', 'Pending', 'Failed', 'None');
create type email_updates_status as enum ('empty', 'senco', 'other_npq');
create type staff_role as enum ('analyst', 'admin', 'super_admin');
create type token_scope as enum ('lead_provider', 'teacher_record_service');
create type sign_in_kind as enum ('teacher', 'staff');

create type childcare_provider_kind as enum (
  'private_nursery', 'childminder', 'childminder_agency', 'home_childcarer', 'other'
);
create type eligibility_list_type as enum (
  'pp50_school', 'pp50_further_education', 'childminder', 'disadvantaged_early_years_school',
  'local_authority_nursery', 'rise_school'
);
create type list_identifier_type as enum ('urn', 'ukprn');

create type feature_flag as enum (
  'registration_open', 'closed_registration_enabled', 'maintenance_banner'
);
create type email_status as enum ('queued', 'sent', 'failed');
create type webhook_message_status as enum (
  'pending', 'processing', 'processed', 'failed', 'unhandled_message_type'
);
create type bulk_operation_kind as enum (
  'revert_applications_to_pending', 'reject_applications', 'update_and_verify_trns',
  'submit_declarations', 'backfill_declaration_delivery_partners', 'upload_eligibility_list'
);
