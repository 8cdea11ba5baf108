-- How often an account was stored, so that two administrators do not undo what the other did.
alter table accounts add column version bigint not null default 1;
create index accounts_listed on accounts (company, username collate "C");

-- Who may choose a password once; at most one invitation for each account.
create table invitations (
  company text not null,
  username text not null,
  id uuid not null,
  secret text not null,
  until timestamptz not null,
  primary key (company, username)
);
create unique index invitations_id on invitations (company, id);
call belongs_to_company('invitations');
grant select, insert, update, delete on invitations to redress_app;
