package redress.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.history.Change;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;

/** How the records of a company are kept as events. */
public final class Trail {
  private static final int LANES = 16;
  private static final int MOST = 200;

  private Trail() {}

  /**
   * The chain in which that user's records are. There are a few of them, so that one who works in a
   * long transaction keeps few others waiting, and names that nobody has make no chains.
   */
  public static Subject chain(CompanyId company, String by) {
    var name = "redress.audit:%s:%d".formatted(company, Math.floorMod(by.hashCode(), LANES));
    return new Subject(company, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What was told to history, as changes of one record: each with the chain and the event that
   * tells of it. Of very many the first are named; the rest is in history.
   */
  public static List<Change> changes(Map<Subject, List<Entry>> told) {
    var all = new ArrayList<Change>();
    told.forEach(
        (subject, entries) ->
            entries.forEach(
                entry ->
                    entry.changes().stream()
                        .map(change -> at(subject, entry, change))
                        .forEach(all::add)));
    return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all;
  }

  private static Change at(Subject subject, Entry entry, Change change) {
    var path = "/%s/%s%s".formatted(subject.id(), entry.type(), change.path());
    return new Change(path, change.from(), change.to());
  }
}
