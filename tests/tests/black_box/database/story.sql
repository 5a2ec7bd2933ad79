-- Two teachers at one lead provider. Uma has a pending application in 2026b; Abe an accepted one
-- in 2025b with a declaration on an open statement and another on a paid one. Functions give ids
-- their names: uma(), abe(), pending(), accepted(), started(), retained(), open_statement(),
-- paid_statement(), and so on.

create function uma() returns uuid immutable return '00000000-0000-7000-8000-000000000001'::uuid;
create function abe() returns uuid immutable return '00000000-0000-7000-8000-000000000002'::uuid;
create function pending() returns uuid immutable return '00000000-0000-7000-8000-00000000000a'::uuid;
create function accepted() returns uuid immutable return '00000000-0000-7000-8000-00000000000b'::uuid;
create function started() returns uuid immutable return '00000000-0000-7000-8000-0000000000d1'::uuid;
create function retained() returns uuid immutable return '00000000-0000-7000-8000-0000000000d2'::uuid;
create function open_statement() returns uuid immutable
  return '00000000-0000-7000-8000-0000000000e1'::uuid;
create function paid_statement() returns uuid immutable
  return '00000000-0000-7000-8000-0000000000e2'::uuid;
create function template() returns uuid immutable
  return '00000000-0000-7000-8000-0000000000f1'::uuid;
create function unused_template() returns uuid immutable
  return '00000000-0000-7000-8000-0000000000f2'::uuid;

create function course(wanted text) returns uuid stable
  return (select id from courses where identifier = wanted);
create function provider(wanted text) returns uuid stable
  return (select id from lead_providers where name = wanted);
create function cohort(wanted text) returns uuid stable
  return (select id from cohorts where identifier = wanted);
create function schedule(wanted text, of_cohort text) returns uuid stable
  return (select id from schedules where identifier = wanted and cohort_id = cohort(of_cohort));

insert into users (id, email, full_name, trn, trn_verified) values
  (uma(), 'uma@test.example', 'Uma Test', '1234567', true),
  (abe(), 'abe@test.example', 'Abe Test', null, false);

insert into applications (id, user_id, course_id, lead_provider_id, cohort_id) values
  (pending(), uma(), course('npq-leading-teaching'), provider('Ambition Institute'), cohort('2026b'));
insert into applications
  (id, user_id, course_id, lead_provider_id, cohort_id, schedule_id, approval_status, accepted_at,
   training_status, eligible_for_funding, funded_place)
values
  (accepted(), abe(), course('npq-leading-teaching'), provider('Ambition Institute'), cohort('2025b'),
   schedule('npq-specialist-autumn', '2025b'), 'accepted', '2025-09-20', 'active', true, true);
insert into training_states (application_id, state) values (accepted(), 'active');

insert into statements (id, lead_provider_id, cohort_id, year, month, deadline_on, payment_on) values
  (open_statement(), provider('Ambition Institute'), cohort('2025b'), 2030, 1, '2029-12-25', '2030-01-25'),
  (paid_statement(), provider('Ambition Institute'), cohort('2025b'), 2026, 1, '2025-12-25', '2026-01-25');

insert into contract_templates
  (id, recruitment_target, per_participant, service_fee_installments, number_of_payment_periods)
values (template(), 10, 800, 19, 3), (unused_template(), 20, 900, 19, 3);
insert into contracts (statement_id, course_id, contract_template_id) values
  (open_statement(), course('npq-headship'), unused_template()),
  (paid_statement(), course('npq-leading-teaching'), template());

insert into declarations
  (id, application_id, lead_provider_id, cohort_id, declaration_type, declaration_date, state)
values
  (started(), accepted(), provider('Ambition Institute'), cohort('2025b'), 'started', '2025-11-01', 'paid'),
  (retained(), accepted(), provider('Ambition Institute'), cohort('2025b'), 'retained-1', '2026-03-01', 'eligible');
insert into statement_items (statement_id, declaration_id, state, unit_price) values
  (paid_statement(), started(), 'paid', 160),
  (open_statement(), retained(), 'eligible', null);
insert into adjustments (statement_id, description, amount) values
  (open_statement(), 'to come', 10), (paid_statement(), 'was paid', 20);

update statements set state = 'payable' where id = paid_statement();
update statements set state = 'paid', paid_at = '2026-01-25' where id = paid_statement();
