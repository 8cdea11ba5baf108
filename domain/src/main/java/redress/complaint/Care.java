package redress.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Pause;

/**
 * What was done about information that is missing: fields waived with a reason, and times in which
 * we waited for the customer.
 *
 * @param waitings in the order in which they began; only the last may still be open
 */
public record Care(SortedMap<KeyField, Waiver> waivers, List<Waiting> waitings) {
  /** Nothing was waived and nobody waited. */
  public static final Care NONE = new Care(new TreeMap<>(), List.of());

  public Care {
    waivers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(waivers));
    waitings = List.copyOf(waitings);
  }

  /** Somebody decided, with a reason, to go on without a field. */
  public record Waiver(String reason, String by, Instant at) {}

  /**
   * A time in which the customer held the case.
   *
   * @param to when it ended, or {@code null} while it lasts
   * @param code the kind of waiting, such as {@code CUSTOMER_DATA}
   * @param reason what we wait for
   */
  public record Waiting(Instant from, Instant to, String code, String reason, String by) {}

  /** A required field stays unknown, for a reason (I-07, I-08). */
  Changed<Care> waive(KeyField field, Waiver waiver, Intake intake, IntakeRules rules) {
    var rule = rules.fields().get(field);
    if (rule == null || !rule.required()) {
      throw Refusal.content(
          "NOTHING_TO_WAIVE",
          rule == null ? rules.verification().rule() : rule.rule(),
          "%s is not required, so there is nothing to waive".formatted(field));
    }
    if (!rule.waivable()) {
      throw Refusal.content("NOT_WAIVABLE", rule.rule(), "%s cannot be waived".formatted(field));
    }
    if (field.knownIn(intake)) {
      throw Refusal.later(
          "FIELD_KNOWN", rule.rule(), "%s is known, so nothing is waived".formatted(field));
    }
    var more = new TreeMap<>(waivers);
    more.put(field, waiver);
    return Changed.of(
        new Care(more, waitings),
        Entry.of(
            "FIELD_WAIVED",
            rule.rule(),
            waiver.reason(),
            List.of(new Change("/waivers/" + field, null, waiver.reason()))));
  }

  /** From now on we wait for the customer (I-10). */
  Changed<Care> await(Waiting waiting, IntakeRules.VerificationRules rules) {
    if (!rules.waitings().contains(waiting.code())) {
      throw Refusal.content(
          "WAITING_NOT_IN_PROCEDURE",
          rules.rule(),
          "%s is no reason to wait; allowed are %s"
              .formatted(waiting.code(), rules.waitings().stream().sorted().toList()));
    }
    var more = new ArrayList<>(waitings);
    more.add(waiting);
    return Changed.of(
        new Care(waivers, more),
        Entry.of(
            "WAITING_BEGAN",
            rules.rule(),
            waiting.reason(),
            List.of(
                new Change(
                    "/waitings/" + waitings.size(),
                    null,
                    waiting.code() + " from " + waiting.from()))));
  }

  /** The customer has answered, or we wait no longer. */
  Changed<Care> resume(Instant at, RuleId rule) {
    var more = new ArrayList<>(waitings);
    var last = more.removeLast();
    more.add(new Waiting(last.from(), at, last.code(), last.reason(), last.by()));
    return Changed.of(
        new Care(waivers, more),
        Entry.of(
            "WAITING_ENDED",
            rule,
            new Change("/waitings/" + (waitings.size() - 1) + "/to", null, at.toString())));
  }

  /** The waiting that has not ended. */
  public Optional<Waiting> open() {
    return waitings.isEmpty() || waitings.getLast().to() != null
        ? Optional.empty()
        : Optional.of(waitings.getLast());
  }

  /** The waitings as pauses of a clock; one that is still open lasts until {@code now}. */
  public List<Pause> pauses(Instant now) {
    return waitings.stream()
        .map(it -> new Pause(it.from(), it.to() == null ? now : it.to(), it.code()))
        .filter(pause -> pause.from().isBefore(pause.to()))
        .toList();
  }
}
