package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.rule.Finding;
import redress.testing.Json;
import redress.tree.Malformed;

/** Whatever is wrong with a document, wherever and however often, is told and nothing breaks. */
class BrokenDocumentTest {
  private static final String SHIPPED = ShippedProcedures.text("equipment-manufacturer");

  private static final List<Object> WRONG =
      List.of("", new BigDecimal("-1"), List.of(Map.of()), Map.of());

  /** In so many ways a value can be wrong: of each of those kinds, or missing. */
  private static final int WAYS = WRONG.size() + 1;

  /** Every shipped document, and the invented one. */
  static Stream<String> documents() {
    return Stream.concat(
        ShippedProcedures.codes().stream().map(ShippedProcedures::text),
        Stream.of(InventedProcedure.text()));
  }

  /** Every value of the document in turn is of each other kind, or missing. */
  @ParameterizedTest
  @MethodSource("documents")
  void a_value_of_the_wrong_kind_is_told_wherever_it_stands(String text) {
    var tree = Json.tree(text);
    for (var place : places(tree, List.of())) {
      for (int way = 0; way < WAYS; way++) {
        broken(tree, place, way);
      }
    }
  }

  private static void broken(Object tree, List<Object> place, int way) {
    if (way == WRONG.size()) {
      tell(changed(tree, place, parent -> drop(parent, place.getLast())), place + " left out");
    } else {
      var wrong = WRONG.get(way);
      tell(
          changed(tree, place, parent -> put(parent, place.getLast(), wrong)),
          place + " as " + wrong);
    }
  }

  @Test
  void what_is_wrong_in_one_section_does_not_hide_what_a_section_beside_it_refuses() {
    var broken =
        SHIPPED
            .replace("\"Asia/Shanghai\"", "\"Mars/Base\"")
            .replaceFirst("\"approver\": \"[A-Z_]+\"", "\"approver\": \"CLERK_OF_CLERKS\"")
            .replaceFirst(
                "\\[\"08:30\", \"12:00\"], \\[\"13:00\"", "[\"08:30\", \"13:30\"], [\"13:00\"");
    var malformed = assertThrows(Malformed.class, () -> Procedure.read(Json.tree(broken)));
    var pointers = new TreeSet<>(malformed.findings().stream().map(Finding::pointer).toList());
    assertTrue(pointers.contains("/time/zone"), pointers.toString());
    assertTrue(pointers.contains("/staff"), pointers.toString());
    assertTrue(pointers.contains("/time/hours"), pointers.toString());
  }

  /** Either it can be read, or everything that is wrong is told. */
  private static void tell(Object tree, String what) {
    try {
      Procedure.read(tree);
    } catch (Malformed malformed) {
      assertFalse(malformed.findings().isEmpty(), what);
      malformed.findings().forEach(it -> assertFalse(it.sentence().isBlank(), what));
    } catch (RuntimeException broken) {
      throw new AssertionError(what, broken);
    }
  }

  private static List<List<Object>> places(Object node, List<Object> at) {
    var all = new ArrayList<List<Object>>();
    if (node instanceof Map<?, ?> map) {
      map.forEach((name, child) -> all.addAll(below(name, child, at)));
    } else if (node instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        all.addAll(below(i, list.get(i), at));
      }
    }
    return all;
  }

  private static List<List<Object>> below(Object name, Object child, List<Object> at) {
    var place = new ArrayList<>(at);
    place.add(name);
    var all = new ArrayList<List<Object>>();
    all.add(place);
    all.addAll(places(child, place));
    return all;
  }

  /** The tree with the parent of that place changed. */
  private static Object changed(Object tree, List<Object> place, Consumer<Object> change) {
    var copy = copied(tree);
    var parent = copy;
    for (var step : place.subList(0, place.size() - 1)) {
      parent =
          parent instanceof Map<?, ?> map ? map.get(step) : ((List<?>) parent).get((Integer) step);
    }
    change.accept(parent);
    return copy;
  }

  private static Object copied(Object node) {
    return switch (node) {
      case null -> null;
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<Object, Object>();
        map.forEach((name, child) -> copy.put(name, copied(child)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<Object>();
        list.forEach(child -> copy.add(copied(child)));
        yield copy;
      }
      default -> node;
    };
  }

  @SuppressWarnings("unchecked")
  private static void put(Object parent, Object name, Object value) {
    if (parent instanceof Map<?, ?> map) {
      ((Map<Object, Object>) map).put(name, value);
    } else {
      ((List<Object>) parent).set((Integer) name, value);
    }
  }

  private static void drop(Object parent, Object name) {
    if (parent instanceof Map<?, ?> map) {
      map.remove(name);
    } else {
      ((List<?>) parent).remove((int) (Integer) name);
    }
  }
}
