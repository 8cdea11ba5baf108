-- Who held which position in which department from when until when. A tenure whose beginning
-- nobody knows begins with the epoch; one that lasts has no end.
create table tenures (
  company text not null,
  username text not null,
  since timestamptz not null,
  department text not null,
  position text not null,
  until timestamptz check (until >= since),
  primary key (company, username, since)
);
create index tenures_held on tenures (company, department, position, since);
create unique index tenures_lasting on tenures (company, username) where until is null;

-- Whoever has an account has held the post for as long as this database knows. An owner who is no
-- superuser sees the rows of all companies only while the policies do not bind him.
alter table accounts no force row level security;
insert into tenures (company, username, since, department, position)
select company, username, timestamptz '1970-01-01 00:00:00Z', department, position
from accounts where active;
alter table accounts force row level security;

call belongs_to_company('tenures');
grant select, insert, update on tenures to redress_app;
