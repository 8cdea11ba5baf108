package redress.complaint;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import redress.history.Difference;
import redress.organization.Department;

/**
 * The way that a case has gone so far; what has not happened yet is {@code null}.
 *
 * @param ended why and when the case left the way of deciding, by closing or by a side exit
 * @param passed the other stages that it has come to since, the last time each; {@code
 *     INVESTIGATING} where it is told when somebody began to work (H-5)
 * @param following the case with which it goes on, or {@code null} if it goes on by itself
 */
public record Track(
    Stage stage,
    Origin origin,
    Mark verified,
    Mark registered,
    Forwarding forwarded,
    Mark assigned,
    Ending ended,
    SortedMap<Stage, Mark> passed,
    Following following) {
  private static final SortedMap<Stage, Mark> NONE =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  public Track {
    passed =
        passed == null || passed.isEmpty()
            ? null
            : Collections.unmodifiableSortedMap(new TreeMap<>(passed));
  }

  /** Through no other stages than those that every procedure has. */
  public Track(
      Stage stage,
      Origin origin,
      Mark verified,
      Mark registered,
      Forwarding forwarded,
      Mark assigned,
      Ending ended) {
    this(stage, origin, verified, registered, forwarded, assigned, ended, NONE, null);
  }

  @Override
  public SortedMap<Stage, Mark> passed() {
    return passed == null ? NONE : passed;
  }

  /** Something that happened, and who did it. */
  public record Mark(Instant at, String by) {}

  /**
   * How the record came to be.
   *
   * @param source the record in another system that it was read from, or {@code null}
   * @param original the case in whose place it was written, or {@code null} (S4-21)
   */
  public record Origin(Instant at, String by, SourceRecord source, Original original) {
    public Origin(Instant at, String by, SourceRecord source) {
      this(at, by, source, null);
    }

    /** Where it comes from, if it was not simply written. */
    void tell(Difference changes) {
      if (source != null) {
        changes.of("/track/origin/source/system", null, source.system());
        changes.of("/track/origin/source/key", null, source.key());
        changes.of("/track/origin/source/status", null, source.status());
      }
      if (original != null) {
        changes.of("/track/origin/original/number", null, original.number());
      }
    }
  }

  /** A case in whose place another was written. */
  public record Original(UUID id, String number) {}

  /**
   * A record of another system.
   *
   * @param system the name of the source
   * @param key its number there
   * @param status its status there, as written there
   */
  public record SourceRecord(String system, String key, String status) {}

  /**
   * The complaint was sent on.
   *
   * @param at when it was sent, as stated by the sender
   */
  public record Forwarding(Instant at, String by, List<Department> recipients) {
    public Forwarding {
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * The end of the way.
   *
   * @param successor the case that was written in its place, or {@code null} (S4-21)
   */
  public record Ending(Instant at, String by, String reason, UUID successor) {
    public Ending(Instant at, String by, String reason) {
      this(at, by, reason, null);
    }
  }

  /**
   * The case goes on with another, which owes what there is to do from then on.
   *
   * @param number the number of the other case
   * @param meanwhile what has happened to this one since, in that order, since its clocks have not
   *     run; {@code null} for nothing
   */
  public record Following(
      UUID complaint, String number, Instant at, String by, List<Meanwhile> meanwhile) {
    public Following {
      meanwhile = meanwhile == null || meanwhile.isEmpty() ? null : List.copyOf(meanwhile);
    }

    /** Just now: nothing has happened since. */
    public Following(UUID complaint, String number, Instant at, String by) {
      this(complaint, number, at, by, List.of());
    }

    /** What has happened to this case since, if anything. */
    public List<Meanwhile> unheard() {
      return meanwhile == null ? List.of() : meanwhile;
    }
  }

  /**
   * Something that happened to a case while it went on with another, which its clocks hear of when
   * it goes on by itself again (H-7).
   *
   * @param moment what happened, by its code
   * @param at when, as the facts say
   * @param part the part of the case that it happened to, or {@code null} for the case as a whole
   * @param department the department concerned, or {@code null}
   * @param agreed an earlier date agreed with the customer, or {@code null}
   * @param step the step of the routing slip that it is about, or {@code null}
   */
  public record Meanwhile(
      String moment, Instant at, UUID part, Department department, Instant agreed, String step) {}

  static Track begun(Origin origin) {
    return new Track(Stage.RECEIVED, origin, null, null, null, null, null);
  }

  Track verified(Stage next, Mark mark) {
    return new Track(next, origin, mark, registered, forwarded, assigned, ended, passed, following);
  }

  Track registered(Stage next, Mark mark) {
    return new Track(next, origin, verified, mark, forwarded, assigned, ended, passed, following);
  }

  Track forwarded(Forwarding forwarding) {
    return new Track(
        Stage.INVESTIGATING,
        origin,
        verified,
        registered,
        forwarding,
        assigned,
        ended,
        passed,
        following);
  }

  Track assigned(Mark mark) {
    return new Track(
        Stage.MEASURES, origin, verified, registered, forwarded, mark, ended, passed, following);
  }

  Track ended(Stage next, Ending ending) {
    return new Track(
        next, origin, verified, registered, forwarded, assigned, ending, passed, following);
  }

  Track reached(Stage next, Mark mark) {
    var more = new TreeMap<>(passed());
    more.put(next, mark);
    return new Track(
        next, origin, verified, registered, forwarded, assigned, ended, more, following);
  }

  /** When somebody began to work, or {@code null} where that is not told. */
  public Mark started() {
    return passed().get(Stage.INVESTIGATING);
  }

  Track started(Mark mark) {
    return reached(Stage.INVESTIGATING, mark).at(stage);
  }

  private Track at(Stage where) {
    return new Track(
        where, origin, verified, registered, forwarded, assigned, ended, passed, following);
  }

  /** Beside the way of complaints; or back on it, where it was before. */
  Track aside(Mark mark) {
    return mark == null
        ? at(verified == null ? Stage.RECEIVED : Stage.VERIFIED)
        : reached(Stage.ANOMALY_RECORD, mark);
  }

  /** Back to those who handle the case, from its closing, too. */
  Track again() {
    return new Track(
        Stage.INVESTIGATING,
        origin,
        verified,
        registered,
        forwarded,
        assigned,
        null,
        passed,
        following);
  }

  /** Together with another case, or by itself again where that is {@code null}. */
  Track following(Following other) {
    return new Track(
        stage, origin, verified, registered, forwarded, assigned, ended, passed, other);
  }

  /** As people see it: what its clocks have not heard yet is for them alone. */
  public Track shown() {
    return following == null
        ? this
        : following(
            new Following(following.complaint, following.number, following.at, following.by));
  }

  /** Whether the case is still on its way. */
  public boolean running() {
    return ended == null;
  }

  /**
   * Whether the case was decided and closed here, whatever came after that. What was finished in
   * another system was not, and counts in no month.
   */
  public boolean closed() {
    return registered != null && ended != null && (stage == Stage.CLOSED || stage.afterClosing());
  }

  /** Whether the case is decided and closed, and what was decided may still be carried out. */
  public boolean executing() {
    return ended != null
        && (stage == Stage.CLOSED || stage == Stage.EXECUTING || stage == Stage.FOLLOW_UP);
  }
}
