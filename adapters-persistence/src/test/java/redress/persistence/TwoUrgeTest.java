package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.draft;
import static redress.testing.Example.obligation;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.application.UseCases;
import redress.application.job.Job;
import redress.application.notice.UrgeLate;
import redress.complaint.ComplaintId;
import redress.history.Verification;
import redress.notice.UrgingNote;
import redress.obligation.Urge;
import redress.procedure.ShippedProcedures;

/** Two instances of the program urge at once on one database, and no step is urged twice. */
class TwoUrgeTest {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private static final int LATE = 450;
  private static final Instant AFTERNOON = Instant.parse("2026-11-23T06:00:00Z");

  private ExampleCompany company;

  @BeforeEach
  void many_are_late() {
    company =
        ExampleCompany.on(FRESH.ports(), FRESH.clock(), ShippedProcedures.text("general-feedback"));
    FRESH
        .ports()
        .transactions()
        .run(
            company.id(),
            () -> {
              for (int nr = 1; nr <= LATE; nr++) {
                var id = new ComplaintId(company.id(), uuid(1000 + nr));
                FRESH.ports().complaints().save(draft(id));
                FRESH
                    .ports()
                    .obligations()
                    .save(List.of(obligation(uuid(5000 + nr), id).urged(Urge.NONE)));
              }
            });
    FRESH.clock().set(AFTERNOON);
  }

  @Test
  void both_do_what_is_due_S4_42() throws Exception {
    try (var other = another()) {
      atOnce(() -> workOff(FRESH.ports()), () -> workOff(other.ports()));
      eachOnce();
    }
  }

  @Test
  void both_urge_the_same_company_in_the_same_moment_S4_42() throws Exception {
    try (var other = another()) {
      for (int batch = 0; batch < 3; batch++) {
        atOnce(() -> urge(FRESH.ports()), () -> urge(other.ports()));
      }
      eachOnce();
    }
  }

  private void eachOnce() {
    var notes = notes();
    var steps = new HashSet<UUID>();
    notes.forEach(note -> assertTrue(steps.add(note.step().obligation()), note::toString));
    assertEquals(LATE, notes.size());
    assertTrue(notes.stream().allMatch(note -> note.number() == 1));
    var ports = FRESH.ports();
    assertEquals(
        List.of(),
        ports
            .transactions()
            .run(company.id(), () -> ports.obligations().urgeable(company.id(), AFTERNOON, 9)));
    assertTrue(
        ports
            .transactions()
            .run(company.id(), () -> new Verification(ports.history()).verify(company.id()))
            .broken()
            .isEmpty());
    assertTrue(
        IntStream.rangeClosed(1, LATE)
            .mapToObj(nr -> new ComplaintId(company.id(), uuid(1000 + nr)).subject())
            .allMatch(chain -> ports.history().head(chain).orElseThrow().seq() == 1));
  }

  private List<UrgingNote> notes() {
    var all = new ArrayList<UrgingNote>();
    UUID before = null;
    for (var page = page(before); !page.isEmpty(); page = page(before)) {
      all.addAll(page);
      before = page.getLast().id();
    }
    return all;
  }

  private List<UrgingNote> page(UUID before) {
    return FRESH.ports().urgingNotes().list(company.id(), null, null, before, 100);
  }

  private static PostgresStore another() {
    return FRESH.another(
        TestServer.port(), PostgresStore.Database.CONNECTIONS, PostgresStore.Database.PATIENCE);
  }

  private static Void workOff(Ports ports) {
    var jobs = new UseCases(ports).jobs();
    while (jobs.next().filter(at -> !at.isAfter(AFTERNOON)).isPresent()) {
      jobs.handle()
          .ifPresent(
              done -> {
                if (done.failure() != null) {
                  throw new AssertionError(done.failure());
                }
              });
    }
    return null;
  }

  /** Without the job that keeps all but one from it. */
  private Void urge(Ports ports) {
    var work = new UrgeLate(new UseCases(ports).desk(), ports);
    var job = Job.planned(new Job.Id(company.id(), work.kind(), "late"), AFTERNOON);
    ports.transactions().run(company.id(), () -> work.run(job));
    return null;
  }

  private static void atOnce(Callable<Void> one, Callable<Void> other) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(List.of(one, other))) {
        done.get();
      }
    }
  }
}
