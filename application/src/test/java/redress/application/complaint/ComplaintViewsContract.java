package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.draft;
import static redress.testing.Example.obligation;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.application.Ports;
import redress.application.complaint.ComplaintViews.Filter;
import redress.application.complaint.ComplaintViews.Row;
import redress.complaint.Stage;
import redress.obligation.Obligation;
import redress.organization.Department;

/** What every list of cases does. */
public abstract class ComplaintViewsContract {
  protected abstract Ports ports();

  @BeforeEach
  void some_cases() {
    var due = obligation(uuid(11), complaintId(2));
    ports()
        .transactions()
        .run(
            ACME,
            () -> {
              ports().complaints().save(draft(complaintId(1)));
              ports().complaints().save(verified(complaintId(2), 1));
              ports().complaints().save(verified(complaintId(3), 1));
              ports()
                  .obligations()
                  .save(
                      List.of(
                          due,
                          undetermined(uuid(12), complaintId(2), 2027),
                          obligation(uuid(13), complaintId(3)).fulfilled(MONDAY)));
            });
  }

  @Test
  void all_cases_come_newest_first_page_by_page() {
    assertEquals(List.of(uuid(3), uuid(2), uuid(1)), ids(all()));
    assertEquals(List.of(uuid(3), uuid(2)), ids(new Filter(null, null, null, null, null, null, 2)));
    assertEquals(List.of(uuid(1)), ids(new Filter(null, null, null, null, null, uuid(2), 2)));
  }

  @Test
  void a_line_shows_the_earliest_due_instant_of_what_is_still_owed() {
    var rows = ports().views().list(ACME, all());
    assertEquals(
        new Row(
            uuid(2),
            null,
            Stage.VERIFIED,
            "华东装备有限公司",
            "XM-200",
            "主轴异响, 100% reproducible \\ noise_level",
            MONDAY,
            MONDAY.plusSeconds(3600)),
        rows.get(1));
    assertEquals(null, rows.get(0).dueAt());
    assertEquals(new Row(uuid(1), null, Stage.RECEIVED, null, null, null, null, null), rows.get(2));
  }

  @Test
  void each_condition_restricts() {
    assertEquals(
        List.of(uuid(1)), ids(new Filter(Stage.RECEIVED, null, null, null, null, null, 9)));
    assertEquals(List.of(uuid(2)), ids(new Filter(null, QUALITY, null, null, null, null, 9)));
    assertEquals(
        List.of(), ids(new Filter(null, new Department("FINANCE"), null, null, null, null, 9)));
    assertEquals(
        List.of(uuid(3), uuid(2)), ids(new Filter(null, null, "华东装备有限公司", null, null, null, 9)));
    assertEquals(List.of(), ids(new Filter(null, null, "华东", null, null, null, 9)));
    assertEquals(List.of(), ids(new Filter(null, null, null, "261101", null, null, 9)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"华东", "东装备", "装备有限公司", "异响", "xm", "XM-200", "sn-0042", "100%", "\\ ", "e_l"})
  void a_text_is_found_wherever_it_occurs(String text) {
    assertEquals(List.of(uuid(3), uuid(2)), ids(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"华装", "异异", "100_", "%%", "00\\", "x%m", "'; drop table complaints"})
  void a_text_that_does_not_occur_is_not_found(String text) {
    assertEquals(List.of(), ids(text));
  }

  @Test
  void a_case_is_read_with_everything_of_its_own() {
    var contents = ports().views().contents(complaintId(2)).orElseThrow();
    assertEquals(verified(complaintId(2), 1), contents.complaint());
    assertEquals(
        List.of(uuid(11), uuid(12)), contents.obligations().stream().map(Obligation::id).toList());
    assertEquals(ports().parts().ofCase(complaintId(2)), contents.parts());
    assertEquals(Optional.empty(), ports().views().contents(complaintId(4)));
  }

  @Test
  void another_company_sees_none_of_them() {
    assertEquals(List.of(), ports().views().list(OTHER, all()));
    assertEquals(
        List.of(), ports().transactions().run(OTHER, () -> ports().views().list(ACME, all())));
    assertEquals(Optional.empty(), ports().views().numbered(OTHER, "261101"));
    assertEquals(
        Optional.empty(),
        ports().transactions().run(OTHER, () -> ports().views().contents(complaintId(2))));
  }

  private List<UUID> ids(String text) {
    return ids(new Filter(null, null, null, null, text, null, 9));
  }

  private List<UUID> ids(Filter filter) {
    return ports().views().list(ACME, filter).stream().map(Row::id).toList();
  }

  private static Filter all() {
    return new Filter(null, null, null, null, null, null, 9);
  }
}
