package redress.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Calendars for examples and tests. */
public final class ExampleCalendars {
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** 08:30 to 12:00 and 13:00 to 17:30, Monday to Friday: eight hours. */
  public static final WorkingHours EIGHT_HOURS =
      WorkingHours.same(
          MONDAY_TO_FRIDAY, List.of(Window.of("08:30", "12:00"), Window.of("13:00", "17:30")));

  /** The eight hours in Shanghai with the shipped Chinese days off, 2017 to 2026. */
  public static final Calendar CHINA =
      new Calendar(SHANGHAI, EIGHT_HOURS, DayTable.read(tree(ShippedTables.text("CN"))));

  private ExampleCalendars() {}

  /** Every weekday of every year alike. */
  public static Calendar plain(ZoneId zone, WorkingHours hours) {
    return new Calendar(zone, hours, DayTable.NONE);
  }

  /** The instant at which clocks in Shanghai first show {@code 2026-11-23T09:00}. */
  public static Instant shanghai(String local) {
    return at(local, SHANGHAI);
  }

  public static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
  }

  public static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  /** JSON text as a plain tree of maps, lists, texts, decimals and flags. */
  public static Object tree(String json) {
    try {
      return tree(JSON.readTree(json));
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  private static Object tree(JsonNode node) {
    if (node.isObject()) {
      var map = new LinkedHashMap<String, Object>();
      node.properties().forEach(entry -> map.put(entry.getKey(), tree(entry.getValue())));
      return map;
    }
    if (node.isArray()) {
      var list = new ArrayList<Object>();
      node.forEach(item -> list.add(tree(item)));
      return list;
    }
    if (node.isNumber()) {
      return new BigDecimal(node.asText());
    }
    return node.isBoolean() ? (Object) node.asBoolean() : node.isNull() ? null : node.asText();
  }
}
