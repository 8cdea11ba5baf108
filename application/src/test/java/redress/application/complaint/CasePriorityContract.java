package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.judged;
import static redress.testing.Example.obligation;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.Ports;
import redress.application.complaint.CaseFilter.Sort;
import redress.application.complaint.CaseFilter.Span;
import redress.application.complaint.CaseFilter.Trait;
import redress.application.complaint.ComplaintViews.Row;
import redress.complaint.Complaint;

/** What every list of cases in the order of their priority does. */
public abstract class CasePriorityContract {
  private static final CaseFilter PRESSING = CaseFilter.ALL.sorted(Sort.PRIORITY).page(null, 9);

  protected abstract Ports ports();

  @BeforeEach
  void some_cases() {
    var urgent = ranked(verified(complaintId(4), 1), 1);
    save(
        ranked(verified(complaintId(1), 1), 3),
        ranked(verified(complaintId(2), 1), 12),
        verified(complaintId(3), 1),
        urgent,
        ranked(verified(complaintId(5), 1), 3),
        ranked(judged(complaintId(6), 5), 1));
    ports()
        .transactions()
        .run(
            ACME,
            () ->
                ports()
                    .obligations()
                    .save(
                        List.of(
                            obligation(uuid(11), complaintId(5)),
                            obligation(uuid(12), complaintId(4)).fulfilled(MONDAY))));
  }

  @Test
  void what_comes_first_stands_first_and_what_has_ended_or_no_place_is_not_listed_C_8() {
    assertEquals(ids(4, 1, 5, 2), ids(PRESSING));
    var rows = ports().views().list(ACME, PRESSING).rows();
    assertEquals(List.of(1, 3, 3, 12), rows.stream().map(Row::priority).toList());
    assertEquals(ids(6, 5, 4, 3, 2, 1), ids(PRESSING.sorted(Sort.NEWEST)));
    var ended = ports().views().list(ACME, PRESSING.sorted(Sort.NEWEST)).rows().getFirst();
    assertEquals(null, ended.priority());
    assertEquals(List.of(), ports().views().list(OTHER, PRESSING).rows());
  }

  @Test
  void pages_follow_one_another_in_that_order_C_8() {
    var found = new ArrayList<UUID>();
    CaseFilter.Key after = null;
    do {
      var page = ports().views().list(ACME, PRESSING.page(after, 1));
      page.rows().forEach(row -> found.add(row.id()));
      after = page.next();
    } while (after != null);
    assertEquals(ids(4, 1, 5, 2), found);
  }

  @Test
  void every_other_condition_restricts_it_too_C_8() {
    assertEquals(ids(5), ids(PRESSING.owed(QUALITY, null)));
    assertEquals(ids(5), ids(PRESSING.owed(null, MONDAY.plusSeconds(9_000)).text("异响")));
    assertEquals(ids(4, 1, 5, 2), ids(PRESSING.text("异响")));
    assertEquals(ids(4, 1, 5, 2), ids(PRESSING.text("XM-200").with(Trait.PRODUCT, "XM-200")));
    assertEquals(List.of(), ids(PRESSING.text("漏油")));
    assertEquals(List.of(), ids(PRESSING.with(Trait.STAGE, "ARCHIVED")));
    assertEquals(List.of(), ids(PRESSING.responsible(QUALITY)));
    var late = new Span(MONDAY.plusSeconds(1), null);
    assertEquals(List.of(), ids(PRESSING.received(late)));
    var second = ports().views().list(ACME, PRESSING.text("异响").page(null, 3));
    assertEquals(ids(2), ids(PRESSING.text("异响").page(second.next(), 3)));
  }

  @Test
  void a_case_moves_when_it_is_found_more_or_less_pressing_C_8() {
    var it = ports().complaints().find(complaintId(2)).orElseThrow();
    var changed = it.judge(it.judgement().ranked(2), null, null).value();
    ports().transactions().run(ACME, () -> ports().complaints().save(changed));
    assertEquals(ids(4, 2, 1, 5), ids(PRESSING));
  }

  private void save(Complaint... complaints) {
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              for (var complaint : complaints) {
                ports().complaints().save(complaint);
              }
            });
  }

  private static Complaint ranked(Complaint it, int place) {
    return new Complaint(
        it.id(),
        it.version(),
        it.edition(),
        it.intake(),
        it.care(),
        it.number(),
        it.track(),
        it.judgement().ranked(place));
  }

  private List<UUID> ids(CaseFilter filter) {
    return ports().views().list(ACME, filter).rows().stream().map(Row::id).toList();
  }

  private static List<UUID> ids(int... numbers) {
    var ids = new ArrayList<UUID>();
    for (int number : numbers) {
      ids.add(uuid(number));
    }
    return ids;
  }
}
