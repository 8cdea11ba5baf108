package redress.application.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.application.assessment.AssessmentDesk.Opened;
import redress.application.sanction.Pay;
import redress.assessment.Course.Plan;
import redress.assessment.Personal;
import redress.money.Money;
import redress.penalty.CarriedOver;
import redress.penalty.DeductionRules;
import redress.penalty.DeductionRules.Kind;
import redress.penalty.Purse;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.sanction.Basis;
import redress.sanction.Deduction;
import redress.sanction.Deductions;

/**
 * Plans in which months what a week charges is taken from people's pay, so that all that runs
 * together never takes more of a month than it bears; the rest is carried into later months, to the
 * smallest unit (L-01, L-02).
 */
public final class TakeFromPay {
  private final Deductions deductions;

  public TakeFromPay(Deductions deductions) {
    this.deductions = deductions;
  }

  /**
   * What is to be known of a person from whose pay something is taken.
   *
   * @param pay what a month has to bear it with
   * @param basis what it rests on in law
   */
  public record Payer(String user, Pay pay, Basis basis) {}

  /** What is taken from one purse for one item. */
  private record Taking(Personal charge, Purse purse) {}

  /**
   * The plans, stored; none where the procedure takes nothing from pay.
   *
   * @param first the first month of which something is taken
   * @throws Refusal {@code MEANS_MISSING} with everybody of whom nothing is said, {@code
   *     MEANS_NOT_ALLOWED} for whom nothing is charged or for what it is not taken from, {@code
   *     BASIS_MISSING} with all that is missing, {@code GIVEN_TWICE}, {@code LIMIT_ZERO} or {@code
   *     TOO_MANY_INSTALMENTS}
   */
  List<Plan> plan(Opened opened, YearMonth first, List<Payer> payers) {
    var rules = opened.procedure().sections().find(DeductionRules.class);
    var takings = rules.map(limits -> takings(opened, limits)).orElse(List.of());
    var execution = opened.procedure().assessment().execution();
    var places = places(payers, takings, execution);
    if (takings.isEmpty()) {
      return List.of();
    }
    var limits = rules.orElseThrow();
    everybody(takings, places, limits);
    var most = limits(opened, takings, payers, places, limits);
    return planned(opened, takings, most, first);
  }

  private static List<Taking> takings(Opened opened, DeductionRules limits) {
    var takings = new ArrayList<Taking>();
    for (var charge : Personal.of(opened.assessment().bill())) {
      Personal.kind(charge.ground(), limits)
          .ifPresent(it -> takings.add(new Taking(charge, new Purse(charge.user(), it))));
    }
    return takings;
  }

  /** Where each person is named. */
  private static Map<String, Integer> places(
      List<Payer> payers, List<Taking> takings, RuleId rule) {
    var charged = takings.stream().map(it -> it.purse().user()).collect(Collectors.toSet());
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < payers.size(); i++) {
      var user = payers.get(i).user();
      if (!charged.contains(user)) {
        throw unfit(
            "MEANS_NOT_ALLOWED",
            rule,
            List.of(at(i, "MEANS_NOT_ALLOWED", rule, "nothing is taken from the pay of " + user)));
      }
      if (places.put(user, i) != null) {
        throw unfit(
            "GIVEN_TWICE", rule, List.of(at(i, "GIVEN_TWICE", rule, user + " is named twice")));
      }
    }
    return places;
  }

  private static void everybody(
      List<Taking> takings, Map<String, Integer> places, DeductionRules limits) {
    var missing = new LinkedHashMap<String, Finding>();
    for (var taking : takings) {
      var user = taking.purse().user();
      if (!places.containsKey(user)) {
        missing.computeIfAbsent(
            user,
            it ->
                new Finding(
                    "/persons",
                    "MEANS_MISSING",
                    rule(taking.purse().kind(), limits),
                    "what a month of %s has to bear it with".formatted(it)));
      }
    }
    if (!missing.isEmpty()) {
      var all = List.copyOf(missing.values());
      throw unfit("MEANS_MISSING", all.getFirst().rule(), all);
    }
  }

  private static Map<Purse, Pay.Limited> limits(
      Opened opened,
      List<Taking> takings,
      List<Payer> payers,
      Map<String, Integer> places,
      DeductionRules limits) {
    var kinds = new TreeMap<String, Set<Kind>>();
    takings.forEach(
        it ->
            kinds
                .computeIfAbsent(it.purse().user(), none -> EnumSet.noneOf(Kind.class))
                .add(it.purse().kind()));
    var missing = new ArrayList<Finding>();
    var most = new HashMap<Purse, Pay.Limited>();
    kinds.forEach(
        (user, all) -> {
          int place = places.get(user);
          var pointer = "/persons/" + place;
          var payer = payers.get(place);
          payer.pay().only(all, limits, pointer);
          for (var kind : all) {
            missing.addAll(payer.basis().missing(kind, limits, pointer));
            var currency = opened.work().company().currency();
            var rule = opened.procedure().assessment().execution();
            most.put(
                new Purse(user, kind), payer.pay().limit(kind, limits, currency, pointer, rule));
          }
        });
    if (!missing.isEmpty()) {
      throw Refusal.content(
          "BASIS_MISSING",
          missing.getFirst().rule(),
          "nothing is taken until it is recorded on what that rests",
          missing);
    }
    return most;
  }

  private List<Plan> planned(
      Opened opened, List<Taking> takings, Map<Purse, Pay.Limited> most, YearMonth first) {
    var company = opened.work().company().id();
    deductions.lock(
        company,
        most.keySet().stream().map(Purse::user).collect(Collectors.toCollection(TreeSet::new)));
    var running = new HashMap<Purse, Map<YearMonth, Money>>();
    deductions
        .taken(company, most.keySet(), first)
        .forEach((purse, months) -> running.put(purse, new HashMap<>(months)));
    var plans = new ArrayList<Plan>();
    var stored = new ArrayList<Deduction>();
    for (var taking : takings) {
      var purse = taking.purse();
      var charge = taking.charge();
      var limited = most.get(purse);
      var months = running.computeIfAbsent(purse, none -> new HashMap<>());
      var plan = CarriedOver.of(charge.money(), limited.most(), months, first, limited.rule());
      for (var it : plan.value()) {
        months.merge(it.month(), it.money(), Money::plus);
        stored.add(
            new Deduction(
                charge.item(),
                Deduction.Origin.ASSESSMENT,
                it.month(),
                purse.user(),
                charge.department(),
                purse.kind(),
                it.money()));
      }
      plans.add(new Plan(charge.item(), purse.user(), plan.value(), plan.steps()));
    }
    deductions.add(company, stored);
    return plans;
  }

  private static RuleId rule(Kind kind, DeductionRules limits) {
    return switch (kind) {
      case LOSS -> limits.loss().orElseThrow().rule();
      case NON_LOSS -> limits.nonLoss().orElseThrow().rule();
    };
  }

  private static Finding at(int place, String code, RuleId rule, String sentence) {
    return new Finding("/persons/%d/user".formatted(place), code, rule, sentence);
  }

  private static Refusal unfit(String code, RuleId rule, List<Finding> findings) {
    return Refusal.content(code, rule, findings.getFirst().sentence(), findings);
  }
}
