-- Rewards and penalties, what is taken from people's pay because of them, and the disciplinary
-- measures of each month.

create table reward_penalty_notices (
  company text not null,
  id uuid not null,
  version bigint not null,
  complaint uuid,
  measure_at timestamptz,
  listed text,
  body jsonb not null,
  primary key (company, id)
);
create index reward_penalty_notices_complaint on reward_penalty_notices (company, complaint, id)
  where complaint is not null;
-- approved disciplinary measures that stand on no list
create index reward_penalty_notices_measures on reward_penalty_notices (company, measure_at, id)
  where measure_at is not null and listed is null;
call belongs_to_company('reward_penalty_notices');
grant select, insert, update on reward_penalty_notices to redress_app;

create table disciplinary_lists (
  company text not null,
  month text not null,
  body jsonb not null,
  primary key (company, month)
);
call belongs_to_company('disciplinary_lists');
grant select, insert on disciplinary_lists to redress_app;

create table deductions (
  company text not null,
  notice uuid not null,
  month text not null,
  username text not null,
  department text not null,
  kind text not null,
  amount numeric not null,
  currency text not null,
  primary key (company, notice, month),
  foreign key (company, notice) references reward_penalty_notices
);
create index deductions_month on deductions (company, month, username, notice);
create index deductions_person on deductions (company, username, kind, month);
call belongs_to_company('deductions');
grant select, insert on deductions to redress_app;
