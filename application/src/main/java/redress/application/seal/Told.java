package redress.application.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import redress.history.Change;
import redress.history.Event;
import redress.history.Head;
import redress.history.History;
import redress.history.Imprint;
import redress.history.Link;
import redress.history.Subject;

/** What one chain of events has told so far: of each value the first and the last. */
final class Told {
  private static final int PAGE = 500;
  private static final int TRIES = 5;

  private final Subject subject;
  private final String began;
  private final Map<String, String> first = new HashMap<>();
  private final Map<String, String> last = new HashMap<>();
  private final Map<String, Imprint> imprints = new LinkedHashMap<>();
  private final boolean whole;
  private final boolean imprintedFromTheFirst;
  private long seq;

  private Told(Event event, boolean whole) {
    this.whole = whole;
    subject = event.subject();
    began = event.entry().type();
    add(event);
    imprintedFromTheFirst = !imprints.isEmpty();
  }

  /** With the first event of a chain. */
  static Told begun(Event event) {
    return new Told(event, true);
  }

  /** With the first event of a chain of which only the imprints are kept. */
  static Told imprinted(Event event) {
    return new Told(event, false);
  }

  /** All that a chain tells now, if it has begun. */
  static Optional<Told> read(History history, Subject subject) {
    Told told = null;
    List<Link> page;
    do {
      page = history.read(subject, told == null ? 0 : told.seq, PAGE);
      for (var link : page) {
        if (told == null) {
          told = begun(link.event());
        } else {
          told.add(link.event());
        }
      }
    } while (page.size() == PAGE);
    return Optional.ofNullable(told);
  }

  /**
   * What is wrong with what a chain tells, when nothing is told while it is looked at; after some
   * tries of which none was quiet, what was wrong last.
   */
  static <W> List<W> steadily(History history, Subject subject, Function<Told, List<W>> wrong) {
    List<W> found = List.of();
    for (int i = 0; i < TRIES; i++) {
      var told = read(history, subject);
      if (told.isEmpty()) {
        return List.of();
      }
      found = wrong.apply(told.get());
      var now = history.head(subject).map(Head::seq).orElse(0L);
      if (found.isEmpty() || now == told.get().seq()) {
        break;
      }
    }
    return found;
  }

  void add(Event event) {
    seq = event.seq();
    for (var change : event.entry().changes()) {
      if (Imprint.isAt(change.path())) {
        var imprint = Imprint.told(change.path(), change.to());
        imprints.put(imprint.name(), imprint);
        continue;
      }
      if (!whole) {
        continue;
      }
      first.putIfAbsent(change.path(), change.to());
      last.put(change.path(), change.to());
    }
  }

  Subject subject() {
    return subject;
  }

  /** The type of its first event. */
  String began() {
    return began;
  }

  long seq() {
    return seq;
  }

  /** What was told first there, or {@code null}. */
  String first(String path) {
    return first.get(path);
  }

  /** The values as they were told last. */
  Map<String, String> last() {
    return last;
  }

  /** Of each record of which it tells an imprint the last one, by the record's name. */
  Map<String, Imprint> imprints() {
    return imprints;
  }

  /** Whether its first event tells an imprint, so that all records under it are told. */
  boolean imprintedFromTheFirst() {
    return imprintedFromTheFirst;
  }

  /** Where what a record says is not what was told last; empty if it is. */
  Optional<String> otherwise(List<Change> said) {
    return said.stream()
        .filter(it -> !alike(last.get(it.path()), it.to()))
        .findFirst()
        .map(it -> otherwise(it.path(), it.to(), last.get(it.path())));
  }

  static String otherwise(String path, String said, String told) {
    return "%s is %s, and history tells %s".formatted(path, quoted(said), quoted(told));
  }

  private static String quoted(String text) {
    return text == null ? "not there" : "'" + text + "'";
  }

  /** Lists and sets are told in the order in which they came. */
  private static boolean alike(String told, String said) {
    return Objects.equals(told, said)
        || told != null && said != null && told.startsWith("[") && items(told).equals(items(said));
  }

  private static List<String> items(String list) {
    var items = new ArrayList<>(Arrays.asList(list.replaceAll("[\\[\\]]", "").split(", ")));
    items.sort(null);
    return items;
  }
}
