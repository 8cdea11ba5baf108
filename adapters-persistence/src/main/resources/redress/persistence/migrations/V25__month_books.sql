-- The months of a company: who answers for what of the cases that were closed in them.

create table month_books (
  company text not null,
  month text not null,
  version bigint not null,
  frozen_at timestamptz,
  sha256 text,
  untold boolean not null,
  body jsonb not null,
  primary key (company, month)
);
-- one month is frozen before another is compiled
create unique index month_books_open on month_books (company) where frozen_at is null;
create index month_books_untold on month_books (company, month) where untold;
create index month_books_frozen on month_books (company, frozen_at, month)
  where frozen_at is not null;
call belongs_to_company('month_books');
grant select, insert, update on month_books to redress_app;

-- In which books a case stands.
create table month_book_cases (
  company text not null,
  complaint uuid not null,
  month text not null,
  primary key (company, complaint, month),
  foreign key (company, month) references month_books
);
call belongs_to_company('month_book_cases');
grant select, insert on month_book_cases to redress_app;

-- What a book said when it was frozen: it is written once.
create table month_snapshots (
  company text not null,
  month text not null,
  text text not null,
  sha256 text not null,
  key_id text not null,
  algorithm text not null,
  public_key text not null,
  signature text not null,
  primary key (company, month),
  foreign key (company, month) references month_books
);
call belongs_to_company('month_snapshots');
grant select, insert on month_snapshots to redress_app;

-- The keys with which documents are signed: other ones than those of sessions, each company's own.
create table seal_keys (
  company text not null,
  id text not null,
  public_key bytea not null,
  private_key bytea not null,
  made_at timestamptz not null,
  primary key (company, id)
);
call belongs_to_company('seal_keys');
grant select, insert on seal_keys to redress_app;

-- The end of the month in which each company began: months are noticed from then on.
alter table companies no force row level security;
alter table procedures no force row level security;
alter table jobs no force row level security;
insert into jobs (company, kind, key, due_at, next_at, failures)
select company, 'MONTH_END', to_char(first_day, 'YYYY-MM'), month_end, month_end, 0
from (
  select company, first_day, (first_day + interval '1 month') at time zone zone as month_end
  from (
    select company, zone, date_trunc('month', min(effective_from) at time zone zone) as first_day
    from procedures join companies using (company)
    group by company, zone) as first
) as ends;
alter table companies force row level security;
alter table procedures force row level security;
alter table jobs force row level security;
