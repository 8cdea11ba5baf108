package redress.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redress.rule.RuleId;
import redress.rule.Step;

/** When a duty is due, or why that cannot be told; in every case with the lines that led to it. */
public sealed interface Due {
  /** The explanation, in the order of the calculation; written when it is first read. */
  List<Step> steps();

  /** The instant, where there is one. */
  default Optional<Instant> instant() {
    return this instanceof At known ? Optional.of(known.at) : Optional.empty();
  }

  /**
   * A known instant. Late means strictly after it.
   *
   * @param at when it is due
   * @param unpaused when it would be due if no pause had been made
   */
  record At(Instant at, Instant unpaused, List<Step> steps) implements Due {
    public At {
      steps = Lines.fixed(steps);
    }

    /** Whether what was done then was late. */
    public boolean isLate(Instant done) {
      return done.isAfter(at);
    }

    private Due against(Due unknown, ZoneId zone, RuleId rule, Supplier<List<Step>> both) {
      if (!(unknown instanceof Undetermined open)) {
        return new At(at, unpaused, last(both, () -> only(zone, rule)));
      }
      return at.atZone(zone).getYear() >= open.year
          ? new Undetermined(open.calendar, open.year, last(both, () -> later(open, zone, rule)))
          : new At(at, unpaused, last(both, () -> earlier(open, zone, rule)));
    }

    private Step only(ZoneId zone, RuleId rule) {
      var text = Wording.instant(at, zone);
      return new Step(rule, text + " is the only instant that is known", text);
    }

    private Step later(Undetermined open, ZoneId zone, RuleId rule) {
      return new Step(
          rule,
          "%s may be later than what is undetermined until %s knows %d"
              .formatted(Wording.instant(at, zone), open.calendar, open.year),
          "undetermined");
    }

    private Step earlier(Undetermined open, ZoneId zone, RuleId rule) {
      var text = Wording.instant(at, zone);
      return new Step(
          rule,
          "%s is earlier than what is undetermined, which is not due before %d"
              .formatted(text, open.year),
          text);
    }
  }

  /**
   * The clock runs into a year that the calendar does not know. It blocks nothing, is neither late
   * nor fined, and is computed again when the year is loaded.
   *
   * @param calendar the name of the table
   * @param year the first year that is missing; the duty is not due before it begins
   */
  record Undetermined(String calendar, int year, List<Step> steps) implements Due {
    public Undetermined {
      steps = Lines.fixed(steps);
    }
  }

  /** The company has not set the number of the limit (H-3). */
  record NotSet(String why, List<Step> steps) implements Due {
    public NotSet {
      steps = Lines.fixed(steps);
    }
  }

  /** There is no instant (I-19). */
  record Open(List<Step> steps) implements Due {
    public Open {
      steps = Lines.fixed(steps);
    }
  }

  /**
   * The earlier of two deadlines on one duty (I-22). A known one holds against one that is open or
   * not set. Against an undetermined one it holds if it ends before the missing year begins;
   * otherwise nobody knows yet which is earlier, and the duty stays undetermined.
   *
   * @param zone in which the missing year begins, and the explanation is written
   * @param rule the rule that has the earlier one hold
   */
  static Due earlier(Due one, Due other, ZoneId zone, RuleId rule) {
    Supplier<List<Step>> both =
        () -> Stream.of(one, other).flatMap(it -> it.steps().stream()).toList();
    if (one instanceof At a && other instanceof At b) {
      var at = a.at.isAfter(b.at) ? b.at : a.at;
      var unpaused = a.unpaused.isAfter(b.unpaused) ? b.unpaused : a.unpaused;
      return new At(at, unpaused, last(both, () -> ofBoth(a, b, at, zone, rule)));
    }
    if (one instanceof At known) {
      return known.against(other, zone, rule, both);
    }
    if (other instanceof At known) {
      return known.against(one, zone, rule, both);
    }
    var steps = new Lines(both);
    if (one instanceof Undetermined a && other instanceof Undetermined b) {
      return a.year <= b.year
          ? new Undetermined(a.calendar, a.year, steps)
          : new Undetermined(b.calendar, b.year, steps);
    }
    if (one instanceof Undetermined a) {
      return new Undetermined(a.calendar, a.year, steps);
    }
    if (other instanceof Undetermined b) {
      return new Undetermined(b.calendar, b.year, steps);
    }
    if (one instanceof NotSet a) {
      return new NotSet(a.why, steps);
    }
    return other instanceof NotSet b ? new NotSet(b.why, steps) : new Open(steps);
  }

  private static Step ofBoth(At one, At other, Instant holds, ZoneId zone, RuleId rule) {
    return new Step(
        rule,
        "Of %s and %s the earlier one holds"
            .formatted(Wording.instant(one.at, zone), Wording.instant(other.at, zone)),
        Wording.instant(holds, zone));
  }

  /** The lines of two deadlines, and then the one that decides between them. */
  private static List<Step> last(Supplier<List<Step>> both, Supplier<Step> deciding) {
    return new Lines(
        () -> {
          var steps = new ArrayList<>(both.get());
          steps.add(deciding.get());
          return steps;
        });
  }
}
