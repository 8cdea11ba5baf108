-- Which department has which copy of the papers of a case.

call part_table('copy_sets', 'paper text not null');
