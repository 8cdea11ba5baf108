-- How long each chain of events was when a day was sealed: a line for each chain that had grown
-- since. Lines are written once; what signs them is an event in a chain of its own.
create table sealed_heads (
  company text not null,
  day date not null,
  subject uuid not null,
  seq bigint not null,
  hash bytea not null,
  primary key (company, day, subject)
);
-- how far a chain was sealed last
create unique index sealed_heads_last on sealed_heads (company, subject, day, seq);
call belongs_to_company('sealed_heads');
grant select, insert on sealed_heads to redress_app;

-- A company from before seals its first day in the week that has not ended yet.
alter table companies no force row level security;
alter table jobs no force row level security;
insert into jobs (company, kind, key, due_at, next_at, failures)
select company, 'DAY_SEAL', 'next', day_end, day_end, 0
from (
  select company,
    ((due_at at time zone zone) - interval '6 days') at time zone zone as day_end
  from jobs join companies using (company)
  where kind = 'WEEK_END') as ends
on conflict do nothing;
alter table companies force row level security;
alter table jobs force row level security;
