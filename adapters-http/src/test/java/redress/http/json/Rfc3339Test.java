package redress.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T09:05:07+08:00",
        "2026-01-02T00:00:00Z",
        "1900-12-31T23:59:59.000001-03:30",
        "0987-06-05T04:03:02.100+00:00",
        "2200-10-10T10:10:10.123456789+14:00"
      })
  void it_is_as_the_formatter_of_the_language_writes_it(String text) {
    var instant = OffsetDateTime.parse(text);
    assertEquals(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant), text(instant));
  }

  @Test
  void an_offset_has_no_seconds() {
    assertEquals(
        "1900-01-01T08:05:17+08:05", text(OffsetDateTime.parse("1900-01-01T08:06:00+08:05:43")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00:01Z", "-0044-03-15T12:00:01+00:50"})
  void a_year_of_other_than_four_digits_is_as_the_language_writes_it(String text) {
    assertEquals(text, text(OffsetDateTime.parse(text)));
  }

  private static String text(OffsetDateTime instant) {
    return new String(Rfc3339.text(instant), StandardCharsets.US_ASCII);
  }
}
