-- Tokens of programs that work in somebody's name; of what they show, the hash alone is kept.
create table api_tokens (
  company text not null,
  id uuid not null,
  username text not null,
  name text not null,
  secret text not null,
  access text not null,
  operations text[] not null,
  until timestamptz not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  primary key (company, id)
);
create index api_tokens_owned on api_tokens (company, username, id);
call belongs_to_company('api_tokens');
grant select, insert, update on api_tokens to redress_app;

create trigger tells after update or delete or truncate on api_tokens
  for each statement execute function tell_of_change();
