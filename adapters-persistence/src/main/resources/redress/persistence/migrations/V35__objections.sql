-- A case names the one that was written in its place: statistics count the two once.
alter table complaints add column successor uuid;

-- Departments object to what was decided; while they do, nobody is charged for the case.
call part_table(
  'petition_memos', 'against text not null, filed_at timestamptz not null, open boolean not null');

-- What departments find out together where somebody outside the company is at fault.
call part_table('joint_tasks', 'party text not null, lead text not null, open boolean not null');
