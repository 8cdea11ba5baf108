-- Versions of procedures that somebody has put forward; one that was approved stands in procedures
-- too, under the same number. Neither ever changes.
create table procedure_drafts (
  company text not null,
  number int not null,
  text text not null,
  sha256 text not null,
  written_at timestamptz not null,
  written_by text not null,
  primary key (company, number)
);
call belongs_to_company('procedure_drafts');
grant select, insert on procedure_drafts to redress_app;
