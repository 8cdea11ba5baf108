-- The weeks of a company: what its complaints cost, and what is charged to whom.

create table weekly_lists (
  company text not null,
  week text not null,
  id uuid not null,
  version bigint not null,
  body jsonb not null,
  primary key (company, week)
);
call belongs_to_company('weekly_lists');
grant select, insert, update on weekly_lists to redress_app;

-- What is on a list: nothing is on two.
create table weekly_list_sources (
  company text not null,
  source uuid not null,
  week text not null,
  primary key (company, source),
  foreign key (company, week) references weekly_lists
);
call belongs_to_company('weekly_list_sources');
grant select, insert on weekly_list_sources to redress_app;

create index investigations_determined on investigations (company, id)
  where liability = 'DETERMINED';

create table assessments (
  company text not null,
  week text not null,
  id uuid not null,
  version bigint not null,
  signed boolean not null,
  body jsonb not null,
  primary key (company, week),
  foreign key (company, week) references weekly_lists
);
call belongs_to_company('assessments');
grant select, insert, update on assessments to redress_app;

-- The lateness that is charged: nothing is charged twice. While an assessment is not signed by
-- everybody it may be computed again, and what it charges changes.
create table assessed_obligations (
  company text not null,
  obligation uuid not null,
  week text not null,
  primary key (company, obligation),
  foreign key (company, week) references assessments
);
create index assessed_obligations_week on assessed_obligations (company, week);
call belongs_to_company('assessed_obligations');
grant select, insert, delete on assessed_obligations to redress_app;

create index obligations_late on obligations (company, kind, due_at)
  where due_at is not null and (fulfilled_at is null or fulfilled_at > due_at);
