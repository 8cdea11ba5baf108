-- Who did what: by what the records are found. What they say is in the events that they are, in
-- chains of their own; a row is written once.
create table audit_records (
  company text not null,
  subject uuid not null,
  seq bigint not null,
  at timestamptz not null,
  username text not null,
  deed text not null,
  primary key (company, subject, seq),
  foreign key (company, subject, seq) references events
);
create index audit_records_newest on audit_records (company, at, subject, seq);
create index audit_records_by_user on audit_records (company, username, at, subject, seq);
create index audit_records_by_deed on audit_records (company, deed, at, subject, seq);
call belongs_to_company('audit_records');
grant select, insert on audit_records to redress_app;
