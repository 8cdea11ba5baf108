package redress.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import redress.assessment.Charge.Portion;
import redress.money.Money;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** How the share of a department is passed on to persons (I-33, I-34). */
public final class Allocation {
  private Allocation() {}

  /** Equal portions of a share; what does not divide goes to the first, a unit each. */
  public static List<Portion> equal(Money share, List<String> users, RuleId rule) {
    if (users.isEmpty()) {
      throw Refusal.content("NOBODY_NAMED", rule, "a share is allocated to at least one person");
    }
    var parts = share.split(Collections.nCopies(users.size(), BigDecimal.ONE));
    var portions = new ArrayList<Portion>();
    for (int i = 0; i < parts.size(); i++) {
      portions.add(new Portion(users.get(i), parts.get(i)));
    }
    return portions;
  }

  /**
   * Refuses portions that do not come to the share, or that fall on anybody else.
   *
   * @param share what the item charges now
   * @param employee whether the department has such a person
   * @throws Refusal {@code ALLOCATION_UNFIT} with everything that is wrong
   */
  public static void check(
      Item item, Money share, List<Portion> portions, Predicate<String> employee, RuleId rule) {
    var wrong = new ArrayList<Finding>();
    var seen = new HashSet<String>();
    var sum = Money.zero(share.currency());
    for (int i = 0; i < portions.size(); i++) {
      var portion = portions.get(i);
      var pointer = "/persons/" + i;
      sum = sum.plus(portion.money());
      if (!seen.add(portion.user())) {
        wrong.add(finding(pointer, "GIVEN_TWICE", rule, portion.user() + " is named twice"));
      } else if (!employee.test(portion.user())) {
        wrong.add(
            finding(
                pointer,
                "NOT_OF_DEPARTMENT",
                rule,
                "%s is nobody of %s".formatted(portion.user(), item.department())));
      }
      if (portion.money().isNegative()) {
        wrong.add(
            finding(pointer + "/money", "NEGATIVE", rule, "nobody is paid: " + portion.money()));
      }
    }
    if (!sum.equals(share)) {
      wrong.add(
          finding(
              "/persons",
              "SUM_DIFFERS",
              rule,
              "the portions come to %s, the share is %s".formatted(sum, share)));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.content(
          "ALLOCATION_UNFIT", rule, "the share cannot be allocated like this", wrong);
    }
  }

  /** Nothing if a share may be allocated now; the refusal if not. */
  static Optional<Refusal> refusal(Assessment of, Item item, AssessmentRules rules) {
    var rule = rules.allocation().rule();
    if (!(item.charge() instanceof Charge.OnPersons persons)) {
      return later("NOTHING_TO_ALLOCATE", rule, "the item is not shared by persons");
    }
    if (!of.signed(rules)) {
      return later("NOT_SIGNED", rule, "not everybody has signed the assessment");
    }
    return persons.allocated() == null
        ? Optional.empty()
        : later("ALREADY_ALLOCATED", rule, "allocated at %s".formatted(persons.allocated().at()));
  }

  private static Optional<Refusal> later(String code, RuleId rule, String sentence) {
    return Optional.of(Refusal.later(code, rule, sentence));
  }

  private static Finding finding(String pointer, String code, RuleId rule, String sentence) {
    return new Finding(pointer, code, rule, sentence);
  }
}
