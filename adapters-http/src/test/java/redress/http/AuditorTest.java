package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.audit.Deed;

/**
 * The table of what an operation is to the trail names operations that there are, and misses none.
 */
class AuditorTest {
  /** What approves, decides, signs, gives out or makes somebody entitled says so by its name. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(approve|decide|export|freeze|overrule|refuse(?!Quote$)|seal|sign|backSign|waive)[A-Z].*");

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

  @Test
  void every_operation_that_approves_decides_or_gives_out_is_in_the_table_S40() {
    var missing =
        all.stream()
            .map(Operation::id)
            .filter(id -> TELLING.matcher(id).matches() && !Auditor.deeds().containsKey(id))
            .toList();
    assertEquals(List.of(), missing);
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
