-- What the program does by itself when its time has come. A worker locks the row that it works
-- on, passing over those that others have, and removes it with the commit of what it did.
create table jobs (
  company text not null,
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  next_at timestamptz not null,
  failures int not null,
  error text,
  primary key (company, kind, key)
);
create index jobs_next on jobs (next_at, company);
create index jobs_of_company on jobs (company, next_at, kind, key);

-- An owner who is no superuser sees the rows of all companies only while the policies do not bind
-- him.
do $$
declare
  t text;
begin
  foreach t in array array['companies', 'procedures', 'obligations', 'assessed_obligations',
    'complaints', 'investigations', 'goods_requests', 'weekly_list_sources']
  loop
    execute format('alter table %I no force row level security', t);
  end loop;
end
$$;

-- The end of the week in which each company began: the lists of that week and of all since are
-- owed, unless they exist.
insert into jobs (company, kind, key, due_at, next_at, failures)
select company, 'WEEK_END', to_char(monday, 'IYYY"-W"IW'), week_end, week_end, 0
from (
  select company, monday, (monday + interval '7 days') at time zone zone as week_end
  from (
    select company, zone, date_trunc('week', min(effective_from) at time zone zone) as monday
    from procedures join companies using (company)
    group by company, zone) as first
) as ends;

call belongs_to_company('jobs');
-- whoever looks for work sees that there is some, not what it is about
create policy operator_looks on jobs for select using (current_company() = 'operator');
grant select, insert, update, delete on jobs to redress_app;

-- What is owed for records that are no cases, such as the list of a week.
create index obligations_of_company on obligations (company, kind, started_at, id)
  where standing = 'OPEN' and complaint is null;

-- Lateness is looked for among what is not charged yet, whatever ended it.
alter table obligations add ended_at timestamptz, add charged boolean not null default false;
update obligations set
  ended_at = coalesce(fulfilled_at, (body -> 'standing' ->> 'at')::timestamptz),
  charged = exists (
    select from assessed_obligations as assessed
    where assessed.company = obligations.company and assessed.obligation = obligations.id)
where standing <> 'OPEN';
drop index obligations_late;
create index obligations_late on obligations (company, kind, due_at, id)
  where not charged and due_at is not null and (ended_at is null or ended_at > due_at);

-- What belongs on a weekly list is looked for among what is on none.
alter table complaints add ended_at timestamptz;
update complaints set ended_at = (body -> 'track' -> 'ended' ->> 'at')::timestamptz
where body -> 'track' ->> 'ended' is not null;

alter table investigations
  add candidate_at timestamptz, add listed boolean not null default false;
update investigations set
  candidate_at = case
    when liability = 'DETERMINED' then (body -> 'liability' -> 'made' ->> 'at')::timestamptz
    when (body -> 'analysis' ->> 'infoCorrect')::boolean
      then (body -> 'analysis' -> 'made' ->> 'at')::timestamptz
  end,
  listed = exists (
    select from weekly_list_sources as sources
    where sources.company = investigations.company and sources.source = investigations.id);
drop index investigations_determined;
create index investigations_candidates on investigations (company, candidate_at, id)
  where candidate_at is not null and not listed;

alter table goods_requests
  add candidate_at timestamptz, add responsible text, add listed boolean not null default false;
update goods_requests set
  candidate_at = case when body -> 'basis' ->> 'way' = 'OUT' then moved_at end,
  responsible = body -> 'signature' ->> 'responsible',
  listed = exists (
    select from weekly_list_sources as sources
    where sources.company = goods_requests.company and sources.source = goods_requests.id);
drop index goods_requests_moved;
create index goods_requests_candidates on goods_requests (company, candidate_at, id)
  where candidate_at is not null and not listed;

do $$
declare
  t text;
begin
  foreach t in array array['companies', 'procedures', 'obligations', 'assessed_obligations',
    'complaints', 'investigations', 'goods_requests', 'weekly_list_sources']
  loop
    execute format('alter table %I force row level security', t);
  end loop;
end
$$;
