package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.audit.Deed;

/**
 * The table of what an operation is to the trail names operations that there are, and misses none.
 */
class AuditorTest {
  private final List<Operation> all =
      Chapters.of(ExampleCompany.inMemory().useCases(), null, null).stream()
          .flatMap(chapter -> chapter.operations().stream())
          .toList();

  @Test
  void every_operation_in_the_table_is_one_of_the_product() {
    var known = all.stream().map(Operation::id).collect(Collectors.toSet());
    var invented = new TreeSet<>(Auditor.deeds().keySet());
    invented.removeAll(known);
    assertEquals(List.of(), List.copyOf(invented));
  }

  /** Whoever adds an operation says what it is: here, or in the table. */
  @Test
  void every_operation_that_changes_something_or_gives_something_out_is_told_of_or_ordinary_S40()
      throws IOException {
    var ordinary = new TreeSet<String>();
    try (var in = AuditorTest.class.getResourceAsStream("audit/ordinary.txt")) {
      ordinary.addAll(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
    var missing = new TreeSet<String>();
    for (var operation : all) {
      boolean told = Auditor.deeds().containsKey(operation.id());
      if (operation.id().startsWith("export") || operation.id().equals("readAttachment")) {
        assertTrue(told, operation.id());
      } else if (operation.changes() && told == ordinary.remove(operation.id())) {
        missing.add(operation.id());
      }
    }
    assertEquals(new TreeSet<>(), missing);
    assertEquals(new TreeSet<>(), ordinary, "there are none of these");
  }

  @Test
  void what_changes_something_is_done_once_with_its_record_S40() {
    for (var operation : all) {
      var deed = Auditor.deeds().get(operation.id());
      if (deed == Deed.APPROVAL || deed == Deed.ROLE_CHANGE) {
        assertEquals(Operation.Access.ONCE, operation.access(), operation.id());
      } else if (deed != null) {
        assertEquals("GET", operation.method().name(), operation.id());
      }
    }
    assertTrue(Auditor.deeds().containsValue(Deed.ROLE_CHANGE));
  }
}
