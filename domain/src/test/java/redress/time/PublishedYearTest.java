package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.tree;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.rule.Finding;
import redress.tree.Malformed;

class PublishedYearTest {
  @Test
  void a_published_list_is_a_table_of_its_year_with_days_of_its_neighbours() {
    var list =
        tree(
            """
            {"$schema": "x", "$id": "y", "year": 2027, "papers": ["z"], "days": [
              {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]}
            """);
    assertTrue(PublishedYear.isOne(list));
    assertFalse(PublishedYear.isOne(tree(ShippedTables.text("CN"))));
    assertEquals(
        new DayTable(
            "CN",
            Map.of(
                date("2026-12-31"),
                new Day(date("2026-12-31"), true, "元旦"),
                date("2027-01-02"),
                new Day(date("2027-01-02"), false, "元旦")),
            new TreeSet<>(Set.of(2027))),
        PublishedYear.read(list, "CN"));
  }

  @Test
  void a_list_without_days_is_not_published_yet() {
    var wrong =
        assertThrows(
            Malformed.class,
            () -> PublishedYear.read(tree("{\"year\": 2027, \"days\": []}"), "CN"));
    assertEquals("/days", wrong.findings().getFirst().pointer());
    assertEquals(
        "a year without any listed day is not published yet",
        wrong.findings().getFirst().sentence());
  }

  @Test
  void everything_that_is_wrong_is_reported_with_its_place() {
    var list =
        tree(
            """
            {"year": 20.5, "more": 1, "days": [
              {"name": "a", "date": "2027-02-30", "isOffDay": true},
              {"name": "", "date": "2027-01-02", "isOffDay": "no"}]}
            """);
    var wrong = assertThrows(Malformed.class, () -> PublishedYear.read(list, "CN"));
    assertEquals(
        Set.of("/year", "/more", "/days/0/date", "/days/1/name", "/days/1/isOffDay"),
        wrong.findings().stream().map(Finding::pointer).collect(Collectors.toSet()));
    var twice =
        tree(
            """
            {"year": 2027, "days": [
              {"name": "a", "date": "2027-01-01", "isOffDay": true},
              {"name": "a", "date": "2027-01-01", "isOffDay": true},
              {"name": "a", "date": "2030-01-01", "isOffDay": true}]}
            """);
    var far = assertThrows(Malformed.class, () -> PublishedYear.read(twice, "CN"));
    assertEquals(
        Set.of("/days/1", "/days/2"),
        far.findings().stream().map(Finding::pointer).collect(Collectors.toSet()));
  }
}
