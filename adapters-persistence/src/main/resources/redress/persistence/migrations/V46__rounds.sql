-- To which step of its slip a clock belongs, and in which round of its case a disposition was carried
-- out, is told by names and numbers from now on. What is stored told it by instants, and is read so
-- for the last time; of two hops in one instant the earlier one has the earlier clock.
alter table obligations no force row level security;
alter table routing_slips no force row level security;
update obligations
set body = jsonb_set(obligations.body, '{clock,step}', to_jsonb(found.step))
from (
  select clock.company, clock.id, hop.step
  from (
    select company, id, record, holder, started_at,
      row_number() over (partition by company, record, holder, started_at order by id) as nth
    from obligations where kind = 'ROUTING_STEP' and record is not null
  ) as clock
  join (
    select slip.company, slip.id, hop ->> 'step' as step, hop ->> 'holder' as holder,
      (hop ->> 'arrivedAt')::timestamptz as arrived_at,
      row_number() over (
        partition by slip.company, slip.id, hop ->> 'holder', (hop ->> 'arrivedAt')::timestamptz
        order by place) as nth
    from routing_slips as slip,
      jsonb_array_elements(slip.body -> 'hops') with ordinality as hops (hop, place)
  ) as hop
    on hop.company = clock.company and hop.id = clock.record and hop.holder = clock.holder
    and hop.arrived_at = clock.started_at and hop.nth = clock.nth
) as found
where obligations.company = found.company and obligations.id = found.id;
alter table routing_slips force row level security;
alter table obligations force row level security;

alter table dispositions no force row level security;
alter table follow_ups no force row level security;
update dispositions
set body = jsonb_set(dispositions.body, '{course,round}', to_jsonb(found.round))
from (
  select done.company, done.id, 1 + count(*) as round
  from dispositions as done
  join follow_ups as call
    on call.company = done.company and call.complaint = done.complaint
    and call.satisfaction = 'DISSATISFIED'
    and (call.body #>> '{call,recorded,at}')::timestamptz
      < (done.body #>> '{course,completed,recorded,at}')::timestamptz
  group by done.company, done.id
) as found
where dispositions.company = found.company and dispositions.id = found.id;
alter table follow_ups force row level security;
alter table dispositions force row level security;
