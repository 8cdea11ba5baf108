package redress.improvement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import redress.improvement.ImprovementRules.Verifying;
import redress.improvement.Measure.Done;
import redress.improvement.Measure.Plan;
import redress.improvement.Measure.Verdict;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** What is done about something, in the order in which it was planned. */
public record Measures(List<Measure> all) {
  public Measures {
    all = List.copyOf(all);
  }

  /** With one more. */
  public Measures plan(UUID id, Plan plan) {
    var more = new ArrayList<>(all);
    more.add(new Measure(id, plan, null, null));
    return new Measures(more);
  }

  /**
   * One of them was carried out.
   *
   * @throws Refusal {@code NO_SUCH_MEASURE}, {@code ALREADY_IMPLEMENTED} or {@code BEFORE_PLAN}
   */
  public Measures carryOut(UUID id, Done done, RuleId rule) {
    var measure = measure(id, rule);
    if (measure.done() != null) {
      throw Refusal.later(
          "ALREADY_IMPLEMENTED",
          rule,
          "the measure was carried out at %s".formatted(measure.done().doneAt()));
    }
    new Foregoing("the measure was planned", measure.plan().planned().at())
        .mustPrecede(done.doneAt(), "BEFORE_PLAN", rule);
    return replaced(id, it -> new Measure(id, it.plan(), done, null));
  }

  /**
   * Somebody says whether one works; where the procedure says so somebody else (S0-06).
   *
   * @throws Refusal {@code NO_SUCH_MEASURE}, {@code NOT_IMPLEMENTED}, {@code ALREADY_VERIFIED} or
   *     {@code OWN_MEASURE}
   */
  public Measures verify(UUID id, Verdict verdict, Verifying rules) {
    measure(id, rules.rule())
        .effect(rules.another())
        .requireJudge(verdict.verified().by(), rules.rule());
    return replaced(id, it -> new Measure(id, it.plan(), it.done(), verdict));
  }

  /** Somebody is assessed for one of them. */
  Measures assessed(UUID id, AssessmentItem item) {
    return replaced(id, it -> new Measure(id, it.plan(), it.done(), it.verdict(), item));
  }

  /** Why there is no measure that this user may say something about, if there is a reason. */
  public Optional<Refusal> mayVerify(String user, Verifying rules) {
    var reasons =
        all.stream()
            .filter(Measure::awaitsVerdict)
            .map(it -> it.effect(rules.another()).own(user, rules.rule()))
            .toList();
    return reasons.stream().allMatch(Optional::isPresent)
        ? reasons.stream().flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  /** The kinds of these that are not taken, or do not work. */
  public List<String> lacking(List<String> kinds) {
    var taken = all.stream().filter(Measure::stands).map(it -> it.plan().kind()).toList();
    return kinds.stream().filter(kind -> !taken.contains(kind)).toList();
  }

  /** How far they are: planned, carried out, and found to work, as far as they still count. */
  public Set<Step> reached() {
    var standing = all.stream().filter(Measure::stands).toList();
    var reached = EnumSet.noneOf(Step.class);
    if (!standing.isEmpty()) {
      reached.add(Step.PLAN);
      if (standing.stream().allMatch(it -> it.done() != null)) {
        reached.add(Step.CARRIED_OUT);
      }
      if (standing.stream().allMatch(Measure::effective)) {
        reached.add(Step.EFFECT);
      }
    }
    return reached;
  }

  /** Who has planned them or carried them out. */
  public Set<String> workers() {
    var users = new TreeSet<String>();
    all.forEach(it -> users.addAll(it.workers()));
    return users;
  }

  /**
   * One of them.
   *
   * @throws Refusal {@code NO_SUCH_MEASURE}
   */
  public Measure measure(UUID id, RuleId rule) {
    return all.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> Refusal.content("NO_SUCH_MEASURE", rule, "there is no measure %s".formatted(id)));
  }

  private Measures replaced(UUID id, UnaryOperator<Measure> change) {
    return new Measures(
        all.stream().map(it -> it.id().equals(id) ? change.apply(it) : it).toList());
  }
}
