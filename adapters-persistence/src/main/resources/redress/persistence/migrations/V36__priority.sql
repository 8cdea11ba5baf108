-- The order in which running cases are taken in hand, where their procedure has one (C-8). What has
-- no place in it costs nothing.
alter table complaints add column priority int;
create index complaints_priority on complaints (company, priority, id)
  where priority is not null;
