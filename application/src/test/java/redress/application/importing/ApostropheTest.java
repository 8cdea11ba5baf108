package redress.application.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a spreadsheet would take for a formula is marked, and the mark taken off again. */
class ApostropheTest {
  @Test
  void what_begins_a_formula_is_marked_and_read_back_as_it_was() {
    for (var text :
        List.of(
            "=1", "+1", "-1", "@a", "\ta", "\ra", "\na", "＝1", "＋1", "－1", "＠a", "'=1", "''-1")) {
      assertEquals("'" + text, Apostrophe.put(text));
      assertEquals(text, Apostrophe.taken("'" + text));
    }
  }

  @Test
  void anything_else_stays_as_it_is() {
    for (var text : List.of("", "'", "''", "1=1", "a", "'tis", " =1", "'a=")) {
      assertEquals(text, Apostrophe.put(text));
      assertEquals(text, Apostrophe.taken(text));
    }
  }

  @Test
  void a_formula_without_a_mark_keeps_its_first_character() {
    assertEquals("=1", Apostrophe.taken("=1"));
    assertEquals("-5", Apostrophe.taken("-5"));
  }
}
