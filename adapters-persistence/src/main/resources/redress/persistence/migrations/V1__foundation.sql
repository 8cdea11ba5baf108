-- The foundation: who may do what, whose rows are seen, and what every company has.
--
-- The role that runs this owns everything. The program works as redress_app, which sees only the
-- rows of the company that its transaction has named and can neither change nor remove history.
-- Times come from the program, never from the database.

do $$
begin
  if not exists (select from pg_roles where rolname = 'redress_app') then
    create role redress_app nologin;
  end if;
exception
  -- another database of the same server is being set up at the same time
  when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant redress_app to %I', current_user);
  end if;
exception
  -- whoever made the role has seen to it already
  when insufficient_privilege then null;
end
$$;

create extension if not exists pg_trgm;

do $$
begin
  if cardinality(show_trgm('客户投诉')) = 0 then
    raise exception 'Chinese text could not be searched in this database: create it with encoding UTF8 and locale C.UTF-8';
  end if;
end
$$;

-- The company that the transaction has named; null, and so no row at all, if it named none.
create function current_company() returns text
  language sql stable parallel safe
  return nullif(current_setting('redress.company', true), '');

-- All pairs of neighbouring characters, for searches of two characters, which are common in
-- Chinese and too short for trigrams.
create function bigrams(t text) returns text[]
  language sql immutable parallel safe
  return array(
    select distinct substr(lower(t), i, 2) from generate_series(1, length(t) - 1) as i);

-- What every table of a company gets: its rows are seen by that company alone.
create procedure belongs_to_company(t regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format(
    'create policy own_company on %s using (company = current_company())', t);
end
$$;

-- The companies themselves: the operator's transactions see and make all of them.
create table companies (
  company text primary key,
  name text not null,
  zone text not null,
  currency text not null
);
alter table companies enable row level security;
alter table companies force row level security;
create policy own_company on companies
  using (company = current_company() or current_company() = 'operator');
grant select, insert, update on companies to redress_app;

create table accounts (
  company text not null,
  username text not null,
  department text not null,
  position text not null,
  secret text not null,
  active boolean not null,
  primary key (company, username)
);
create index accounts_holding on accounts (company, department, position, username);
call belongs_to_company('accounts');
grant select, insert, update on accounts to redress_app;

-- The end of each chain of events; its row is the lock under which the chain grows.
create table heads (
  company text not null,
  subject uuid not null,
  seq bigint not null,
  hash bytea,
  primary key (company, subject)
) with (fillfactor = 70);
call belongs_to_company('heads');
grant select, insert, update on heads to redress_app;

-- The chains of events. Everything is in the bytes that are hashed: nothing beside them could be
-- changed unnoticed.
create table events (
  company text not null,
  subject uuid not null,
  seq bigint not null,
  bytes bytea not null,
  hash bytea not null,
  primary key (company, subject, seq)
);
call belongs_to_company('events');
grant select, insert on events to redress_app;

-- The answers already given to requests, by what makes two requests the same.
create table replies (
  company text not null,
  username text not null,
  route text not null,
  key text not null,
  fingerprint text not null,
  status int not null,
  headers jsonb not null,
  body bytea not null,
  expires_at timestamptz not null,
  primary key (company, username, route, key)
);
create index replies_expired on replies (company, expires_at);
call belongs_to_company('replies');
grant select, insert, update, delete on replies to redress_app;

-- The last number given in each month. Room is left in its pages, so that a new version of a row
-- finds its place beside the old one.
create table counters (
  company text not null,
  month date not null,
  last int not null,
  primary key (company, month)
) with (fillfactor = 10);
call belongs_to_company('counters');
grant select, insert, update on counters to redress_app;

create table attachments (
  company text not null,
  complaint uuid not null,
  id uuid not null,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  at timestamptz not null,
  by text not null,
  primary key (company, complaint, id)
);
call belongs_to_company('attachments');
grant select, insert on attachments to redress_app;

create table attachment_chunks (
  company text not null,
  complaint uuid not null,
  attachment uuid not null,
  nr int not null,
  bytes bytea not null,
  primary key (company, complaint, attachment, nr),
  foreign key (company, complaint, attachment) references attachments
);
alter table attachment_chunks alter column bytes set storage external;
call belongs_to_company('attachment_chunks');
grant select, insert on attachment_chunks to redress_app;

-- The approved editions of each company's procedure; the text is what was approved, verbatim.
create table procedures (
  company text not null,
  procedure text not null,
  edition int not null,
  text text not null,
  sha256 text not null,
  effective_from timestamptz not null,
  approved_by text not null,
  primary key (company, procedure, edition)
);
create index procedures_effective on procedures (company, effective_from, edition);
call belongs_to_company('procedures');
grant select, insert on procedures to redress_app;

-- Published holidays and make-up working days: facts that belong to no company.
create table calendars (
  name text primary key,
  revision bigint not null,
  document jsonb not null
);
grant select, insert, update on calendars to redress_app;

-- The cases. The body is the whole record; the columns are what is filtered, sorted or summed.
create table complaints (
  company text not null,
  id uuid not null,
  version bigint not null,
  number text,
  series date,
  sequence int,
  procedure text not null,
  edition int not null,
  stage text not null,
  kind text,
  channel text,
  market text,
  received_at timestamptz,
  drafted_at timestamptz not null,
  registered_at timestamptz,
  customer text,
  model text,
  serial_number text,
  defect text,
  source_system text,
  source_key text,
  searched text not null,
  bigrams text[] not null generated always as (bigrams(searched)) stored,
  body jsonb not null,
  primary key (company, id)
) with (fillfactor = 80);
create unique index complaints_number on complaints (company, number);
create unique index complaints_series on complaints (company, series, sequence);
create unique index complaints_source on complaints (company, source_system, source_key);
create index complaints_stage on complaints (company, stage, id);
create index complaints_received on complaints (company, received_at, id);
create index complaints_customer on complaints (company, customer, id);
create index complaints_trigrams on complaints using gin (searched gin_trgm_ops);
create index complaints_bigrams on complaints using gin (bigrams);
call belongs_to_company('complaints');
grant select, insert, update on complaints to redress_app;

-- Who owes what by when.
create table obligations (
  company text not null,
  id uuid not null,
  complaint uuid,
  record uuid,
  kind text not null,
  holder text not null,
  started_at timestamptz not null,
  due_at timestamptz,
  calendar text,
  missing_year int,
  standing text not null,
  fulfilled_at timestamptz,
  body jsonb not null,
  primary key (company, id)
) with (fillfactor = 80);
create index obligations_case on obligations (company, complaint, id);
create index obligations_record on obligations (company, record, id) where complaint is null;
create index obligations_open on obligations (company, holder, due_at, id)
  where standing = 'OPEN';
create index obligations_due on obligations (company, due_at, id) where standing = 'OPEN';
create index obligations_undetermined on obligations (company, calendar, missing_year, id)
  where standing = 'OPEN';
call belongs_to_company('obligations');
grant select, insert, update on obligations to redress_app;

-- Makes the table of one kind of part of a case, with these columns beside the usual ones.
create procedure part_table(t text, columns text)
  language plpgsql as $$
begin
  execute format(
    'create table %I (
       company text not null,
       complaint uuid not null,
       id uuid not null,
       made bigint not null generated always as identity,
       version bigint not null,
       %s,
       body jsonb not null,
       primary key (company, complaint, id),
       foreign key (company, complaint) references complaints
     ) with (fillfactor = 80)', t, columns);
  call belongs_to_company(t::regclass);
  execute format('grant select, insert, update on %I to redress_app', t);
end
$$;
