-- What customers are given: proposed, approved within somebody's authority, and carried out.

call part_table('dispositions', 'settlement numeric not null, level text, stands boolean not null');
