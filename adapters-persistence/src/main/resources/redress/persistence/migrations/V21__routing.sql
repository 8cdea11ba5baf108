-- The way of a case from one department to the next, and whose turn it is.

call part_table('routing_slips', 'step text, turn text');

-- What was found about a case, for whoever leads the company.
call part_table('investigation_reports', 'instructed boolean not null');

-- Who goes to a customer at once.
call part_table('visits', 'open boolean not null');

-- What went wrong without a loss.
call part_table('anomaly_records', 'handler text not null, promoted boolean not null');
