package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.draft;
import static redress.testing.Example.obligation;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.UseCases;
import redress.application.job.Job;
import redress.application.notice.UrgeLate;
import redress.complaint.ComplaintId;
import redress.obligation.Urge;
import redress.procedure.ShippedProcedures;

/**
 * How long it takes to urge so many of so many that are open: no test, since nothing is judged by a
 * clock. {@code -Dtest=UrgeFigures} measures; docs/performance.md tells what came of it.
 */
class UrgeFigures {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final List<Integer> OPEN = List.of(10_000, 100_000, 1_000_000);
  private static final int ROUNDS = 7;
  private static final int LATE = 200;
  private static final Instant AFTERNOON = Instant.parse("2026-11-23T06:00:00Z");

  /** Open, and to be urged one after the other in the years to come. */
  private static final String MORE =
      """
      insert into obligations (
        company, id, complaint, kind, holder, started_at, due_at, late_from, urge_at, standing, body)
      select 'COMPANY', md5('o' || n)::uuid, md5('c' || n)::uuid, 'FORWARD', 'QUALITY',
        '2026-11-01Z', at, at, at, 'OPEN', body
      from generate_series(FROM, UNTIL) as n,
        lateral (select timestamptz '2026-12-23Z' + n * interval '1 minute' as at) as due,
        (select body from obligations limit 1) as like_others
      """;

  private ExampleCompany company;
  private int made;

  @Test
  void of_so_many_that_are_open() {
    company =
        ExampleCompany.on(FRESH.ports(), FRESH.clock(), ShippedProcedures.text("general-feedback"));
    FRESH.clock().set(AFTERNOON);
    late(LATE);
    round(LATE);
    int open = 0;
    for (int many : OPEN) {
      TestServer.execute(
          FRESH.database(),
          MORE.replace("COMPANY", company.id().code())
              .replace("FROM", "" + (open + 1))
              .replace("UNTIL", "" + many));
      TestServer.execute(FRESH.database(), "vacuum analyze obligations");
      open = many;
      System.out.printf(
          "%,9d open: none due %.1f ms, %d due %.1f ms%n",
          many, median(0).toNanos() / 1e6, LATE, median(LATE).toNanos() / 1e6);
    }
  }

  private Duration median(int due) {
    var all = new ArrayList<Duration>();
    for (int round = 0; round < ROUNDS; round++) {
      late(due);
      all.add(round(due));
    }
    Collections.sort(all);
    return all.get(ROUNDS / 2);
  }

  private void late(int due) {
    FRESH
        .ports()
        .transactions()
        .run(
            company.id(),
            () -> {
              for (int nr = 0; nr < due; nr++) {
                made++;
                var id = new ComplaintId(company.id(), uuid(10_000_000 + made));
                FRESH.ports().complaints().save(draft(id));
                FRESH
                    .ports()
                    .obligations()
                    .save(List.of(obligation(uuid(20_000_000 + made), id).urged(Urge.NONE)));
              }
            });
  }

  /** One turn of the job, with its commit. */
  private Duration round(int due) {
    var ports = FRESH.ports();
    var work = new UrgeLate(new UseCases(ports).desk(), ports);
    var job = Job.planned(new Job.Id(company.id(), work.kind(), "late"), AFTERNOON);
    long before = notes();
    long began = System.nanoTime();
    ports
        .transactions()
        .run(
            company.id(),
            () -> {
              work.run(job);
              work.again(job);
            });
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertEquals(before + due, notes());
    return took;
  }

  private long notes() {
    return Long.parseLong(TestServer.query(FRESH.database(), "select count(*) from urging_notes"));
  }
}
