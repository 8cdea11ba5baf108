package redress.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.rule.Step;

class JsonWriterTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private record Everything(
      Money money,
      Instant at,
      LocalDate on,
      YearMonth month,
      BigDecimal number,
      Person by,
      Step step,
      String absent,
      List<String> none) {}

  @Test
  void an_offset_of_the_suns_time_is_written_in_whole_minutes() {
    assertEquals(
        "[\"1900-01-01T08:05:00+08:05\"]",
        write(List.of(Instant.parse("1900-01-01T00:00:00Z")), SHANGHAI));
    assertEquals(
        "[\"1969-12-31T23:16:00-00:44\"]",
        write(List.of(Instant.parse("1970-01-01T00:00:00Z")), ZoneId.of("Africa/Monrovia")));
  }

  @Test
  void a_record_is_written_in_its_order_and_without_what_is_absent() {
    var everything =
        new Everything(
            Money.of("300.2", "CNY"),
            Instant.parse("2026-11-23T01:00:00Z"),
            LocalDate.of(2026, 11, 23),
            YearMonth.of(2026, 11),
            new BigDecimal("1E+3"),
            new Person(
                new CompanyId("acme"), "li", new Department("QUALITY"), new Position("CLERK")),
            new Step(new RuleId("I-31"), "2 days at 10", "20.00 CNY"),
            null,
            List.of());
    assertEquals(
        "{\"money\":{\"amount\":\"300.20\",\"currency\":\"CNY\"},"
            + "\"at\":\"2026-11-23T09:00:00+08:00\",\"on\":\"2026-11-23\",\"month\":\"2026-11\","
            + "\"number\":1000,"
            + "\"by\":{\"company\":\"acme\",\"user\":\"li\",\"department\":\"QUALITY\","
            + "\"position\":\"CLERK\"},"
            + "\"step\":{\"rule\":\"I-31\",\"text\":\"2 days at 10\",\"result\":\"20.00 CNY\"},"
            + "\"none\":[]}",
        write(everything, SHANGHAI));
  }

  @Test
  void an_instant_keeps_its_microseconds_and_has_an_offset_everywhere() {
    var at = Instant.parse("2026-11-23T01:00:00.123456Z");
    assertEquals("\"2026-11-23T09:00:00.123456+08:00\"", write(at, SHANGHAI));
    assertEquals("\"2026-11-23T01:00:00.123456Z\"", write(at, ZoneOffset.UTC));
    assertEquals("\"2026-11-23T01:00:00.123456Z\"", write(at, ZoneOffset.UTC));
  }

  @Test
  void nothing_is_ever_null() {
    var map = new HashMap<String, Object>();
    map.put("gone", null);
    assertEquals("{}", write(map, ZoneOffset.UTC));
  }

  @Test
  void a_patch_follows_its_standard() {
    var patched =
        MergePatch.apply(
            JsonReader.read("{\"a\":{\"b\":1,\"c\":2},\"d\":[1]}".getBytes(StandardCharsets.UTF_8)),
            JsonReader.read(
                "{\"a\":{\"b\":null,\"e\":{\"f\":null}},\"d\":[2,3],\"g\":\"h\"}"
                    .getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "{\"a\":{\"c\":2,\"e\":{}},\"d\":[2,3],\"g\":\"h\"}", write(patched, ZoneOffset.UTC));
    assertEquals(List.of(), MergePatch.apply(Map.of("a", "b"), List.of()));
  }

  private static String write(Object value, ZoneId zone) {
    return new String(JsonWriter.write(value, zone), StandardCharsets.UTF_8);
  }
}
