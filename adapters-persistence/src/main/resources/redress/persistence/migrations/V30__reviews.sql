-- What a company's departments look back at, and the meetings that they hold about cases.
create table reviews (
  company text not null,
  id uuid not null,
  version bigint not null,
  topic text not null,
  period text,
  department text not null,
  written boolean not null,
  body jsonb not null,
  primary key (company, id)
);
-- one of each period, and as many as there are occasions
create unique index reviews_period on reviews (company, topic, department, period);
create index reviews_owed on reviews (company, id) where not written;
call belongs_to_company('reviews');
grant select, insert, update on reviews to redress_app;

create table meetings (
  company text not null,
  id uuid not null,
  version bigint not null,
  kind text not null,
  held boolean not null,
  body jsonb not null,
  primary key (company, id)
);
call belongs_to_company('meetings');
grant select, insert, update on meetings to redress_app;

-- An owner who is no superuser sees the rows of all companies, and plans jobs for them, only while
-- the policies do not bind him.
do $$
declare
  t text;
begin
  foreach t in array array['companies', 'procedures', 'jobs']
  loop
    execute format('alter table %I no force row level security', t);
  end loop;
end
$$;

-- The end of the month in which each company began: the reviews of that month and of all since are
-- owed where its procedure then knew any.
insert into jobs (company, kind, key, due_at, next_at, failures)
select company, 'REVIEW_PERIOD_END', to_char(month, 'YYYY-MM'), month_end, month_end, 0
from (
  select company, month, (month + interval '1 month') at time zone zone as month_end
  from (
    select company, zone, date_trunc('month', min(effective_from) at time zone zone) as month
    from procedures join companies using (company)
    group by company, zone) as first
) as ends;

do $$
declare
  t text;
begin
  foreach t in array array['companies', 'procedures', 'jobs']
  loop
    execute format('alter table %I force row level security', t);
  end loop;
end
$$;
