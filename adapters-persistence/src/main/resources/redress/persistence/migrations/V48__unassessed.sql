-- What runs and nobody has assessed yet stands before everything that was, where its procedure has an
-- order in which cases are taken in hand (C-8): it is what nobody has looked at.
--
-- Every company's rows, though the owner sees none of them by row-level security.
alter table complaints no force row level security;
alter table procedures no force row level security;

update complaints as it
set priority = 0,
  body = jsonb_set(body, '{judgement}', coalesce(body -> 'judgement', '{}') || '{"priority": 0}')
from procedures as edition
where it.number is not null and it.ended_at is null and it.priority is null
  and edition.company = it.company and edition.procedure = it.procedure
  and edition.edition = it.edition
  and edition.text::jsonb -> 'triage' -> 'ranking' is not null;

alter table complaints force row level security;
alter table procedures force row level security;

-- What a department cost in a week, for a scale on which that is put together (I-34).
create index case_costs_week on case_costs (company, week, department);
