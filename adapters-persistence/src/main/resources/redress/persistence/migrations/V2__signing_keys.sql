-- The secrets with which tokens are signed; they belong to the reserved company "operator".
create table signing_keys (
  company text not null,
  id text not null,
  secret bytea not null,
  made_at timestamptz not null,
  primary key (company, id)
);
call belongs_to_company('signing_keys');
grant select, insert on signing_keys to redress_app;
