package redress.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import redress.tree.Malformed;
import redress.tree.Node;

/**
 * The published exceptions from the ordinary week: holidays and make-up working days, by year.
 *
 * <p>A year is known only if it was loaded, even if single days of it stand in the list of the year
 * before or after: 2018-12-29 to 31 were published with 2019. A table without a name is a company's
 * own short list, or none at all; it knows every year.
 *
 * @param name whose days they are, such as {@code CN}; empty for no published table
 * @param listed the exceptions by date
 * @param years the years that are loaded; none where there is no name
 */
public record DayTable(String name, Map<LocalDate, Day> listed, SortedSet<Integer> years) {
  /** Every week is ordinary. */
  public static final DayTable NONE = new DayTable("", Map.of(), new TreeSet<>());

  public DayTable {
    listed = Collections.unmodifiableSortedMap(new TreeMap<>(listed));
    years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
    if (name.isBlank() && !years.isEmpty()) {
      throw new IllegalArgumentException("a table of published years has a name");
    }
    listed.forEach(
        (date, day) -> {
          if (!date.equals(day.date())) {
            throw new IllegalArgumentException("%s is listed as %s".formatted(day.date(), date));
          }
        });
  }

  /**
   * Reads {@code {"format":1, "name":"CN", "years":[2026], "days":{"2026-01-01":["off","元旦"]}}};
   * the first text of a day is {@code off} or {@code work}. A day outside the years may only belong
   * to a neighbouring year.
   *
   * @param tree of {@code Map}, {@code List}, {@code String} and {@code BigDecimal}
   * @throws Malformed with everything that is wrong
   */
  public static DayTable read(Object tree) {
    return Node.read(tree, DayTable::from);
  }

  /** Reads the same as a part of a greater tree. */
  public static DayTable from(Node node) {
    node.only("format", "name", "years", "days");
    node.at("format").integer(1, 1);
    var name = node.at("name").text(100);
    var years = new TreeSet<Integer>();
    node.at("years")
        .list(
            item -> {
              int year = item.integer(Calendar.FIRST_YEAR, Calendar.LAST_YEAR);
              return years.add(year)
                  || item.wrong("TWICE", "%d is loaded twice".formatted(year)) == null;
            });
    var listed = new TreeMap<LocalDate, Day>();
    node.at("days")
        .map(item -> item)
        .forEach(
            (text, item) -> {
              var day = day(text, item, years);
              if (day != null) {
                listed.put(day.date(), day);
              }
            });
    return node.make(() -> new DayTable(name, listed, years));
  }

  private static Day day(String text, Node node, SortedSet<Integer> years) {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException wrong) {
      return node.wrong("WRONG_TYPE", "expected a date such as 2026-01-01, not " + text);
    }
    int year = date.getYear();
    if (!years.contains(year) && !years.contains(year - 1) && !years.contains(year + 1)) {
      return node.wrong("NOT_ALLOWED", "%s is far from the years that are loaded".formatted(date));
    }
    var parts = node.list(item -> item);
    if (parts.size() != 2) {
      return node.wrong("WRONG_TYPE", "expected [\"off\" or \"work\", name]");
    }
    var kind = parts.get(0).text();
    var name = parts.get(1).text(100);
    if (kind == null || name == null) {
      return null;
    }
    return switch (kind) {
      case "off" -> new Day(date, true, name);
      case "work" -> new Day(date, false, name);
      default -> parts.get(0).wrong("NOT_ALLOWED", "expected off or work, not " + kind);
    };
  }

  /** The exceptions from one date to another, both included, in order. */
  Collection<Day> between(LocalDate from, LocalDate to) {
    return from.isAfter(to)
        ? List.of()
        : ((SortedMap<LocalDate, Day>) listed).subMap(from, to.plusDays(1)).values();
  }

  /** Whether the working days of that year can be told. */
  public boolean knows(int year) {
    return name.isBlank() || years.contains(year);
  }

  /**
   * This table with more years; a day that both list is what the added table says.
   *
   * @throws IllegalArgumentException if the other one is not a table of the same name
   */
  public DayTable plus(DayTable more) {
    if (!name.equals(more.name)) {
      throw new IllegalArgumentException(
          "a table of %s is not extended by one of %s".formatted(name, more.name));
    }
    var days = new TreeMap<>(listed);
    days.putAll(more.listed);
    var all = new TreeSet<>(years);
    all.addAll(more.years);
    return new DayTable(name, days, all);
  }
}
