-- Counts of the stock by several departments together.

call part_table('stock_counts', 'open boolean not null, outcome text');
