package redress.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The chains of events, in memory. */
public final class InMemoryHistory implements History {
  private record Place(Subject subject, long seq) {}

  private record Told(Subject subject, List<Entry> entries) {}

  private final Memory memory;
  private final Memory.Table<Subject, Head> heads;
  private final Memory.Table<Place, Link> links;

  public InMemoryHistory(Memory memory) {
    this.memory = memory;
    heads = memory.table("heads", Subject::company);
    links = memory.table("events", place -> place.subject().company());
  }

  @Override
  public void append(Instant at, String by, Map<Subject, List<Entry>> entries) {
    memory.requireTransaction();
    entries.forEach((subject, some) -> grow(subject, at, by, some));
  }

  @Override
  public void begin(Instant at, String by, Map<Subject, List<Entry>> entries) {
    memory.requireTransaction();
    if (entries.keySet().stream().anyMatch(subject -> heads.get(subject).isPresent())) {
      throw new IllegalStateException("a chain that is new has begun already");
    }
    append(at, by, entries);
  }

  /** What the open transaction has told so far. */
  public Map<Subject, List<Entry>> told() {
    var told = new LinkedHashMap<Subject, List<Entry>>();
    for (var note : memory.notes()) {
      if (note instanceof Told some) {
        told.computeIfAbsent(some.subject(), none -> new ArrayList<>()).addAll(some.entries());
      }
    }
    return told;
  }

  private void grow(Subject subject, Instant at, String by, List<Entry> entries) {
    var head = heads.get(subject).orElse(new Head(subject, 0, null));
    for (var entry : entries) {
      var link = Link.after(head.hash(), new Event(subject, head.seq() + 1, at, by, entry));
      head = new Head(subject, head.seq() + 1, link.hash());
      links.put(new Place(subject, head.seq()), link);
    }
    if (!entries.isEmpty()) {
      memory.note(new Told(subject, List.copyOf(entries)));
      heads.put(subject, head);
    }
  }

  @Override
  public List<Link> read(Subject subject, long afterSeq, int limit) {
    var result = new ArrayList<Link>();
    for (long seq = afterSeq + 1; result.size() < limit; seq++) {
      var link = links.get(new Place(subject, seq));
      if (link.isEmpty()) {
        break;
      }
      result.add(link.get());
    }
    return result;
  }

  @Override
  public Map<UUID, List<Link>> beginnings(CompanyId company, List<UUID> chains, int limit) {
    var beginnings = new LinkedHashMap<UUID, List<Link>>();
    for (var chain : chains) {
      var links = read(new Subject(company, chain), 0, limit);
      if (!links.isEmpty()) {
        beginnings.put(chain, links);
      }
    }
    return beginnings;
  }

  @Override
  public Optional<Head> head(Subject subject) {
    return heads.get(subject);
  }

  @Override
  public List<Head> heads(CompanyId company, UUID after, int limit) {
    // by text, as a database orders them: UUID's own order is signed
    return heads
        .where(
            subject ->
                subject.company().equals(company)
                    && (after == null || subject.id().toString().compareTo(after.toString()) > 0))
        .stream()
        .sorted(Comparator.comparing(head -> head.subject().id().toString()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Subject> headless(CompanyId company, UUID after, UUID through) {
    return links.keys(place -> place.subject().company().equals(company)).stream()
        .map(Place::subject)
        .distinct()
        .filter(it -> heads.get(it).isEmpty())
        .filter(it -> after == null || it.id().toString().compareTo(after.toString()) > 0)
        .filter(it -> through == null || it.id().toString().compareTo(through.toString()) <= 0)
        .sorted(Comparator.comparing(it -> it.id().toString()))
        .toList();
  }

  /** Changes a stored link behind the program's back, or removes it if that is {@code null}. */
  public void tamper(Subject subject, long seq, Link link) {
    links.tamper(new Place(subject, seq), link);
  }

  /** Sets the end of a chain behind the program's back, or removes it if that is {@code null}. */
  public void tamper(Subject subject, Head head) {
    heads.tamper(subject, head);
  }
}
