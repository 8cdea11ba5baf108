-- What has happened before, and whether it was the same.
call part_table('recurrences', 'verdict text');

-- Others with the same failure are found by what failed, those received last first.
create index complaints_alike_model on complaints (company, model, failure_code, received_at)
  where model is not null and failure_code is not null;
create index complaints_alike_part on complaints (company, part_number, failure_code, received_at)
  where part_number is not null and failure_code is not null;
