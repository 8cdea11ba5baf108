-- The departments' reports and what the customer is told.

call part_table('eight_ds', 'department text not null, state text not null, sent_at timestamptz not null');
create index eight_ds_open on eight_ds (company, department) where state not in ('CLOSED', 'WITHDRAWN');

call part_table('technical_analyses', 'made_at timestamptz not null');

call part_table('summaries', 'is_full boolean not null');

call part_table('customer_answers', 'is_full boolean not null, sent_at timestamptz not null');
