package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.still;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Unavailable;
import redress.obligation.Obligation;
import redress.obligation.Obligations;
import redress.obligation.ObligationsContract;
import redress.organization.CompanyId;
import redress.testing.Work;
import redress.time.DayTable;

class PgObligationsTest extends ObligationsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  private final Obligation waiting = undetermined(uuid(1), complaintId(1), 2027);

  @Override
  protected Obligations obligations() {
    return FRESH.ports().obligations();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Test
  void overdue_is_what_is_open_and_late_and_nothing_else() {
    var due = obligation(uuid(3), complaintId(1));
    var late = due.term().at();
    var later = complaintId(2);
    work()
        .in(
            ACME,
            () ->
                obligations()
                    .save(
                        List.of(
                            due,
                            waiting,
                            still(obligation(uuid(4), later), MONDAY),
                            obligation(uuid(5), later).fulfilled(late.plusSeconds(9)))));
    var figures = FRESH.store().figures();
    assertEquals(0, figures.overdue(ACME, late));
    assertEquals(1, figures.overdue(ACME, late.plusSeconds(1)));
    assertEquals(0, figures.overdue(OTHER, late.plusSeconds(1)));
  }

  @Test
  void nothing_begins_to_wait_for_a_year_that_was_loaded_meanwhile() {
    loaded();
    assertThrows(Unavailable.class, () -> save(waiting));
    assertEquals(List.of(), obligations().ofCase(complaintId(1)));
    save(waiting.withdrawn(MONDAY, "cancelled"));
    save(undetermined(uuid(2), complaintId(1), 2028));
    assertEquals(2, obligations().ofCase(complaintId(1)).size());
  }

  @Test
  void a_year_is_loaded_after_whatever_has_begun_to_wait_for_it() throws Exception {
    var found = new AtomicReference<List<Obligation>>();
    var begun = new CountDownLatch(1);
    var load =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  begun.countDown();
                  loaded();
                  found.set(obligations().undetermined(ACME, "CN", 2027, null, 10));
                });
    work()
        .in(
            ACME,
            () -> {
              obligations().save(List.of(waiting));
              load.start();
              await(begun);
            });
    load.join();
    assertEquals(List.of(waiting), found.get());
  }

  private void save(Obligation one) {
    work().in(ACME, () -> obligations().save(List.of(one)));
  }

  private static void loaded() {
    var table = new DayTable("CN", Map.of(), new TreeSet<>(List.of(2027)));
    FRESH
        .ports()
        .transactions()
        .run(CompanyId.OPERATOR, () -> FRESH.ports().calendars().add(table));
  }
}
