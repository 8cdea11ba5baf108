-- Sessions that people have opened; of what they show, the hash alone is kept. A session is looked
-- up by its key with each request, so that it does not matter how many there are.
create table sessions (
  company text not null,
  id uuid not null,
  username text not null,
  kind text not null,
  secret text not null,
  mark text not null,
  opened_at timestamptz not null,
  used_at timestamptz not null,
  longest timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  primary key (company, id)
) with (fillfactor = 80);
create index sessions_lasting on sessions (company, username) where ended_at is null;
create index sessions_over on sessions (company, longest);
call belongs_to_company('sessions');
grant select, insert, update, delete on sessions to redress_app;

-- Every instance hears at once that a session was ended; that one was used is not worth telling.
create trigger tells after update on sessions
  for each row when (old.ended_at is distinct from new.ended_at)
  execute function tell_of_change();
create trigger tells_of_removal after truncate on sessions
  for each statement execute function tell_of_change();

-- Browsers that have gone to an identity provider and are to come back once; nobody knows yet whose
-- they are, so they belong to the reserved company "operator".
create table login_attempts (
  company text not null,
  id uuid not null,
  secret text not null,
  nonce text not null,
  verifier text not null,
  return_to text not null,
  until timestamptz not null,
  primary key (company, id)
);
create index login_attempts_over on login_attempts (company, until);
call belongs_to_company('login_attempts');
grant select, insert, delete on login_attempts to redress_app;

-- Whose account it is for whom a provider vouches.
create table linked_identities (
  company text not null,
  issuer text not null,
  subject text not null,
  username text not null,
  primary key (company, issuer, subject)
);
call belongs_to_company('linked_identities');
grant select, insert on linked_identities to redress_app;
