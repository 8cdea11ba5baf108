package redress.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import redress.http.json.JsonReader;
import redress.http.json.JsonWriter;
import redress.rule.Finding;
import redress.tree.Malformed;
import redress.tree.Node;

/**
 * A part of a long list: so many rows after the last that was shown before. Ask the store for
 * {@link #wanted} to see whether more follow.
 */
public final class Page {
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int LAST_YEAR = 9999;

  private final int limit;
  private final Optional<List<String>> after;

  private Page(int limit, Optional<List<String>> after) {
    this.limit = limit;
    this.after = after;
  }

  /** How many rows are shown, 1 to 200. */
  public int limit() {
    return limit;
  }

  /** One row more than is shown. */
  public int wanted() {
    return limit + 1;
  }

  /**
   * Where the part begins, as the store understands it.
   *
   * @param reader of the sort key; what it throws on a key that no row has becomes a finding, since
   *     anybody can write a cursor
   */
  public <T> Optional<T> after(Function<List<String>, T> reader) {
    return after.map(
        key -> {
          try {
            return reader.apply(key);
          } catch (DateTimeException
              | IllegalArgumentException
              | IndexOutOfBoundsException
              | NoSuchElementException bad) {
            throw new Malformed(
                List.of(
                    new Finding(
                        Query.POINTER + "cursor",
                        "WRONG_TYPE",
                        null,
                        "expected a cursor that an earlier answer of this list gave")));
          }
        });
  }

  /**
   * An instant of a sort key, or of a bound of a list: with its offset, and of the years 0 to 9999,
   * which every store can keep.
   *
   * @throws DateTimeException if it is none
   */
  public static Instant instant(String text) {
    var instant = OffsetDateTime.parse(text);
    if (instant.getYear() < 0 || instant.getYear() > LAST_YEAR) {
      throw new DateTimeException("no store keeps the year " + instant.getYear());
    }
    return instant.toInstant();
  }

  /** Reads {@code limit} and {@code cursor} of a query. */
  public static Page of(Node query) {
    int limit = query.maybe("limit").map(node -> limited(node)).orElse(USUAL);
    return new Page(limit, query.maybe("cursor").map(Page::position));
  }

  /** The cursor that continues after a row with that sort key. */
  static String cursor(List<String> key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(JsonWriter.write(key, ZoneOffset.UTC));
  }

  private static int limited(Node node) {
    Integer limit = node.parsed("a whole number from 1 to " + MOST, Page::checked);
    return limit == null ? USUAL : limit;
  }

  private static Integer checked(String digits) {
    int limit = Integer.parseInt(digits);
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("out of range");
    }
    return limit;
  }

  private static List<String> position(Node node) {
    return node.parsed("a cursor that an earlier answer gave", Page::decoded);
  }

  private static List<String> decoded(String cursor) {
    try {
      var tree = JsonReader.read(Base64.getUrlDecoder().decode(cursor));
      return Node.read(tree, node -> node.list(Node::text));
    } catch (Malformed invented) {
      throw new IllegalArgumentException(invented);
    }
  }
}
