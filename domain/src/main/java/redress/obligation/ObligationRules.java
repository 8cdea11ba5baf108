package redress.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import redress.complaint.Care;
import redress.tree.Node;

/**
 * All clocks of a procedure.
 *
 * @param urged the kinds of those that are urged in a case while they are late
 * @param ofSteps those that only a step of a routing slip starts, by the name of the step
 */
public record ObligationRules(
    List<ObligationRule> all,
    Set<ObligationKind> urged,
    Map<String, List<ObligationRule>> ofSteps) {
  public ObligationRules {
    all = List.copyOf(all);
    urged = Set.copyOf(urged);
    ofSteps = Map.copyOf(ofSteps);
  }

  /** Nobody is urged, and there are no steps. */
  public ObligationRules(List<ObligationRule> all) {
    this(all, Set.of(), Map.of());
  }

  /** The same clocks, of which these kinds are urged. */
  public ObligationRules urging(Set<ObligationKind> kinds) {
    return new ObligationRules(all, kinds, ofSteps);
  }

  /** How an obligation of that kind about that is urged, or {@code null} if it is not. */
  Urge urge(ObligationKind kind, Obligation.Concern concern) {
    return concern.complaint() != null && urged.contains(kind) ? Urge.NONE : null;
  }

  /** An obligation as it stands while a case is cared for like that: its clock runs or stops. */
  public Obligation standing(Obligation owed, Care care) {
    return owed.open() ? owed.still(stillSince(owed, care).orElse(null)) : owed;
  }

  /** Since when the clock of an obligation stands still while a case is cared for like that. */
  public Optional<Instant> stillSince(Obligation owed, Care care) {
    var started = owed.clock().startedAt();
    return care.open()
        .filter(waiting -> of(owed).filter(it -> it.pausedBy(waiting.code())).isPresent())
        .map(waiting -> waiting.from().isBefore(started) ? started : waiting.from());
  }

  /** The same with the clocks of these steps. */
  public ObligationRules steps(Map<String, List<ObligationRule>> clocks) {
    return new ObligationRules(all, urged, clocks);
  }

  /** These, and one more. */
  public ObligationRules with(ObligationRule another) {
    var more = new ArrayList<>(all);
    more.add(another);
    return new ObligationRules(more, urged, ofSteps);
  }

  public List<ObligationRule> startedBy(Moment moment) {
    return those(rule -> rule.startedBy() == moment);
  }

  /** Those that are started in these circumstances. */
  public List<ObligationRule> startedBy(Moment moment, Circumstances now) {
    return those(rule -> rule.startedBy() == moment && rule.when().holds(now));
  }

  /**
   * Those that are started in these circumstances, at that step of the routing slip.
   *
   * @param step {@code null} if it is about no step
   */
  public List<ObligationRule> startedBy(Moment moment, String step, Circumstances now) {
    var those = startedBy(moment, now);
    for (var rule :
        step == null ? List.<ObligationRule>of() : ofSteps.getOrDefault(step, List.of())) {
      if (rule.startedBy() == moment && rule.when().holds(now)) {
        those.add(rule);
      }
    }
    return those;
  }

  public List<ObligationRule> fulfilledBy(Moment moment) {
    var those = those(rule -> rule.fulfilledBy(moment));
    for (var step : ofSteps.values()) {
      for (var rule : step) {
        if (rule.fulfilledBy(moment)) {
          those.add(rule);
        }
      }
    }
    return those;
  }

  /** A loop: this is asked several times in each command, and a stream takes ten times longer. */
  private List<ObligationRule> those(Predicate<ObligationRule> wanted) {
    var those = new ArrayList<ObligationRule>();
    for (var rule : all) {
      if (wanted.test(rule)) {
        those.add(rule);
      }
    }
    return those;
  }

  /** All rules about one kind, whatever the circumstances. */
  public List<ObligationRule> of(ObligationKind kind) {
    return those(rule -> rule.kind() == kind);
  }

  /** The budgets of a step of the routing slip, whatever the circumstances; none if it has none. */
  public List<ObligationRule> ofStep(String step) {
    return ofSteps.getOrDefault(step, List.of());
  }

  /** The rule under which an obligation began. */
  public Optional<ObligationRule> of(Obligation obligation) {
    for (var rule : all) {
      if (rule.began(obligation)) {
        return Optional.of(rule);
      }
    }
    var step = obligation.clock().step();
    for (var budgets : step == null ? ofSteps.values() : List.of(ofStep(step))) {
      for (var rule : budgets) {
        if (rule.began(obligation)) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether one would be a second of what is owed over and over: one of that is owed at a time. */
  boolean repeated(Obligation begun, List<Obligation> running) {
    return of(begun).filter(rule -> rule.until() != null).isPresent()
        && running.stream()
            .anyMatch(
                it ->
                    it.open() && it.kind() == begun.kind() && it.concern().equals(begun.concern()));
  }

  public static ObligationRules read(Node node) {
    var places = node.list(it -> it);
    var all = places.stream().map(ObligationRule::read).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int before = 0; before < i; before++) {
        beside(places.get(i), all.get(i), all.get(before));
      }
    }
    return node.make(() -> new ObligationRules(all));
  }

  /** Of two rules that hold together the one that is due earlier holds: nothing may turn that. */
  private static void beside(Node place, ObligationRule one, ObligationRule other) {
    if (one == null
        || other == null
        || one.kind() != other.kind()
        || one.startedBy() != other.startedBy()
        || !one.when().meets(other.when())) {
      return;
    }
    if (one.rule().equals(other.rule())) {
      place.wrong(
          "GIVEN_TWICE",
          "%s begins with %s under %s twice".formatted(one.kind(), one.startedBy(), one.rule()));
    } else if (!one.pausedBy().equals(other.pausedBy())) {
      place.wrong(
          "PAUSES_DIFFER",
          "%s and %s may hold together for %s and are not paused by the same"
              .formatted(one.rule(), other.rule(), one.kind()));
    }
  }
}
