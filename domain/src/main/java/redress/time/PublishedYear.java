package redress.time;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import redress.tree.Malformed;
import redress.tree.Node;

/**
 * The list of one year as it is published by holiday-cn: {@code {"year":2027, "days":[{"name":"元旦",
 * "date":"2027-01-01", "isOffDay":true}]}}.
 *
 * <p>It may hold days of the neighbouring years. A list without days is the list of a year that is
 * not published yet, and is never taken for a year without holidays.
 */
public final class PublishedYear {
  private static final int LONGEST_NAME = 100;

  private PublishedYear() {}

  /** Whether the tree is such a list rather than a table of the program's own form. */
  public static boolean isOne(Object tree) {
    return tree instanceof java.util.Map<?, ?> map && map.containsKey("year");
  }

  /**
   * Reads the list as a table of that one year.
   *
   * @param name of the table to which the year belongs
   * @throws Malformed with everything that is wrong
   */
  public static DayTable read(Object tree, String name) {
    return Node.read(tree, node -> table(node, name));
  }

  private static DayTable table(Node node, String name) {
    node.only("$schema", "$id", "year", "papers", "days");
    int year = node.at("year").integer(Calendar.FIRST_YEAR, Calendar.LAST_YEAR);
    var listed = new TreeMap<LocalDate, Day>();
    var days = node.at("days");
    boolean any =
        !days.list(
                item -> {
                  var day = day(item, year);
                  if (day != null && listed.put(day.date(), day) != null) {
                    item.wrong("TWICE", "%s is listed twice".formatted(day.date()));
                  }
                  return item;
                })
            .isEmpty();
    if (!any) {
      days.wrong("MISSING", "a year without any listed day is not published yet");
    }
    return node.make(() -> new DayTable(name, listed, new TreeSet<>(List.of(year))));
  }

  private static Day day(Node node, int year) {
    node.only("name", "date", "isOffDay");
    var name = node.at("name").text(LONGEST_NAME);
    var date = node.at("date").parsed("a date such as 2027-01-01", LocalDate::parse);
    boolean off = node.at("isOffDay").flag();
    if (name == null || date == null) {
      return null;
    }
    if (Math.abs(date.getYear() - year) > 1) {
      return node.wrong("NOT_ALLOWED", "%s is far from the year %d".formatted(date, year));
    }
    return new Day(date, off, name);
  }
}
