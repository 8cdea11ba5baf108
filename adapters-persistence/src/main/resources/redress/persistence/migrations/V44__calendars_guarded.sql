-- Calendars belong to no company: everybody reads them. They move everybody's deadlines: only the
-- installation writes them, whatever a company's transaction might be made to say.
alter table calendars enable row level security;
alter table calendars force row level security;
create policy everybody_reads on calendars for select using (true);
create policy operator_adds on calendars for insert
  with check (current_company() = 'operator');
create policy operator_changes on calendars for update
  using (current_company() = 'operator');
