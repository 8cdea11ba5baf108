-- What versions of procedures would have made of past cases, and how far the program is with it.
create table simulations (
  company text not null,
  id uuid not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  body jsonb not null,
  primary key (company, id)
);
call belongs_to_company('simulations');
grant select, insert, update on simulations to redress_app;

-- Closed cases are read in the order of their closing, a page after the other.
create index complaints_closed on complaints (company, ended_at, id)
  where ended_at is not null and registered_at is not null;
