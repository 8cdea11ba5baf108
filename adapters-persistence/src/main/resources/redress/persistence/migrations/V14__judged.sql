-- By what ledgers and statistics look cases up: what was delivered, what failed, and what is thought
-- of the case. No case that is stored has any of it but the code of its failure.
alter table complaints
  add column order_number text,
  add column part_number text,
  add column failure_code text,
  add column validity text,
  add column severity text,
  add column urgency text,
  add column class text;

-- Every company's rows, though the owner sees none of them by row-level security.
alter table complaints no force row level security;
update complaints set failure_code = body -> 'intake' -> 'defect' -> 'codes' ->> 0
where jsonb_array_length(body -> 'intake' -> 'defect' -> 'codes') > 0;
alter table complaints force row level security;
