package redress.http.complaint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import redress.history.Change;
import redress.history.Event;
import redress.history.Link;
import redress.rule.RuleId;

/** What happened to a case, as a person would tell it. */
final class Timeline {
  private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");
  private static final Properties SENTENCES = sentences();

  private Timeline() {}

  /**
   * One line.
   *
   * @param text a sentence that says who did what
   * @param hash the link's place in the chain, in hexadecimal
   */
  record Line(
      long seq,
      Instant at,
      String by,
      String type,
      String text,
      String reason,
      RuleId rule,
      List<Change> changes,
      String hash) {}

  static Line line(Link link) {
    var event = link.event();
    var entry = event.entry();
    return new Line(
        event.seq(),
        event.at(),
        event.by(),
        entry.type(),
        text(event),
        entry.reason(),
        entry.rule(),
        entry.changes(),
        link.toString());
  }

  private static String text(Event event) {
    var entry = event.entry();
    var sentence =
        SENTENCES.getProperty(
            entry.type(),
            "{by}: " + entry.type().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    var text =
        BLANK
            .matcher(sentence)
            .replaceAll(
                found -> java.util.regex.Matcher.quoteReplacement(filled(event, found.group(1))));
    return entry.reason() == null ? text : text + " (" + entry.reason() + ")";
  }

  private static String filled(Event event, String name) {
    return name.equals("by")
        ? event.by()
        : event.entry().changes().stream()
            .filter(change -> change.path().endsWith(name) && change.to() != null)
            .map(Change::to)
            .findFirst()
            .orElse("–");
  }

  private static Properties sentences() {
    var sentences = new Properties();
    try (var in = Timeline.class.getResourceAsStream("timeline.properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return sentences;
  }
}
