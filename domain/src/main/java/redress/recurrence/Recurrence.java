package redress.recurrence;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.complaint.Intake;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * The same seems to have happened before (H-7).
 *
 * <p>Its life: it is found when a complaint is sent on, with the others as its evidence, or
 * somebody says so; somebody answers whether it is the same, and a case is not closed before; what
 * is the same leads to a countermeasure against the common cause (B-3). If the cases are separated
 * again, it is to be answered anew.
 *
 * @param answer {@code null} until somebody has answered
 * @param countermeasure {@code null} until it is named
 */
public record Recurrence(
    PartId id, long version, Evidence evidence, Answer answer, Countermeasure countermeasure)
    implements Part {

  /**
   * Why it seems so.
   *
   * @param same what is the same in all of them, by its name; empty if somebody has just said so
   * @param from since when it was looked, or {@code null}
   * @param to until when it was looked, or {@code null}
   * @param sightings the others, the last received first
   */
  public record Evidence(
      SortedMap<String, String> same,
      Instant from,
      Instant to,
      List<Sighting> sightings,
      Mark found) {
    public Evidence {
      same = Collections.unmodifiableSortedMap(new TreeMap<>(same));
      sightings = List.copyOf(sightings);
    }

    /** That the others fit was found by looking for them. */
    public static Evidence of(Trace trace, Intake mine, Alike others, Mark found) {
      var same = trace.named(mine, others.failures());
      return new Evidence(same, trace.from(), trace.to(), others.sightings(), found);
    }

    /** Somebody says so. */
    public static Evidence said(Sighting sighting, Mark by) {
      return new Evidence(new TreeMap<>(), null, null, List.of(sighting), by);
    }
  }

  /** Whether it is the same. */
  public enum Verdict {
    /** It is, and the cases are handled together. */
    LINKED,
    /** It is one complaint that came twice. */
    MERGED,
    /** It only looks so. */
    DIFFERENT
  }

  /**
   * What somebody has answered.
   *
   * @param complaint the other case, or {@code null} if it is different from all
   */
  public record Answer(Verdict verdict, UUID complaint, String reason, Mark given) {}

  /**
   * What is done against the common cause.
   *
   * @param complaint the case to which the improvement belongs
   */
  public record Countermeasure(UUID complaint, UUID improvement, Mark named) {}

  /** It was found, or somebody says so. */
  public static Changed<Recurrence> found(PartId id, Evidence evidence, RuleId rule) {
    var made = new Recurrence(id, 1, evidence, null, null);
    return Changed.of(
        made,
        Entry.of(
            "RECURRENCE_FOUND",
            rule,
            null,
            new Difference()
                .of(made.path("same"), null, evidence.same().isEmpty() ? null : evidence.same())
                .of(
                    made.path("evidence"),
                    null,
                    evidence.sightings().stream()
                        .map(Sighting::named)
                        .collect(Collectors.joining(", ")))
                .changes()));
  }

  /** Whether it is still to be answered. */
  public boolean open() {
    return answer == null;
  }

  /** Whether the case is handled together with another because of it. */
  public boolean linked() {
    return answer != null && answer.verdict() == Verdict.LINKED;
  }

  /** Whether it may be answered: once. */
  public Optional<Refusal> mayAnswer(RuleId rule) {
    return open()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "RECURRENCE_ANSWERED",
                rule,
                "it was answered at %s: %s".formatted(answer.given().at(), answer.verdict())));
  }

  /** Somebody answers. */
  public Changed<Recurrence> answered(Answer next, RuleId rule) {
    return Changed.of(
        new Recurrence(id, version + 1, evidence, next, null),
        Entry.of(
            "RECURRENCE_ANSWERED",
            rule,
            next.reason(),
            new Difference()
                .of(path("verdict"), null, next.verdict())
                .of(path("complaint"), null, next.complaint())
                .changes()));
  }

  /** The cases are handled apart again: whether it is the same has to be answered anew. */
  public Changed<Recurrence> reopened(String reason, RuleId rule) {
    return Changed.of(
        new Recurrence(id, version + 1, evidence, null, null),
        Entry.of(
            "RECURRENCE_REOPENED",
            rule,
            reason,
            new Difference().of(path("verdict"), answer.verdict(), null).changes()));
  }

  /** Whether there is a common cause to do something against. */
  public Optional<Refusal> mayCounter(RuleId rule) {
    return linked()
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NO_COMMON_CAUSE", rule, "the case is not linked to another because of this"));
  }

  /** Something is done against the common cause (B-3). */
  public Changed<Recurrence> countered(Countermeasure next, RuleId rule) {
    return Changed.of(
        new Recurrence(id, version + 1, evidence, answer, next),
        Entry.of(
            "COUNTERMEASURE_NAMED",
            rule,
            new Change(path("countermeasure"), null, next.improvement().toString())));
  }

  @Override
  public Optional<Unfinished> unfinished() {
    if (open()) {
      return Optional.of(
          new Unfinished(
              "RECURRENCE_UNANSWERED",
              "nobody has answered whether it is the same as %s"
                  .formatted(
                      evidence.sightings().stream()
                          .map(Sighting::named)
                          .collect(Collectors.joining(", ")))));
    }
    return linked() && countermeasure == null
        ? Optional.of(
            new Unfinished(
                "COUNTERMEASURE_MISSING", "nothing is named that is done against the common cause"))
        : Optional.empty();
  }

  private String path(String name) {
    return "/recurrences/%s/%s".formatted(id.value(), name);
  }
}
