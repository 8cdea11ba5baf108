-- Who may sign in whose place, and until when: as it was given, or until it was ended before.
create table delegations (
  company text not null,
  id uuid not null,
  version bigint not null,
  delegate text not null,
  ends_at timestamptz not null,
  body jsonb not null,
  primary key (company, id)
);
create index delegations_delegate on delegations (company, delegate, ends_at, id);
call belongs_to_company('delegations');
grant select, insert, update on delegations to redress_app;
