package redress.seal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import redress.history.History;
import redress.history.Link;
import redress.organization.CompanyId;

/**
 * Lines of days that have no seal. A day's lines are written together with its seal, so that nobody
 * but somebody at the table has put such a line in, or has taken the seal away (R32).
 */
public final class UnsealedLines {
  private static final int PAGE = 1_000;

  private final History history;
  private final SealedHeads sealed;

  public UnsealedLines(History history, SealedHeads sealed) {
    this.history = history;
    this.sealed = sealed;
  }

  /** Tells all that a company has, day by day. */
  public void find(CompanyId company, Consumer<SealedHeads.Line> found) {
    var seals = new Seals(company);
    Optional<LocalDate> day = sealed.next(company, null);
    while (day.isPresent()) {
      if (!seals.have(day.get())) {
        find(company, day.get(), found);
      }
      day = sealed.next(company, day.get());
    }
  }

  private void find(CompanyId company, LocalDate day, Consumer<SealedHeads.Line> found) {
    UUID after = null;
    List<SealedHeads.Sealed> page;
    do {
      page = sealed.of(company, day, after, PAGE);
      for (var line : page) {
        after = line.head().subject().id();
        found.accept(new SealedHeads.Line(day, line.head()));
      }
    } while (page.size() == PAGE);
  }

  /**
   * The days that have seals; those made meanwhile are looked for when a day seems to have none.
   */
  private final class Seals {
    private final CompanyId company;
    private final Set<LocalDate> days = new HashSet<>();
    private long seq;

    Seals(CompanyId company) {
      this.company = company;
    }

    boolean have(LocalDate day) {
      if (!days.contains(day)) {
        readOn();
      }
      return days.contains(day);
    }

    private void readOn() {
      List<Link> page;
      do {
        page = history.read(DaySeal.chain(company), seq, PAGE);
        page.forEach(this::add);
        seq += page.size();
      } while (page.size() == PAGE);
    }

    /** One that cannot be read is left to {@link SealVerification}. */
    private void add(Link link) {
      try {
        days.add(DaySeal.read(link.event()).seal().day());
      } catch (IllegalArgumentException unreadable) {
        return;
      }
    }
  }
}
