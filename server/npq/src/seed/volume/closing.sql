-- The calendar catches up: statements past their deadline close, those past their payment are paid.
update statements set state = 'payable', updated_at = audit_moment()
where state = 'open' and deadline_on < audit_moment()::date;

update statements
set state = 'paid', authorised_at = payment_on::timestamptz - interval '3 days',
  paid_at = payment_on::timestamptz - interval '3 days', updated_at = audit_moment()
where state = 'payable' and payment_on < audit_moment()::date;

analyze;
