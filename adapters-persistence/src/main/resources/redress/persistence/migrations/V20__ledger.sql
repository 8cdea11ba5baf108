-- The ledger: each condition that names few cases has an index with them in the order of the list,
-- and the statistics of a month read what happened in that month.
--
-- What many cases lack is indexed only where it is there: a case costs nothing for what its
-- procedure does not ask for.
create index complaints_order on complaints (company, order_number, id)
  where order_number is not null;
create index complaints_part on complaints (company, part_number, id)
  where part_number is not null;
create index complaints_failure on complaints (company, failure_code, id)
  where failure_code is not null;
create index complaints_model on complaints (company, model, id) where model is not null;
create index complaints_class on complaints (company, class, id) where class is not null;
create index complaints_severity on complaints (company, severity, id)
  where severity is not null;
create index complaints_registered on complaints (company, registered_at, id)
  where registered_at is not null;
create index complaints_ended on complaints (company, ended_at) where ended_at is not null;
create index investigations_department on investigations (company, department, complaint)
  where department is not null;
create index follow_ups_called on follow_ups (company, called_at);

-- Whose turn it is, and what is late, are found among what is open alone.
drop index obligations_owed;
create index obligations_owed on obligations (company, holder, complaint, due_at)
  where standing = 'OPEN';
create index obligations_overdue on obligations (company, complaint, due_at)
  where standing = 'OPEN';
create index obligations_fulfilled on obligations (company, fulfilled_at)
  where fulfilled_at is not null;

-- The search for text takes the conditions by their names, those that are given.
create policy search on investigations for select to redress_search using (true);
grant select (
    kind, channel, market, model, order_number, part_number, failure_code, validity, severity,
    urgency, class, received_at, registered_at)
  on complaints to redress_search;
grant select (due_at) on obligations to redress_search;
grant select (company, complaint, department) on investigations to redress_search;

drop function cases_with(int[], text, text, text, text, text, uuid, int);

create function cases_with(pieces int[], wanted text, given jsonb, before uuid, most int)
  returns setof uuid
  language plpgsql stable security definer rows 50
  set search_path = pg_catalog, public, pg_temp
  as $$
declare
  near constant int := 1000;
  far constant int := 20000;
  owed constant text :=
    case when given ? 'holder' then format(' and holder = %L', given ->> 'holder') else '' end
    || case when given ? 'late at' then
         format(' and due_at < %L::timestamptz', given ->> 'late at') else '' end;
  cases text :=
    case when owed = '' then 'public.complaints as one' else
      '(select distinct complaint as id from public.obligations
        where company = $1 and standing = ''OPEN'' and complaint is not null' || owed
      || ' order by complaint desc) as owed join public.complaints as one using (id)' end
    || ' where one.company = $1'
    || case when before is null then '' else ' and one.id < $4' end;
  asked text := '';
  name text;
  reach int;
  found uuid[];
begin
  -- what an index knows leads to the cases
  foreach name in array array[
    'number', 'order_number', 'part_number', 'customer', 'failure_code', 'model', 'class',
    'severity', 'stage']
  loop
    if given ? name then
      cases := cases || format(' and one.%I = %L', name, given ->> name);
    end if;
  end loop;
  -- what it does not know is asked of those that are looked through, however few have it
  foreach name in array array['market', 'validity', 'urgency', 'kind', 'channel'] loop
    if given ? name then
      asked := asked || format(' and %I = %L', name, given ->> name);
    end if;
  end loop;
  foreach name in array array['received_at', 'registered_at'] loop
    if given ? (name || ' from') then
      asked := asked || format(' and %I >= %L::timestamptz', name, given ->> (name || ' from'));
    end if;
    if given ? (name || ' before') then
      asked := asked || format(' and %I < %L::timestamptz', name, given ->> (name || ' before'));
    end if;
  end loop;
  if given ? 'responsible' then
    cases := cases || format(
      ' and exists (select from public.investigations
          where company = $1 and complaint = one.id and department = %L)', given ->> 'responsible');
  end if;
  foreach reach in array array[near, far] loop
    execute
      'select array(
         select id from (
           select one.id, searched, market, validity, urgency, kind, channel, received_at,
             registered_at
           from ' || cases || ' order by one.id desc limit $6) as newest
         where strpos(searched, $3) > 0' || asked || ' order by id desc limit $5)'
      into found
      using public.current_company(), pieces, wanted, before, most, reach;
    if cardinality(found) >= most then
      return query select unnest(found);
      return;
    end if;
    exit when cardinality(found) * (far / near) < most;
  end loop;
  return query execute
    'with found as materialized (
       select one.id from ' || cases || asked || ' and grams @> $2 and strpos(searched, $3) > 0)
     select id from found order by id desc limit $5'
    using public.current_company(), pieces, wanted, before, most;
end
$$;

revoke all on function cases_with(int[], text, jsonb, uuid, int) from public;
grant execute on function cases_with(int[], text, jsonb, uuid, int) to redress_app;

grant create on schema public to redress_search;
alter function cases_with(int[], text, jsonb, uuid, int) owner to redress_search;
revoke create on schema public from redress_search;
