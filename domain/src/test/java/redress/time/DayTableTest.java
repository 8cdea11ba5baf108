package redress.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.time.ExampleCalendars.CHINA;
import static redress.time.ExampleCalendars.date;
import static redress.time.ExampleCalendars.tree;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.rule.Finding;
import redress.tree.Malformed;

class DayTableTest {
  @Test
  void the_shipped_chinese_table_knows_2017_to_2026_and_nothing_else() {
    var table = CHINA.days();
    assertEquals("CN", table.name());
    assertEquals(IntStream.rangeClosed(2017, 2026).boxed().toList(), List.copyOf(table.years()));
    assertEquals(344, table.listed().size());
    assertEquals(new Day(date("2018-12-29"), false, "元旦"), table.listed().get(date("2018-12-29")));
    assertEquals(new Day(date("2026-10-10"), false, "国庆节"), table.listed().get(date("2026-10-10")));
    assertFalse(table.knows(2027));
    assertEquals(Set.of("CN"), ShippedTables.names());
    assertThrows(IllegalArgumentException.class, () -> ShippedTables.text("XX"));
  }

  @Test
  void everything_that_is_wrong_is_reported_with_its_place() {
    var wrong =
        assertThrows(
            Malformed.class,
            () ->
                DayTable.read(
                    tree(
                        """
                        {"format":2, "name":" ", "years":[2026, 2026, 20.5], "more":1, "days":{
                          "2026-02-30":["off","x"],
                          "2030-01-01":["off","x"],
                          "2026-01-01":["off"],
                          "2026-01-02":["free","x"],
                          "2026-01-03":["off",""]}}
                        """)));
    assertEquals(
        Set.of(
            "/format",
            "/name",
            "/years/1",
            "/years/2",
            "/more",
            "/days/2026-02-30",
            "/days/2030-01-01",
            "/days/2026-01-01",
            "/days/2026-01-02/0",
            "/days/2026-01-03/1"),
        Set.copyOf(wrong.findings().stream().map(Finding::pointer).toList()));
  }

  @Test
  void a_tree_without_anything_is_reported_not_thrown_over() {
    var wrong = assertThrows(Malformed.class, () -> DayTable.read(Map.of()));
    assertEquals(
        List.of("/format", "/name", "/years", "/days"),
        wrong.findings().stream().map(Finding::pointer).toList());
    assertThrows(Malformed.class, () -> DayTable.read(null));
  }

  @Test
  void a_year_loaded_later_joins_the_table_and_may_list_days_of_its_neighbour() {
    var next =
        DayTable.read(
            tree(
                """
                {"format":1, "name":"CN", "years":[2027],
                 "days":{"2026-12-31":["off","x"], "2027-01-01":["off","x"]}}
                """));
    var both = CHINA.days().plus(next);
    assertTrue(both.knows(2027));
    assertEquals(346, both.listed().size());
    assertThrows(IllegalArgumentException.class, () -> DayTable.NONE.plus(next));
  }

  @Test
  void a_table_that_contradicts_itself_is_refused() {
    var day = new Day(date("2026-01-01"), true, "x");
    var none = new TreeSet<Integer>();
    assertThrows(
        IllegalArgumentException.class,
        () -> new DayTable("CN", Map.of(date("2026-01-02"), day), none));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DayTable("", Map.of(), new TreeSet<>(List.of(2026))));
    assertThrows(IllegalArgumentException.class, () -> new Day(date("2026-01-01"), true, " "));
  }

  @Test
  void a_day_of_the_year_after_those_that_are_loaded_may_be_listed_and_none_further_off() {
    var table =
        DayTable.read(
            tree(
                """
                {"format":1, "name":"CN", "years":[2026], "days":{"2027-01-01":["off","x"]}}
                """));
    assertEquals(new Day(date("2027-01-01"), true, "x"), table.listed().get(date("2027-01-01")));
    assertThrows(
        Malformed.class,
        () ->
            DayTable.read(
                tree(
                    """
                    {"format":1, "name":"CN", "years":[2026], "days":{"2028-01-01":["off","x"]}}
                    """)));
  }

  @Test
  void a_year_of_another_table_is_not_added() {
    var german =
        new DayTable(
            "DE",
            Map.of(date("2027-05-03"), new Day(date("2027-05-03"), true, "x")),
            new TreeSet<>(List.of(2027)));
    var wrong = assertThrows(IllegalArgumentException.class, () -> CHINA.days().plus(german));
    assertEquals("a table of CN is not extended by one of DE", wrong.getMessage());
  }

  @Test
  void from_a_later_day_to_an_earlier_one_there_is_nothing() {
    assertEquals(3, CHINA.days().between(date("2026-10-01"), date("2026-10-03")).size());
    assertTrue(CHINA.days().between(date("2026-10-03"), date("2026-10-01")).isEmpty());
  }
}
