package redress.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import redress.audit.AuditRecords.Filter;
import redress.audit.AuditRecords.Kept;
import redress.audit.AuditRecords.Place;
import redress.history.Change;
import redress.history.Entry;
import redress.history.History;
import redress.history.Subject;
import redress.history.Verification;
import redress.organization.CompanyId;
import redress.testing.Work;

/** What every collection of audit records does (check S40). */
public abstract class AuditRecordsContract {
  private static final Filter ALL = new Filter(null, null, null, null);

  protected abstract AuditRecords records();

  protected abstract History history();

  protected abstract Work work();

  @Test
  void a_record_says_who_did_what_when_and_where_S40() {
    var record = record(ACME, 1, "李", Deed.LOGIN_FAILED);
    records().addAtOnce(record);
    assertEquals(List.of(record), list(ALL));
    assertEquals(List.of(), records().list(OTHER, ALL, null, 9));
  }

  @Test
  void a_record_of_a_change_is_kept_with_it_and_tells_what_was_before_and_after_S40() {
    var change = new Change("/stage", "DECIDED", "CLOSED");
    var about = new Subject(ACME, uuid(7));
    work()
        .in(
            ACME,
            () -> {
              history()
                  .append(about, MONDAY, "li", List.of(Entry.of("COMPLAINT_CLOSED", null, change)));
              records().add(record(ACME, 1, "li", Deed.APPROVAL));
            });
    var path = "/%s/COMPLAINT_CLOSED/stage".formatted(about.id());
    assertEquals(List.of(new Change(path, "DECIDED", "CLOSED")), list(ALL).getFirst().changes());
    // what one transaction told is not told of another
    work().in(ACME, () -> records().add(record(ACME, 2, "li", Deed.APPROVAL)));
    assertEquals(List.of(), list(ALL).getFirst().changes());
  }

  @Test
  void a_record_of_a_change_that_was_not_made_is_not_kept() {
    assertThrows(
        ArithmeticException.class,
        () ->
            work()
                .in(
                    ACME,
                    () -> {
                      records().add(record(ACME, 1, "li", Deed.APPROVAL));
                      throw new ArithmeticException();
                    }));
    assertEquals(List.of(), list(ALL));
  }

  @Test
  void records_are_added_to_a_change_inside_and_alone_outside_its_transaction() {
    var record = record(ACME, 1, "li", Deed.EXPORT);
    assertThrows(IllegalStateException.class, () -> records().add(record));
    assertThrows(
        IllegalStateException.class, () -> work().in(ACME, () -> records().addAtOnce(record)));
    assertThrows(IllegalStateException.class, () -> work().in(OTHER, () -> records().add(record)));
    assertEquals(List.of(), list(ALL));
  }

  @Test
  void they_are_listed_newest_first_page_by_page() {
    for (int i = 1; i <= 5; i++) {
      records().addAtOnce(record(ACME, i, "user" + i, Deed.LOGIN));
    }
    // at the same instant, too
    records().addAtOnce(record(ACME, 3, "user3", Deed.DENIAL));
    var listed = new ArrayList<Kept>();
    Place after = null;
    while (true) {
      var page = records().list(ACME, ALL, after, 2);
      if (page.isEmpty()) {
        break;
      }
      listed.addAll(page);
      after = page.getLast().place();
    }
    assertEquals(6, listed.stream().distinct().count());
    assertEquals(
        List.of("user5", "user4", "user3", "user3", "user2", "user1"),
        listed.stream().map(kept -> kept.record().by()).toList());
  }

  @Test
  void they_are_found_by_deed_by_user_and_by_time() {
    records().addAtOnce(record(ACME, 1, "li", Deed.LOGIN));
    records().addAtOnce(record(ACME, 2, "wang", Deed.LOGIN));
    records().addAtOnce(record(ACME, 3, "li", Deed.EXPORT));
    assertEquals(List.of("wang", "li"), who(new Filter(Deed.LOGIN, null, null, null)));
    assertEquals(2, list(new Filter(null, "li", null, null)).size());
    assertEquals(List.of("wang"), who(new Filter(null, null, at(2), at(3))));
    assertEquals(1, list(new Filter(Deed.EXPORT, "li", at(3), null)).size());
    assertEquals(List.of(), list(new Filter(Deed.EXPORT, "wang", null, null)));
  }

  @Test
  void many_that_come_at_once_are_all_kept_in_chains_that_hold() throws Exception {
    var tasks = new ArrayList<Callable<Void>>();
    for (int i = 0; i < 200; i++) {
      var record = record(i % 2 == 0 ? ACME : OTHER, i, "user" + i % 7, Deed.DENIAL);
      tasks.add(
          () -> {
            records().addAtOnce(record);
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
    for (var company : List.of(ACME, OTHER)) {
      assertEquals(100, records().list(company, ALL, null, 500).size());
      var verified = new Verification(history()).verify(company);
      assertEquals(Optional.empty(), verified.broken());
      assertEquals(100, verified.events());
    }
  }

  @Test
  void names_that_nobody_has_make_few_chains() {
    for (int i = 0; i < 100; i++) {
      records().addAtOnce(record(ACME, i, "guess" + i, Deed.LOGIN_FAILED));
    }
    assertTrue(new Verification(history()).verify(ACME).chains() <= 16);
  }

  private List<String> who(Filter filter) {
    return list(filter).stream().map(AuditRecord::by).toList();
  }

  private List<AuditRecord> list(Filter filter) {
    return records().list(ACME, filter, null, 500).stream().map(Kept::record).toList();
  }

  private static Instant at(int second) {
    return MONDAY.plusSeconds(second);
  }

  private static AuditRecord record(CompanyId company, int second, String by, Deed deed) {
    return new AuditRecord(
        company, at(second), by, deed, "192.0.2.7", "openSession", "/here", "WHY", List.of());
  }
}
