-- How pressing somebody finds a case.
call part_table('triages', 'urgency text not null, important boolean not null');

-- What one person did wrong in one month, and what followed.
create table conducts (
  company text not null,
  id uuid not null,
  version bigint not null,
  person text not null,
  month text not null,
  off_duty boolean not null,
  body jsonb not null,
  primary key (company, id),
  unique (company, person, month)
);
create index conducts_off_duty on conducts (company, person) where off_duty;
create index conducts_month on conducts (company, month, id);
call belongs_to_company('conducts');
grant select, insert, update on conducts to redress_app;

-- What shall be done at the customer's.
call part_table('on_site_plans', 'visit_on date');

-- Whose fault a case is.
call part_table('liabilities', 'parties text not null');
