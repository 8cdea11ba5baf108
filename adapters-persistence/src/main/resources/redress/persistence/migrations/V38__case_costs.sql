-- What each case cost each department, so that another version of the procedure is tried over many
-- cases without reading the lists of all their weeks.
create table case_costs (
  company text not null,
  complaint uuid not null,
  item uuid not null,
  week text not null,
  department text not null,
  freight numeric not null,
  loss numeric not null,
  currency text not null,
  primary key (company, complaint, item)
);

-- Every company's lists, though the owner sees none of them by row-level security.
alter table weekly_lists no force row level security;

insert into case_costs
  (company, complaint, item, week, department, freight, loss, currency)
select lists.company, (item ->> 'complaint')::uuid, (item ->> 'id')::uuid, lists.week,
  item ->> 'department', (item -> 'cost' -> 'freight' ->> 'amount')::numeric,
  (item -> 'cost' -> 'loss' ->> 'amount')::numeric, item -> 'cost' -> 'freight' ->> 'currency'
from weekly_lists as lists, jsonb_array_elements(lists.body -> 'items') as item
where item -> 'cost' -> 'freight' is not null;

alter table weekly_lists force row level security;

call belongs_to_company('case_costs');
grant select, insert, update on case_costs to redress_app;
