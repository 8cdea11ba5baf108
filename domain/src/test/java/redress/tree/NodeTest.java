package redress.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.money.Money;
import redress.rule.Finding;

/** What is read from a document, and what is said of what cannot be read. */
class NodeTest {
  private enum Colour {
    RED,
    BLUE
  }

  @Test
  void what_fits_is_read() {
    var tree =
        Map.of(
            "text",
            "a",
            "number",
            new BigDecimal("2.50"),
            "flag",
            true,
            "code",
            "BLUE",
            "list",
            List.of("x", "y"),
            "map",
            Map.of("k", "v"),
            "day",
            "2026-11-23");
    assertEquals("a", read(tree, it -> it.at("text").text()));
    assertEquals(new BigDecimal("2.50"), read(tree, it -> it.at("number").decimal()));
    assertEquals(Boolean.TRUE, read(tree, it -> it.at("flag").flag()));
    assertEquals(Colour.BLUE, read(tree, it -> it.at("code").code(Colour.class)));
    assertEquals(List.of("x", "y"), read(tree, it -> it.at("list").list(Node::text)));
    assertEquals(Map.of("k", "v"), read(tree, it -> it.at("map").map(Node::text)));
    assertEquals(
        LocalDate.of(2026, 11, 23),
        read(tree, it -> it.at("day").parsed("a date", LocalDate::parse)));
    assertEquals("/map/k", read(tree, it -> it.at("map").at("k").pointer()));
    assertEquals("v", read(tree, it -> it.at("map").only("k").at("k").plain()));
  }

  @Test
  void a_hundred_errors_are_told_and_nothing_is_read_after_them_R29() {
    var names = new LinkedHashMap<String, Object>();
    for (int i = 0; i < 100_000; i++) {
      names.put("n" + i, i);
    }
    assertEquals(100, wrong(names, it -> it.only("a").at("a").text()).size());
    var items = Collections.nCopies(100_000, BigDecimal.ONE);
    var read = new ArrayList<String>();
    var found =
        wrong(
            Map.of("list", items),
            it ->
                it.at("list")
                    .list(
                        one -> {
                          read.add(one.pointer());
                          return one.text();
                        }));
    assertEquals("/list/99", found.getLast().pointer());
    assertEquals(100, read.size());
  }

  @Test
  void every_error_is_told_at_its_place() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("text", " ");
    tree.put("number", "2");
    tree.put("flag", "true");
    tree.put("code", "GREEN");
    tree.put("list", Map.of());
    tree.put("map", List.of());
    tree.put("day", "2026-02-30");
    tree.put("a/b~c", 1);
    var findings =
        wrong(
            tree,
            it -> {
              it.only("text", "number", "flag", "code", "list", "map", "day");
              assertNull(it.at("text").text());
              assertNull(it.at("number").decimal());
              assertFalse(it.at("flag").flag());
              assertNull(it.at("code").code(Colour.class));
              assertEquals(List.of(), it.at("list").list(Node::text));
              assertEquals(Map.of(), it.at("map").map(Node::text));
              it.at("day").parsed("a date", LocalDate::parse);
              var wanting = it.at("wanting");
              assertNull(wanting.at("deeper").text());
              assertFalse(wanting.flag());
              return it;
            });
    assertEquals(
        List.of(
            "/a~1b~0c UNKNOWN_FIELD",
            "/text WRONG_TYPE",
            "/number WRONG_TYPE",
            "/flag WRONG_TYPE",
            "/code WRONG_TYPE",
            "/list WRONG_TYPE",
            "/map WRONG_TYPE",
            "/day WRONG_TYPE",
            "/wanting MISSING"),
        findings.stream().map(it -> it.pointer() + " " + it.code()).toList());
    assertEquals("expected one of RED, BLUE", findings.get(4).sentence());
    assertEquals("'wanting' is required", findings.get(8).sentence());
  }

  @Test
  void what_is_no_object_has_no_members() {
    assertEquals(List.of("/list"), pointers(Map.of("list", 1), it -> it.at("list").at("x")));
    assertEquals(List.of(""), pointers(List.of(), it -> it.only("x")));
    assertEquals(Boolean.FALSE, read(List.of(), it -> it.has("x")));
    assertEquals(Boolean.TRUE, read(List.of(), it -> it.maybe("x").isEmpty()));
    var empty = new HashMap<String, Object>();
    empty.put("x", null);
    assertEquals(Boolean.TRUE, read(empty, it -> it.has("x")));
    assertEquals(Boolean.TRUE, read(empty, it -> it.maybe("x").isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4", "7", "3.0", "7.00", "0.7e1", "70e-1", "7.00000000000"})
  void a_whole_number_is_within_its_range_and_may_be_written_as_it_likes(String number) {
    var value = new BigDecimal(number);
    int whole = read(value, it -> it.integer(3, 7));
    assertEquals(value.intValueExact(), whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "8", "3.5", "-5", "1e9", "1e999999999", "4294967300", "12345678901", "6.99"})
  void a_number_beyond_its_range_or_with_a_fraction_is_no_whole_number(String number) {
    var findings = wrong(new BigDecimal(number), it -> it.integer(3, 7));
    assertEquals("expected a whole number from 3 to 7", findings.getFirst().sentence());
  }

  @Test
  void the_largest_whole_number_has_ten_digits() {
    var most = BigDecimal.valueOf(Integer.MAX_VALUE);
    int largest = read(most, it -> it.integer(0, Integer.MAX_VALUE));
    assertEquals(Integer.MAX_VALUE, largest);
    // whoever reads on has a number within the range
    assertEquals(1, wrong("7", it -> within(it.integer(3, 7))).size());
    assertEquals(1, wrong(new BigDecimal("8"), it -> within(it.integer(3, 7))).size());
  }

  @Test
  void a_text_is_as_long_as_it_looks_and_holds_nothing_that_is_not_seen() {
    assertEquals("主轴", read("主轴", it -> it.text(2)));
    assertEquals("😀😀", read("😀😀", it -> it.text(2)));
    assertEquals("a\n\r\tb", read("a\n\r\tb", it -> it.text(5)));
    assertEquals("a", read("a", it -> it.text(1)));
    assertEquals(1, wrong("主轴x", it -> nothing(it.text(2))).size());
    for (var unfit :
        List.of(
            "a\u0000",
            "a\u0007b",
            "a\u007f",
            "a\ud800",
            "\udfffa",
            " ",
            "a\ufffe",
            "\uffff",
            "\ufdd0",
            "\ud83f\udfff")) {
      assertEquals(1, wrong(unfit, it -> nothing(it.text(9))).size());
    }
    assertEquals(1, wrong(5, it -> it.text(9)).size());
  }

  @Test
  void what_its_constructor_refuses_is_told_at_the_place_of_the_whole() {
    var findings =
        wrong(
            Map.of("money", Map.of("amount", new BigDecimal("1.005"))),
            it -> it.at("money").make(() -> Money.of("1.005", "CNY")));
    assertEquals("/money", findings.getFirst().pointer());
    assertEquals("NOT_ALLOWED", findings.getFirst().code());
  }

  @Test
  void nothing_is_built_of_what_is_wrong_already() {
    var tree = Map.of("a", Map.of("b", 1), "ab", Map.of());
    wrong(
        tree,
        it -> {
          it.at("a").at("b").text();
          assertNull(it.at("a").make(() -> "built"));
          assertEquals("built", it.at("ab").make(() -> "built"));
          assertNull(it.at("gone").make(() -> "built"));
          // what is missing elsewhere is told there
          assertNull(it.at("ab").make(() -> ((String) null).trim()));
          return it;
        });
    assertThrows(
        NullPointerException.class,
        () -> read(Map.of(), it -> it.make(() -> ((String) null).trim())));
  }

  @Test
  void a_document_that_is_wrong_says_all_of_it() {
    var malformed =
        assertThrows(
            Malformed.class,
            () ->
                Node.read(
                    Map.of("a", 1, "b", 2),
                    it -> {
                      it.at("a").text();
                      return it.at("b").text();
                    }));
    assertEquals(
        "/a: expected a text that is not blank; /b: expected a text that is not blank",
        malformed.getMessage());
    assertEquals("malformed", new Malformed(List.of()).getMessage());
  }

  @Test
  void what_several_parts_of_a_reader_meet_is_told_once() {
    var malformed =
        assertThrows(
            Malformed.class,
            () -> Node.read("a text", it -> List.of(it.at("a").pointer(), it.at("b").pointer())));
    assertEquals(": expected an object", malformed.getMessage());
  }

  @Test
  void brackets_begin_where_the_one_before_ends() {
    assertEquals(List.of(), joined("0-100", "100-500", "500-"));
    assertEquals(List.of(), joined("-100", "-"));
    assertEquals(List.of("/1/from BRACKET_GAP"), joined("0-100", "100.01-"));
    assertEquals(List.of("/1/from BRACKET_OVERLAP"), joined("0-100", "99.99-"));
    assertEquals(List.of("/0/from BRACKET_GAP"), joined("0.01-"));
    assertEquals(List.of("/2/from BRACKET_GAP"), joined("0-100", "100.0-500", "501-"));
    // behind one without an end nothing can be said
    assertEquals(List.of(), joined("0-", "7-"));
  }

  private static List<String> joined(String... brackets) {
    var tree =
        java.util.Arrays.stream(brackets)
            .map(
                it -> {
                  int dash = it.indexOf('-');
                  var map = new HashMap<String, Object>();
                  if (dash > 0) {
                    map.put("from", new BigDecimal(it.substring(0, dash)));
                  }
                  if (dash < it.length() - 1) {
                    map.put("upTo", new BigDecimal(it.substring(dash + 1)));
                  }
                  return map;
                })
            .toList();
    try {
      Node.read(
          tree,
          it -> {
            Brackets.joined(it.list(one -> one));
            return it;
          });
      return List.of();
    } catch (Malformed wrong) {
      return wrong.findings().stream().map(it -> it.pointer() + " " + it.code()).toList();
    }
  }

  private static boolean nothing(String text) {
    assertNull(text);
    return true;
  }

  private static boolean within(int number) {
    assertEquals(3, number);
    return true;
  }

  private static <T> T read(Object tree, Function<Node, T> reader) {
    return Node.read(tree, reader);
  }

  private static List<Finding> wrong(Object tree, Function<Node, ?> reader) {
    return assertThrows(Malformed.class, () -> Node.read(tree, reader)).findings();
  }

  private static List<String> pointers(Object tree, Function<Node, ?> reader) {
    return wrong(tree, reader).stream().map(Finding::pointer).toList();
  }
}
