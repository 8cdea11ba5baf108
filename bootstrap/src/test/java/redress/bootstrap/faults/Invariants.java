package redress.bootstrap.faults;

import java.util.Map;

/** What is always so, whatever was killed; each as a query for what contradicts it. */
final class Invariants {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "the numbers of a month have no gap and no duplicate",
              """
              select company || ' ' || series || ': ' || count(*) || ' up to ' || max(sequence)
              from complaints where series is not null group by company, series
              having count(*) <> max(sequence) or count(distinct sequence) <> count(*)
                or count(distinct number) <> count(*) or min(sequence) <> 1
              """),
          Map.entry(
              "a counter stands at the last number given",
              """
              select company || ' ' || month || ': ' || last from counters
              where last is distinct from
                (select max(sequence) from complaints where company = counters.company
                 and series = counters.month)
              """),
          Map.entry(
              "a case has a number from its registration on, and not before",
              """
              select id::text from complaints
              where (stage in ('RECEIVED', 'VERIFIED')) <> (number is null)
                or (number is null) <> (registered_at is null)
              """),
          Map.entry(
              "a case is owed its forwarding once from its verification on, and not before",
              """
              select id::text || ' ' || stage from complaints c
              where (stage <> 'RECEIVED')::int <>
                (select count(*) from obligations where company = c.company and complaint = c.id
                 and kind = 'FORWARD')
              """),
          Map.entry(
              "the forwarding is owed until the case is forwarded",
              """
              select c.id::text || ' ' || stage || ' ' || standing
              from complaints c
              join obligations o on o.company = c.company and complaint = c.id and o.kind = 'FORWARD'
              where (stage in ('VERIFIED', 'REGISTERED')) <> (standing = 'OPEN')
              """),
          Map.entry(
              "a forwarded case has one analysis form, others have" + " none",
              """
              select id::text || ' ' || stage from complaints c
              where (stage = 'INVESTIGATING')::int <>
                (select count(*) from analysis_forms f
                 where f.company = c.company and f.complaint = c.id)
              """),
          Map.entry(
              "every case has a chain of events",
              """
              select id::text from complaints c where not exists
                (select from heads where company = c.company and subject = c.id and seq > 0)
              """),
          Map.entry(
              "a chain is as long as its head says",
              """
              select h.subject::text || ': ' || h.seq
              from heads h left join events e on e.company = h.company and e.subject = h.subject
              group by h.company, h.subject, h.seq
              having (h.seq, h.seq) is distinct from (count(e.seq), max(e.seq))
              """),
          Map.entry(
              "no event stands outside a chain",
              """
              select subject::text from events e where not exists
                (select from heads where company = e.company and subject = e.subject)
              """),
          Map.entry(
              "an answer is stored with its effect",
              """
              select key from replies r
              where route = 'POST /api/v1/complaints' and status = 201 and not exists
                (select from complaints c where c.company = r.company
                 and c.id = (convert_from(r.body, 'UTF8')::jsonb ->> 'id')::uuid)
              """),
          Map.entry(
              "a case is created with its answer",
              """
              select id::text from complaints left join
                (select company, (convert_from(body, 'UTF8')::jsonb ->> 'id')::uuid as id,
                   count(*) as answers
                 from replies where status = 201 and route = 'POST /api/v1/complaints'
                 group by 1, 2) as given using (company, id)
              where answers is distinct from 1
              """),
          Map.entry(
              "a file is stored whole",
              """
              select id::text from attachments a where size is distinct from
                (select sum(length(bytes)) from attachment_chunks k where k.company = a.company
                 and k.complaint = a.complaint and k.attachment = a.id)
              """));

  private Invariants() {}
}
