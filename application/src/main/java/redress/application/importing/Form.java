package redress.application.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.tree.Node;
import redress.tree.ReadableText;

/**
 * What a text must look like to be the value of a field.
 *
 * @param what a description for people: "expected …"
 * @param parser throws {@link IllegalArgumentException} or {@link java.time.DateTimeException}
 */
record Form<T>(String what, Parser<T> parser) {
  private static final int LONGEST_KEY = 200;
  // as everywhere: sums of years beyond overflow, and other than four digits cannot be written
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final LocalDateTime SAMPLE = LocalDateTime.of(2020, 6, 8, 13, 45);

  /** Text to value, in the zone of the company. */
  interface Parser<T> {
    T parse(String text, ZoneId zone);
  }

  static <T> Form<T> of(String what, Function<String, T> parser) {
    return new Form<>(what, (text, zone) -> parser.apply(text));
  }

  static Form<String> text(int most) {
    return of(
        "a text of at most %d characters, without control characters".formatted(most),
        text ->
            require(text.codePointCount(0, text.length()) <= most && ReadableText.is(text), text));
  }

  /** By which a record is known in its source; the mapping may say what it looks like. */
  static Form<String> key(Node node) {
    var text = text(LONGEST_KEY);
    return node.maybe("pattern")
        .map(it -> it.parsed("a regular expression such as [0-9]+", Pattern::compile))
        .map(
            pattern ->
                of(
                    "a text of the form " + pattern,
                    key -> require(pattern.matcher(text.parser().parse(key, null)).matches(), key)))
        .orElse(text);
  }

  static <E extends Enum<E>> Form<E> code(Class<E> codes) {
    return of(
        Stream.of(codes.getEnumConstants())
            .map(Enum::name)
            .collect(Collectors.joining(", ", "one of ", "")),
        text -> Enum.valueOf(codes, text));
  }

  static Form<String> country() {
    return of("a country code of two letters", text -> require(text.matches("[A-Z]{2}"), text));
  }

  static Form<Integer> quantity(int most) {
    return of(
        "a whole number from 1 to %d".formatted(most),
        text -> {
          int number = new BigDecimal(text).intValueExact();
          return require(number >= 1 && number <= most, number);
        });
  }

  /** A day in one of the formats that the mapping names; a time of day is not looked at. */
  static Form<LocalDate> date(Node node) {
    var formats = formats(node);
    return of("a date such as " + samples(formats), text -> parsed(formats, text, LocalDate::from));
  }

  /**
   * An instant in one of the formats that the mapping names. A format without a time of day is
   * allowed only where the mapping says that the day's start is meant. It is told in the zone that
   * the mapping names, or in the company's.
   */
  static Form<Instant> instant(Node node) {
    var formats = formats(node);
    var said = node.maybe("withoutTime").map(it -> it.code(WithoutTime.class));
    boolean needed =
        formats.stream().anyMatch(it -> it.parse(it.format(sample())).query(TIME) == null);
    if (needed && said.isEmpty()) {
      node.wrong(
          "MISSING",
          "a format has no time of day: say \"withoutTime\": \"START_OF_DAY\" if the start of the"
              + " day in the company's zone is meant");
    }
    var own = node.maybe("zone").map(it -> it.parsed("a zone such as Europe/Berlin", ZoneId::of));
    return new Form<>(
        "a date and time such as " + samples(formats),
        (text, zone) -> parsed(formats, text, it -> instant(it, own.orElse(zone))));
  }

  /** What a date without a time of day means. */
  enum WithoutTime {
    START_OF_DAY
  }

  private static final java.time.temporal.TemporalQuery<java.time.LocalTime> TIME =
      TemporalQueries.localTime();

  private static Instant instant(TemporalAccessor given, ZoneId zone) {
    var offset = given.query(TemporalQueries.offset());
    var date = LocalDate.from(given);
    var time = given.query(TIME);
    var instant =
        time == null
            ? date.atStartOfDay(zone).toInstant()
            : date.atTime(time).atZone(offset == null ? zone : offset).toInstant();
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static List<DateTimeFormatter> formats(Node node) {
    var formats =
        node.at("formats")
            .list(it -> it.parsed("a pattern such as uuuu-MM-dd HH:mm", Form::formatter));
    formats.removeIf(Objects::isNull);
    return formats;
  }

  /** A pattern by which a date can be written and read back. */
  private static DateTimeFormatter formatter(String pattern) {
    var formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .toFormatter(Locale.ENGLISH)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);
    LocalDate.from(formatter.parse(formatter.format(sample())));
    return formatter;
  }

  private static OffsetDateTime sample() {
    return SAMPLE.atOffset(java.time.ZoneOffset.UTC);
  }

  private static String samples(List<DateTimeFormatter> formats) {
    return formats.stream().map(it -> it.format(sample())).collect(Collectors.joining(" or "));
  }

  private static <T> T parsed(
      List<DateTimeFormatter> formats, String text, Function<TemporalAccessor, T> value) {
    for (var format : formats) {
      var position = new java.text.ParsePosition(0);
      if (format.parseUnresolved(text, position) != null && position.getIndex() == text.length()) {
        var found = format.parse(text);
        int year = LocalDate.from(found).getYear();
        require(year >= FIRST_YEAR && year <= LAST_YEAR, text);
        return value.apply(found);
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static <T> T require(boolean fits, T value) {
    if (!fits) {
      throw new IllegalArgumentException(String.valueOf(value));
    }
    return value;
  }
}
