-- Goods that come back, what is allowed for those that stay, and the deliveries that both refer to.

call part_table(
  'return_notes',
  'part_number text not null, order_number text not null, salesperson text not null,
   open boolean not null, excluded_at timestamptz, excluded numeric, excluded_from text,
   posted_at timestamptz, posted int, posted_amount numeric');
create index return_notes_posted on return_notes (company, posted_at, id)
  where posted_at is not null;
create index return_notes_excluded on return_notes (company, excluded_at, id)
  where excluded_at is not null;

call part_table(
  'allowances',
  'part_number text not null, salesperson text not null, open boolean not null,
   excluded_at timestamptz, excluded numeric, excluded_from text');
create index allowances_excluded on allowances (company, excluded_at, id)
  where excluded_at is not null;

-- One row is one delivery; whoever takes something of it holds the row until he is done.
create table deliveries (
  company text not null,
  order_number text not null,
  part_number text not null,
  shipped_on date not null,
  body jsonb not null,
  primary key (company, order_number, part_number, shipped_on)
) with (fillfactor = 70);
call belongs_to_company('deliveries');
grant select, insert, update on deliveries to redress_app;
