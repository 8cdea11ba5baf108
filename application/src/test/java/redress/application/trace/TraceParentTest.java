package redress.application.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  @Test
  void a_header_names_the_trace_and_what_the_request_comes_from() {
    assertEquals(
        Optional.of(new TraceParent(TRACE, SPAN, true)),
        TraceParent.of("00-" + TRACE + "-" + SPAN + "-01"));
    assertEquals(
        Optional.of(new TraceParent(TRACE, SPAN, false)),
        TraceParent.of("00-" + TRACE + "-" + SPAN + "-00"));
  }

  @Test
  void a_later_version_may_say_more() {
    assertEquals(
        Optional.of(new TraceParent(TRACE, SPAN, true)),
        TraceParent.of("01-" + TRACE + "-" + SPAN + "-03-more"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "00",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        "00-0af7651916cd43dd8448eb211c80319g-b7ad6b7169203331-01",
        " 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
      })
  void what_has_another_form_says_nothing(String header) {
    assertEquals(Optional.empty(), TraceParent.of(header));
  }

  @Test
  void what_is_too_long_says_nothing() {
    var longest = "01-" + TRACE + "-" + SPAN + "-01-" + "x".repeat(512);
    assertEquals(Optional.empty(), TraceParent.of(longest));
  }
}
