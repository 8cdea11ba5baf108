-- A worker goes round companies and kinds of work, and takes what has waited longest of a kind.
drop index jobs_of_company;
create index jobs_of_kind on jobs (company, kind, next_at, key);

-- How many tries of versions a company has waiting or running.
create index simulations_unfinished on simulations (company, asked_at, id)
  where finished_at is null;
