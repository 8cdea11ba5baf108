-- Who is late is urged: what is owed knows from when on it is late, and when it is urged next.
--
-- A clock that stands still since before it was due is not late, whatever the time; the row says so,
-- so that ledger, statistics and notes do not take it for late. What was stored before learns it
-- from its case and from the rule under which it began.
alter table obligations add column late_from timestamptz, add column urge_at timestamptz;

-- Every company's rows, though the owner sees none of them by row-level security.
alter table obligations no force row level security;
alter table complaints no force row level security;
alter table procedures no force row level security;

with waiting as (
  select company, id, procedure, edition, body -> 'care' -> 'waitings' -> -1 as last
  from complaints
  where body -> 'care' -> 'waitings' -> -1 ->> 'from' is not null
    and body -> 'care' -> 'waitings' -> -1 ->> 'to' is null
), stopped as (
  select owed.company, owed.id,
    case when owed.started_at > (last ->> 'from')::timestamptz
      then owed.body -> 'clock' -> 'startedAt' else last -> 'from' end as since
  from waiting
  join obligations as owed
    on owed.company = waiting.company and owed.complaint = waiting.id and owed.standing = 'OPEN'
  join procedures as edition
    on edition.company = waiting.company and edition.procedure = waiting.procedure
      and edition.edition = waiting.edition
  where exists (
    select from jsonb_array_elements(edition.text::jsonb -> 'obligations') as rule
    where rule ->> 'kind' = owed.kind and rule ->> 'rule' = owed.body -> 'clock' ->> 'rule'
      and rule -> 'pausedBy' ? (last ->> 'code'))
)
update obligations set body = jsonb_set(body, '{standing,stillSince}', since)
from stopped
where obligations.company = stopped.company and obligations.id = stopped.id;

update obligations set late_from = due_at
where standing = 'OPEN' and due_at is not null
  and (body -> 'standing' ->> 'stillSince' is null
    or (body -> 'standing' ->> 'stillSince')::timestamptz > due_at);

alter table obligations force row level security;
alter table complaints force row level security;
alter table procedures force row level security;

drop index obligations_owed;
create index obligations_owed on obligations (company, holder, complaint, late_from)
  where standing = 'OPEN';
drop index obligations_overdue;
create index obligations_overdue on obligations (company, complaint, late_from)
  where standing = 'OPEN';
drop index obligations_due;
create index obligations_late_from on obligations (company, late_from, id)
  where standing = 'OPEN';

-- Who is to be urged by now is found without looking at what else is open.
create index obligations_urge on obligations (company, urge_at, id) where urge_at is not null;

create table urging_notes (
  company text not null,
  id uuid not null,
  complaint uuid not null,
  obligation uuid not null,
  holder text not null,
  day date not null,
  issued_at timestamptz not null,
  body jsonb not null,
  primary key (company, id)
);
create unique index urging_notes_once on urging_notes (company, obligation, day);
create index urging_notes_case on urging_notes (company, complaint, id);
create index urging_notes_holder on urging_notes (company, holder, id);
call belongs_to_company('urging_notes');
grant select, insert, update on urging_notes to redress_app;

-- Departments are asked why steps of closed cases were late.
call part_table('inquiry_notes', 'obligation uuid not null, holder text not null, open boolean not null');

grant select (late_from) on obligations to redress_search;

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

