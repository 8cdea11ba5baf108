-- What customers are told on the way and in the end, what cases come to, and whether customers are
-- satisfied.

call part_table('messages', 'kind text not null, sent_at timestamptz not null');

call part_table('outcomes', 'kind text not null');

call part_table(
  'follow_ups', 'round int not null, satisfaction text not null, called_at timestamptz not null');
