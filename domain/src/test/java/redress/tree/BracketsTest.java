package redress.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.testing.Json;

/** The ends of brackets, from which people are charged and by which they sign. */
class BracketsTest {
  @Test
  void the_ends_ascend_and_the_last_bracket_alone_has_none_S4_30() {
    assertEquals(List.of(), ascending("[{\"upTo\": 1}, {\"upTo\": 2}, {}]"));
    assertEquals(List.of("/1 NOT_ALLOWED"), ascending("[{\"upTo\": 1}, {}, {}]"));
    assertEquals(List.of("/1/upTo NOT_ALLOWED"), ascending("[{\"upTo\": 1}, {\"upTo\": 2}]"));
    assertEquals(List.of("/1/upTo NOT_ALLOWED"), ascending("[{\"upTo\": 1}, {\"upTo\": 1}, {}]"));
  }

  private static List<String> ascending(String document) {
    try {
      Node.read(
          Json.tree(document),
          node -> {
            Brackets.ascending(node.list(it -> it));
            return "read";
          });
      return List.of();
    } catch (Malformed wrong) {
      return wrong.findings().stream().map(it -> it.pointer() + " " + it.code()).toList();
    }
  }
}
