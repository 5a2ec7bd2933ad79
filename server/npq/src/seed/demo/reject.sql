-- A provider rejects (finance.md §1.1).
update applications
set approval_status = 'rejected', rejection_reason = 'rejected_by_provider', updated_at = $1
where id = $2
