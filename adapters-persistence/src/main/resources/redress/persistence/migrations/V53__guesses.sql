-- How often passwords were guessed at, by every instance; what is limited (an address, a user, a
-- user at an address) is kept as a hash. They belong to the reserved company "operator", since a
-- guess may name a company that there is not.
create table guesses (
  company text not null,
  limited text not null,
  until timestamptz not null,
  primary key (company, limited)
);
create index guesses_over on guesses (company, until);
call belongs_to_company('guesses');
grant select, insert, update, delete on guesses to redress_app;
