package redress.http.complaint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.application.Reply;
import redress.history.Change;
import redress.history.Event;
import redress.history.Imprint;
import redress.history.Link;
import redress.http.Exchange;
import redress.http.json.Sentences;
import redress.rule.RuleId;

/** What happened to a case, or to another record with a chain, as a person would tell it. */
public final class Timeline {
  private static final Pattern BLANK = Pattern.compile("\\{([^}]+)}");
  private static final Pattern OBLIGATION = Pattern.compile("^/obligations/([A-Z_]+)/");
  private static final Pattern WAIVED = Pattern.compile("^/waivers/([A-Z_]+)$");
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

  /** Reads some links of a chain: those after that place, and at most so many. */
  @FunctionalInterface
  public interface Reader {
    List<Link> read(long after, int limit);
  }

  /** The page of a timeline that was asked for. */
  public static Reply page(Exchange exchange, Reader reader) {
    var page = exchange.page();
    long after = page.after(key -> Long.parseLong(key.getFirst())).orElse(0L);
    return exchange.list(
        page,
        reader.read(after, page.wanted()).stream()
            .map(link -> line(link, exchange.zone()))
            .toList(),
        line -> List.of(Long.toString(line.seq())),
        line -> line);
  }

  /** One link of the chain for a reader in that zone. */
  static Line line(Link link, ZoneId zone) {
    var event = link.event();
    var entry = event.entry();
    return new Line(
        event.seq(),
        event.at(),
        event.by(),
        entry.type(),
        new Telling(event, zone).text(),
        entry.reason(),
        entry.rule(),
        entry.changes().stream().filter(it -> !Imprint.isAt(it.path())).toList(),
        link.toString());
  }

  /** The sentence about one event. */
  private record Telling(Event event, ZoneId zone) {
    String text() {
      var entry = event.entry();
      var usual =
          SENTENCES.getProperty(
              entry.type(), "{by}: " + entry.type().toLowerCase(Locale.ROOT).replace('_', ' '));
      var sentence =
          IntStream.iterate(1, it -> it + 1)
              .mapToObj(it -> SENTENCES.getProperty(entry.type() + (it == 1 ? "" : "." + it)))
              .takeWhile(Objects::nonNull)
              .filter(this::known)
              .findFirst()
              .orElse(usual);
      var text = dashed(sentence);
      return entry.reason() == null || tells(sentence, entry.reason())
          ? text
          : text + " (" + entry.reason() + ")";
    }

    /** Whether a sentence tells the reason by itself. */
    private boolean tells(String sentence, String reason) {
      var told = Sentences.value(zone, reason);
      return BLANK
          .matcher(sentence)
          .results()
          .anyMatch(blank -> value(blank.group(1)).filter(told::equals).isPresent());
    }

    /** Whether everything that a sentence tells is known. */
    private boolean known(String sentence) {
      return BLANK.matcher(sentence).results().allMatch(blank -> value(blank.group(1)).isPresent());
    }

    private String dashed(String sentence) {
      return BLANK
          .matcher(sentence)
          .replaceAll(blank -> Matcher.quoteReplacement(value(blank.group(1)).orElse("–")));
    }

    private Optional<String> value(String name) {
      return switch (name) {
        case "by" -> Optional.of(event.by());
        case "duty" -> duty();
        case "stage" -> stage();
        case "judged" -> Optional.of(judged());
        case "waived" -> waived();
        case "errand" ->
            told("/kind").map(it -> SENTENCES.getProperty("errand." + it, "an errand: " + it));
        default -> name.indexOf('?') < 0 ? told(name) : chosen(name);
      };
    }

    private Optional<String> told(String path) {
      return event.entry().changes().stream()
          .filter(change -> change.path().endsWith(path) && change.to() != null)
          .map(change -> Sentences.value(zone, change.to()))
          .findFirst();
    }

    /**
     * Of {@code /path?these:those} these words where it is true there, and those where it is not.
     */
    private Optional<String> chosen(String name) {
      var words = name.substring(name.indexOf('?') + 1).split(":", 2);
      return told(name.substring(0, name.indexOf('?')))
          .map(it -> words[Boolean.parseBoolean(it) ? 0 : 1]);
    }

    /** The field without which the complaint is taken in. */
    private Optional<String> waived() {
      return event.entry().changes().stream()
          .map(change -> WAIVED.matcher(change.path()))
          .filter(Matcher::find)
          .map(field -> field.group(1).replace('_', ' '))
          .findFirst();
    }

    /** What was judged anew, and what is not any more. */
    private String judged() {
      return event.entry().changes().stream()
          .map(
              change ->
                  change.path().substring(change.path().lastIndexOf('/') + 1)
                      + " "
                      + (change.to() == null ? "open again" : Sentences.value(zone, change.to())))
          .collect(Collectors.joining(", "));
    }

    /** What the obligation is that the event is about, in words. */
    private Optional<String> duty() {
      return event.entry().changes().stream()
          .map(change -> OBLIGATION.matcher(change.path()))
          .filter(Matcher::find)
          .map(kind -> SENTENCES.getProperty("duty." + kind.group(1), kind.group(1)))
          .findFirst();
    }

    /** What is told when the case comes to the stage that the event is about. */
    private Optional<String> stage() {
      return value("/stage")
          .map(it -> SENTENCES.getProperty("stage." + it, "the case is at the stage " + it))
          .map(it -> it.replace("{by}", event.by()));
    }
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
