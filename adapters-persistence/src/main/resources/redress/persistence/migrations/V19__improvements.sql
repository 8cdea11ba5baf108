-- What is done so that it does not happen again.

call part_table('improvements', 'category text not null, review_on date');

-- Who answers for a case.
call part_table('ownerships', 'owner text not null');
