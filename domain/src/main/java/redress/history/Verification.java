package redress.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import redress.organization.CompanyId;

/** Reads a company's chains from beginning to end and looks for those that do not hold. */
public final class Verification {
  private static final int PAGE = 500;
  private static final int CHAINS = 100;
  private static final int BEGINNING = 50;

  private final History history;

  public Verification(History history) {
    this.history = history;
  }

  /**
   * The result of a whole run.
   *
   * @param chains how many chains were read
   * @param events how many events they have
   * @param broken the first that does not hold, if there is one
   */
  public record Result(long chains, long events, Optional<Broken> broken) {}

  /**
   * The first fault of a chain.
   *
   * @param seq the event at which the chain stops holding
   */
  public record Broken(Subject subject, long seq, String why) {}

  public Result verify(CompanyId company) {
    return verify(company, event -> {});
  }

  /** As {@link #verify(CompanyId, Consumer, Consumer)}, for whom the first fault is enough. */
  public Result verify(CompanyId company, Consumer<Event> seen) {
    return verify(company, seen, broken -> {});
  }

  /**
   * As {@link #verify(CompanyId)}.
   *
   * @param seen is shown each event of a chain that holds so far, chain after chain in their order;
   *     those of a chain that grew meanwhile are shown from the beginning again
   * @param found is told of each chain that does not hold; the others are read nevertheless
   */
  public Result verify(CompanyId company, Consumer<Event> seen, Consumer<Broken> found) {
    long chains = 0;
    long events = 0;
    var first = new AtomicReference<Broken>();
    var told = found.andThen(it -> first.compareAndSet(null, it));
    UUID after = null;
    while (true) {
      var heads = history.heads(company, after, CHAINS);
      boolean last = heads.size() < CHAINS;
      var ids = heads.stream().map(head -> head.subject().id()).toList();
      var beginnings = history.beginnings(company, ids, BEGINNING);
      for (var head : heads) {
        var beginning = beginnings.getOrDefault(head.subject().id(), List.of());
        verify(head, beginning, seen).ifPresent(told);
        chains++;
        events += head.seq();
      }
      var through = last ? null : heads.getLast().subject().id();
      for (var chain : history.headless(company, after, through)) {
        told.accept(new Broken(chain, 1, "the end of its chain is recorded nowhere"));
      }
      after = through;
      if (last) {
        return new Result(chains, events, Optional.ofNullable(first.get()));
      }
    }
  }

  /** Again, as long as the chain has grown while it was read: that is no fault. */
  private Optional<Broken> verify(Head recorded, List<Link> beginning, Consumer<Event> seen) {
    var head = recorded;
    var links = beginning;
    while (true) {
      var broken = broken(head, links, seen);
      if (broken.isEmpty()) {
        return broken;
      }
      var now = history.head(head.subject());
      if (now.isEmpty() || now.get().seq() <= head.seq()) {
        return broken;
      }
      head = now.get();
      links = history.read(head.subject(), 0, BEGINNING);
    }
  }

  private Optional<Broken> broken(Head head, List<Link> beginning, Consumer<Event> seen) {
    long seq = 0;
    byte[] previous = null;
    var links = beginning;
    int limit = BEGINNING;
    while (true) {
      for (var link : links) {
        seq++;
        var fault = fault(link, previous, head.subject(), seq, seen);
        if (fault != null) {
          return Optional.of(new Broken(head.subject(), seq, fault));
        }
        previous = link.hash();
      }
      if (links.size() < limit) {
        return end(head, seq, previous);
      }
      limit = PAGE;
      links = history.read(head.subject(), seq, limit);
    }
  }

  private static String fault(
      Link link, byte[] previous, Subject subject, long seq, Consumer<Event> seen) {
    if (!link.follows(previous)) {
      return "its bytes do not give the hash that is stored with them";
    }
    Event event;
    try {
      event = link.event();
    } catch (IllegalArgumentException unreadable) {
      return "its bytes are no event";
    }
    if (!event.subject().equals(subject) || event.seq() != seq) {
      return "it belongs at another place (%s, %d)".formatted(event.subject().id(), event.seq());
    }
    seen.accept(event);
    return null;
  }

  private static Optional<Broken> end(Head head, long seq, byte[] last) {
    if (seq != head.seq()) {
      return Optional.of(
          new Broken(
              head.subject(),
              Math.min(seq, head.seq()) + 1,
              "the chain has %d events where %d were recorded".formatted(seq, head.seq())));
    }
    return Arrays.equals(last, head.hash())
        ? Optional.empty()
        : Optional.of(new Broken(head.subject(), seq, "its hash is not the one at the head"));
  }
}
