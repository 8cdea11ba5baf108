package redress.application.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other systems leave in their cells, and how it is shown in a message. */
class CellsTest {
  @Test
  void what_nobody_sees_inside_a_cell_is_put_right_too() {
    assertEquals("XM 200", Cells.cleaned("XM\u00a0200"));
    assertEquals("XM200", Cells.cleaned("XM\u200b200"));
    assertEquals("XM200", Cells.cleaned("XM\ufeff200"));
    assertEquals("XM 200", Cells.cleaned("\u2007XM 200\u3000"));
    assertNull(Cells.cleaned("\u00a0\u200b\t"));
  }

  @Test
  void forty_characters_are_shown_whole_and_of_more_the_first_forty() {
    var forty = "x".repeat(40);
    assertEquals("'" + forty + "'", Cells.quoted(forty));
    assertEquals("'" + forty + "…'", Cells.quoted(forty + "x"));
  }

  @Test
  void zeros_are_put_before_digits_alone_and_only_where_some_are_missing() {
    var column = new Column(null, Map.of("0009", "nine", "1234", "many"), Set.of("-"), 4);
    assertEquals("0009", column.text("9"));
    assertEquals("0090", column.text("90"));
    assertEquals("many", column.text("1234"));
    for (var text : List.of("12345", "9:0", "9/0", "a")) {
      assertEquals(text, column.text(text));
    }
    assertNull(column.text("-"));
    assertNull(column.text(" "));
  }

  @Test
  void the_rows_of_a_report_are_all_of_them() {
    assertEquals(15, new Report(1, 2, 4, 8, new java.util.TreeMap<>()).rows());
  }
}
