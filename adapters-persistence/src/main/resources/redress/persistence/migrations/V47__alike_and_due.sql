-- What was wrong with the complaints that were sent on, or taken in as finished: what another one is
-- like, in the form in which it is compared. Whoever typed it in small letters, in full width or with
-- blanks meant the same, and a complaint may have several codes.
create table failures (
  company text not null,
  complaint uuid not null,
  code text not null,
  model text,
  part_number text,
  customer text,
  facts jsonb not null,
  received_at timestamptz not null,
  primary key (company, complaint, code)
);
call belongs_to_company('failures');
grant select, insert on failures to redress_app;

drop index complaints_alike_model;
drop index complaints_alike_part;

create function pg_temp.plain(typed text) returns text language sql immutable as $$
  select nullif(
    upper(regexp_replace(normalize(typed, NFKC), '[ \t\n\v\f\r]+', '', 'g')), '')
$$;

-- Every company's rows, though the owner sees none of them by row-level security.
alter table complaints no force row level security;
alter table failures no force row level security;

insert into failures
select company, id, code, model, part_number, customer,
  (select coalesce(jsonb_object_agg(key, coalesce(pg_temp.plain(value), '')), '{}')
    from jsonb_each_text(coalesce(nullif(body -> 'intake' -> 'facts', 'null'), '{}'))),
  received_at
from (
  select distinct on (company, id, pg_temp.plain(given)) company, id, body, received_at,
    pg_temp.plain(given) as code, pg_temp.plain(model) as model,
    pg_temp.plain(part_number) as part_number, pg_temp.plain(customer) as customer
  from complaints, jsonb_array_elements_text(body -> 'intake' -> 'defect' -> 'codes') as given
  where failure_code is not null and received_at is not null
    and stage not in ('RECEIVED', 'REGISTERED', 'VERIFIED', 'TRIAGED')
) as known
where code is not null and (model is not null or part_number is not null);

alter table complaints force row level security;
alter table failures force row level security;

-- Others with the same failure are found by what failed, those received last first.
create index failures_model on failures (company, model, code, received_at, complaint)
  where model is not null;
create index failures_part on failures (company, part_number, code, received_at, complaint)
  where part_number is not null;

-- The ledger is asked when a case was closed, and when that is due which is owed next.
drop index complaints_ended;
create index complaints_ended on complaints (company, ended_at, id) where ended_at is not null;
drop index obligations_overdue;
create index obligations_overdue on obligations (company, complaint, late_from, due_at)
  where standing = 'OPEN';
grant select (ended_at) on complaints to redress_search;

create or replace function cases_with(pieces int[], wanted text, given jsonb, before uuid, most int)
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
         format(' and late_from < %L::timestamptz', given ->> 'late at') else '' end;
  due constant text :=
    case when given ? 'due_at from' then
         format(' and due_at >= %L::timestamptz', given ->> 'due_at from') else '' end
    || case when given ? 'due_at before' then
         format(' and due_at < %L::timestamptz', given ->> 'due_at before') else '' end;
  named constant text := case when owed = '' then due else owed end;
  cases text :=
    case when named = '' then 'public.complaints as one' else
      '(select distinct complaint as id from public.obligations
        where company = $1 and standing = ''OPEN'' and complaint is not null' || named
      || ' order by complaint desc) as owed join public.complaints as one using (id)' end
    || ' where one.company = $1'
    || case when owed = '' or due = '' then '' else
         ' and exists (select from public.obligations
             where company = $1 and complaint = one.id and standing = ''OPEN''' || due || ')' end
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
  foreach name in array array['received_at', 'registered_at', 'ended_at'] loop
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
             registered_at, ended_at
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
