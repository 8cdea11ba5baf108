package redress.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.rule.Finding;
import redress.tree.Malformed;

/** What is read and what is refused (check R29). */
class JsonReaderTest {
  @Test
  void a_document_becomes_a_plain_tree() {
    assertEquals(
        Map.of(
            "text",
            "投诉 😀",
            "number",
            new BigDecimal("300.20"),
            "whole",
            new BigDecimal("100000"),
            "truth",
            true,
            "list",
            List.of("a", BigDecimal.ZERO)),
        read(
            "{\"text\":\"投诉 \\ud83d\\ude00\",\"number\":300.20,\"whole\":1e5,\"truth\":true,"
                + "\"list\":[\"a\",0]}"));
  }

  @Test
  void null_is_kept_where_it_is_given() {
    assertEquals("{a=null}", String.valueOf(read("{\"a\":null}")));
    assertEquals(Arrays.asList((Object) null), read("[null]"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          {"a":1,"a":2}             | /a    | GIVEN_TWICE
          {"a":{"b":1,"b":1}}       | /a/b  | GIVEN_TWICE
          {"x/y~z":1,"x/y~z":1}     | /x~1y~0z | GIVEN_TWICE
          [0,"\\ud800"]             | /1    | BAD_TEXT
          ["\\udc00\\ud800"]        | /0    | BAD_TEXT
          {"a":"\\u0000"}           | /a    | BAD_TEXT
          [1e39]                    | /0    | NUMBER_OUT_OF_RANGE
          [1e-39]                   | /0    | NUMBER_OUT_OF_RANGE
          [1e2147483648]            | /0    | NUMBER_OUT_OF_RANGE
          [123456789012345678901234567890123456789] | /0 | NUMBER_OUT_OF_RANGE
          """)
  void what_is_wrong_is_pointed_at(String text, String pointer, String code) {
    var finding = findings(text).getFirst();
    assertEquals(pointer, finding.pointer());
    assertEquals(code, finding.code());
  }

  @Test
  void everything_that_is_wrong_is_reported_at_once() {
    var found = findings("{\"a\":\"\\u0000\",\"b\":1e99,\"b\":2}");
    assertEquals(List.of("/a", "/b", "/b"), found.stream().map(Finding::pointer).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nul",
        "{",
        "[1,]",
        "{\"a\" 1}",
        "01",
        "+1",
        "'a'",
        "\"\t\"",
        "1 2",
        "NaN"
      })
  void what_is_not_json_is_refused(String text) {
    assertEquals("NOT_JSON", findings(text).getLast().code());
  }

  @Test
  void a_name_is_bounded_and_what_stands_below_is_not_read_R29() {
    var longest = "n".repeat(JsonReader.LONGEST_NAME);
    assertEquals(
        "{" + longest + "=true}", String.valueOf(read("{\"%s\":true}".formatted(longest))));
    var found = findings("{\"a\":[{\"%sx\":[\"\\u0000\"]}]}".formatted(longest));
    assertEquals(List.of("NAME_TOO_LONG"), found.stream().map(Finding::code).toList());
    assertEquals("/a/0", found.getFirst().pointer());
  }

  /** Were each value's place written out, the 100,000 values would take some 1,500 MB. */
  @Test
  void many_values_below_long_names_cost_no_more_than_what_they_are_R29() {
    var names = ("{\"" + "n".repeat(JsonReader.LONGEST_NAME) + "\":").repeat(60);
    var text = names + "[0" + ",0".repeat(99_999) + "]" + "}".repeat(60);
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    var counted = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = counted.getCurrentThreadAllocatedBytes();
    JsonReader.read(utf8);
    long taken = counted.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < 100_000_000, taken + " bytes were taken");
  }

  @Test
  void a_hundred_findings_below_long_names_fit_R29() {
    var names = ("{\"" + "n".repeat(JsonReader.LONGEST_NAME) + "\":").repeat(60);
    var text = names + "[\"\\u0000\"" + ",\"\\u0000\"".repeat(999) + "]" + "}".repeat(60);
    var found = findings(text);
    assertEquals(100, found.size());
    assertTrue(found.stream().mapToInt(it -> it.pointer().length()).sum() < 2_000_000);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    for (var bytes : List.of(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})) {
      assertThrows(Malformed.class, () -> JsonReader.read(bytes));
    }
  }

  @Test
  void sixty_four_levels_are_read() {
    read("[".repeat(64) + "]".repeat(64));
    assertEquals("TOO_DEEP", findings("[".repeat(65) + "]".repeat(65)).getFirst().code());
    assertEquals("TOO_DEEP", findings("{\"a\":".repeat(100_000)).getFirst().code());
  }

  @Test
  void noise_is_refused_and_never_crashes() {
    var random = new Random(20261123);
    var letters = "{}[]\":,\\u0dE1e+-.9 nulltruefalse";
    for (int round = 0; round < 20_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        read(text.toString());
      } catch (Malformed refused) {
        assertEquals(false, refused.findings().isEmpty());
      }
    }
  }

  private static Object read(String text) {
    return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Finding> findings(String text) {
    return assertThrows(Malformed.class, () -> read(text)).findings();
  }
}
