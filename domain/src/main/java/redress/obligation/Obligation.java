package redress.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.history.Change;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Calendar;
import redress.time.Deadline;
import redress.time.Due;
import redress.time.Limit;
import redress.time.Pause;

/**
 * Somebody owes something by some time: the one idea behind every clock of the product.
 *
 * <p>Its life: a moment of the case starts it ({@code OPEN}); waiting for the customer may pause
 * it; it is {@code FULFILLED} when what is owed is done, late or not, or {@code WITHDRAWN} when it
 * is owed no longer. While its clock stands still it does not become late, and while it is late it
 * may be urged. A working-time limit that runs into a year whose calendar is not loaded has no due
 * instant yet: it blocks nothing and is neither late nor fined until the calendar comes.
 *
 * @param holder the department that owes it
 * @param term when it is due, as far as that is known
 */
public record Obligation(
    UUID id,
    ObligationKind kind,
    Concern concern,
    Department holder,
    Clock clock,
    Term term,
    Standing standing) {

  /**
   * What it is about.
   *
   * @param complaint the case, or {@code null} if it concerns no single one
   * @param record the part of the case, or the record of the company, or {@code null} for the case
   *     as a whole
   */
  public record Concern(CompanyId company, ComplaintId complaint, UUID record) {
    public static Concern of(ComplaintId complaint) {
      return new Concern(complaint.company(), complaint, null);
    }

    public static Concern of(ComplaintId complaint, UUID part) {
      return new Concern(complaint.company(), complaint, part);
    }
  }

  /**
   * What its due instant is computed from.
   *
   * @param agreed an earlier date agreed with the customer, or {@code null}
   * @param pauses the closed stretches in which it stood still
   * @param step the step of the routing slip whose budget it is, or {@code null}
   */
  public record Clock(
      Instant startedAt,
      Limit limit,
      List<Pause> pauses,
      RuleId rule,
      Instant agreed,
      RuleId agreement,
      String step) {
    public Clock {
      pauses = List.copyOf(pauses);
    }

    /** Of no step. */
    public Clock(
        Instant startedAt,
        Limit limit,
        List<Pause> pauses,
        RuleId rule,
        Instant agreed,
        RuleId agreement) {
      this(startedAt, limit, pauses, rule, agreed, agreement, null);
    }

    private Clock startedAt(Instant at) {
      return new Clock(at, limit, pauses, rule, agreed, agreement, step);
    }

    private Clock paused(List<Pause> stretches) {
      return new Clock(startedAt, limit, stretches, rule, agreed, agreement, step);
    }

    /** The due instant with all its lines. */
    public Due due(Calendar calendar) {
      var own = Deadline.of(limit, startedAt, pauses, calendar, rule);
      if (agreed == null) {
        return own;
      }
      var promise = new Due.At(agreed, agreed, List.of());
      return Due.earlier(own, promise, calendar.zone(), agreement);
    }
  }

  /**
   * When it is due.
   *
   * @param at {@code null} if there is no instant, or none yet
   * @param unpaused when it would be due without any pause, {@code null} as {@code at}
   * @param missing the calendar year without which it cannot be told, or {@code null}
   */
  public record Term(Instant at, Instant unpaused, String calendar, Integer missing) {
    /** Whether this is due before the other; what has no instant is due last. */
    boolean sooner(Term other) {
      return at != null && (other.at == null || at.isBefore(other.at));
    }

    static Term of(Due due) {
      return switch (due) {
        case Due.At at -> new Term(at.at(), at.unpaused(), null, null);
        case Due.Undetermined none -> new Term(null, null, none.calendar(), none.year());
        case Due.NotSet none -> new Term(null, null, null, null);
        case Due.Open none -> new Term(null, null, null, null);
      };
    }
  }

  /** Whether it is still owed. */
  public sealed interface Standing {
    /**
     * It is still owed.
     *
     * @param stillSince since when its clock stands still, or {@code null} while it runs
     * @param urge how it is urged while it is late, or {@code null} if its procedure urges nobody
     */
    record Open(Instant stillSince, Urge urge) implements Standing {
      /** Its clock runs, and nobody is urged. */
      public Open() {
        this(null, null);
      }
    }

    record Fulfilled(Instant at) implements Standing {}

    record Withdrawn(Instant at, String reason) implements Standing {}
  }

  /** A new obligation under a procedure's rule. */
  public static Obligation begun(
      UUID id, ObligationRule rule, Concern concern, Department holder, Clock clock, Calendar at) {
    return new Obligation(
        id, rule.kind(), concern, holder, clock, Term.of(clock.due(at)), new Standing.Open());
  }

  /** The same with other pauses. */
  public Obligation paused(List<Pause> pauses, Calendar calendar) {
    return with(clock.paused(pauses), calendar);
  }

  /** The same with a clock that started then, since that is when it began in truth. */
  public Obligation restarted(Instant at, Calendar calendar) {
    return with(clock.startedAt(at), calendar);
  }

  /** The same, computed again, since a calendar year has become known. */
  public Obligation recomputed(Calendar calendar) {
    return with(clock, calendar);
  }

  public Obligation fulfilled(Instant at) {
    return open() ? standing(new Standing.Fulfilled(at)) : this;
  }

  public Obligation withdrawn(Instant at, String reason) {
    return open() ? standing(new Standing.Withdrawn(at, reason)) : this;
  }

  public boolean open() {
    return standing instanceof Standing.Open;
  }

  /** When it was fulfilled or withdrawn; nothing while it is open. */
  public Optional<Instant> endedAt() {
    return switch (standing) {
      case Standing.Open none -> Optional.empty();
      case Standing.Fulfilled done -> Optional.of(done.at());
      case Standing.Withdrawn gone -> Optional.of(gone.at());
    };
  }

  /** The same with a clock that stands still since then, or that runs (null). */
  Obligation still(Instant since) {
    return standing instanceof Standing.Open open && !Objects.equals(open.stillSince(), since)
        ? standing(new Standing.Open(since, open.urge()))
        : this;
  }

  /** The same, if it is open, urged like that while it is late. */
  public Obligation urged(Urge urge) {
    return standing instanceof Standing.Open open
        ? standing(new Standing.Open(open.stillSince(), urge))
        : this;
  }

  /** How it is urged; nothing if it is not, or is owed no longer. */
  public Optional<Urge> urge() {
    return standing instanceof Standing.Open open
        ? Optional.ofNullable(open.urge())
        : Optional.empty();
  }

  /**
   * After which instant it is late, while it is still owed; nothing if there is none, or none yet,
   * or if its clock has stood still since before.
   */
  public Optional<Instant> lateFrom() {
    return standing instanceof Standing.Open open
            && term.at() != null
            && (open.stillSince() == null || open.stillSince().isAfter(term.at()))
        ? Optional.of(term.at())
        : Optional.empty();
  }

  /** When it is urged next if it is still owed then; never while its clock stands still. */
  public Optional<Instant> urgeAt() {
    return standing instanceof Standing.Open open && open.stillSince() == null
        ? urge().flatMap(urge -> lateFrom().map(urge::next))
        : Optional.empty();
  }

  /** Whether it was fulfilled late, or is open and late now; late is strictly after its term. */
  public boolean lateAt(Instant now) {
    if (term.at() == null) {
      return false;
    }
    return switch (standing) {
      case Standing.Open none -> lateFrom().filter(now::isAfter).isPresent();
      case Standing.Fulfilled done -> done.at().isAfter(term.at());
      case Standing.Withdrawn none -> false;
    };
  }

  /** Whose it is, unchanged, for an event that tells of something else about it. */
  public Change named() {
    return new Change("/obligations/" + kind + "/holder", holder.code(), holder.code());
  }

  private Obligation standing(Standing next) {
    return new Obligation(id, kind, concern, holder, clock, term, next);
  }

  private Obligation with(Clock next, Calendar calendar) {
    return new Obligation(id, kind, concern, holder, next, Term.of(next.due(calendar)), standing);
  }
}
