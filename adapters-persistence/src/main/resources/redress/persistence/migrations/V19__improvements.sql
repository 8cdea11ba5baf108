-- What is done so that it does not happen again.

call part_table('improvements', 'category text not null, review_on date');
