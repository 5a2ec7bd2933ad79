drop function erase_personal_changes;
drop table audit_events;
drop function audit_events_append_only;

do $$
declare
  trigger record;
begin
  for trigger in
    select tgname, tgrelid::regclass as on_table from pg_trigger
    where tgfoid in (
      'audit_write'::regproc, 'audit_changed_id'::regproc, 'audit_refuse_truncate'::regproc
    )
  loop
    execute format('drop trigger %I on %s', trigger.tgname, trigger.on_table);
  end loop;
end
$$;

drop trigger course_offerings_come_and_go on course_offerings;
drop function course_offerings_come_and_go;
drop function audit_refuse_truncate;
drop function audit_changed_id;
drop function audit_write;
drop function audit_part;
drop function audit_added;
drop function audit_changes;
drop function audit_request;
drop function audit_moment;
drop function audit_actor;
drop function audit_ignored_columns;
drop function audit_personal_columns;
