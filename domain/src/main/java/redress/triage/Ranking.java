package redress.triage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redress.complaint.Complaint;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;
import redress.triage.Triage.Priority;

/**
 * In which order cases are taken in hand (C-8): those that somebody has found more or less
 * pressing, and those that nobody has looked at yet.
 *
 * @param order how pressing a case may be, what is taken in hand first standing first; each once.
 *     What nobody has assessed comes before all others if it is left out: how pressing it is, is
 *     known when somebody has looked at it
 */
public record Ranking(List<Pressure> order, RuleId rule) {
  private static final Set<Pressure> ASSESSED =
      EnumSet.complementOf(EnumSet.of(Pressure.UNASSESSED));

  public Ranking {
    order = List.copyOf(order);
    if (!Set.copyOf(order).containsAll(ASSESSED) || Set.copyOf(order).size() != order.size()) {
      throw new IllegalArgumentException(
          "the order has each of %s once, and %s at most once"
              .formatted(ASSESSED, Pressure.UNASSESSED));
    }
  }

  /** How pressing a case is: urgent, important, both or neither, or not known yet. */
  public enum Pressure {
    URGENT_IMPORTANT,
    URGENT,
    IMPORTANT,
    ROUTINE,
    UNASSESSED;

    static Pressure of(Priority priority) {
      return switch (priority.urgency()) {
        case URGENT -> priority.important() ? URGENT_IMPORTANT : URGENT;
        case ROUTINE -> priority.important() ? IMPORTANT : ROUTINE;
      };
    }
  }

  /** The place of a case in the order, from 1 on. */
  public Explained<Integer> place(Priority priority) {
    var pressure = Pressure.of(priority);
    int place = order.indexOf(pressure) + 1;
    var all = order.stream().map(Pressure::name).collect(Collectors.joining(", "));
    var step =
        new Step(
            rule, "cases are taken in hand in the order " + all, pressure + " is number " + place);
    return new Explained<>(place, List.of(step));
  }

  /** A case that was registered gets its place; 0 where it comes before the whole order. */
  Changed<Complaint> awaiting(Changed<Complaint> registered) {
    var it = registered.value();
    if (it.judgement().priority() != null) {
      return registered;
    }
    int place = order.indexOf(Pressure.UNASSESSED) + 1;
    var entries = new ArrayList<>(registered.entries());
    entries.add(
        Entry.of(
            "ASSESSMENT_AWAITED",
            rule,
            new Change("/judgement/priority", null, Integer.toString(place))));
    return new Changed<>(
        new Complaint(
            it.id(),
            it.version(),
            it.edition(),
            it.intake(),
            it.care(),
            it.number(),
            it.track(),
            it.judgement().ranked(place)),
        entries);
  }

  static Ranking read(Node node) {
    var order = node.only("order", "rule").at("order").list(it -> it.code(Pressure.class));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Ranking(order, rule));
  }
}
