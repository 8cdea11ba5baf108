-- Every instance remembers what changes seldom, and is told when it does, by whose hand ever.
create function tell_of_change() returns trigger
  language plpgsql as $$
begin
  perform pg_notify('redress_changed', tg_table_name);
  return null;
end
$$;

create trigger tells after insert or update or delete or truncate on accounts
  for each statement execute function tell_of_change();
create trigger tells after insert or update or delete or truncate on companies
  for each statement execute function tell_of_change();
create trigger tells after insert or update or delete or truncate on procedures
  for each statement execute function tell_of_change();
create trigger tells after insert or update or delete or truncate on calendars
  for each statement execute function tell_of_change();
