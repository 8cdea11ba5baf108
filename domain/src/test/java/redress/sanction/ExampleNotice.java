package redress.sanction;

import static redress.testing.Example.ACME;
import static redress.testing.Example.EDITION;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.complaint.Track.Mark;
import redress.copies.Copies;
import redress.copies.CopyRules.Plan;
import redress.copies.CopyRules.Slip;
import redress.copies.Occasion;
import redress.copies.Paper;
import redress.copies.Purpose;
import redress.memo.Correction;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.penalty.BonusLimit;
import redress.penalty.CarriedOver.Planned;
import redress.penalty.DeductionRules;
import redress.penalty.LossLimit;
import redress.penalty.TakenBack;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.sanction.SanctionKind.Amount;

/** Notices with something in every place. */
public final class ExampleNotice {
  public static final Mark MARK = new Mark(MONDAY, "clerk");
  public static final Department WORKS = new Department("MANUFACTURING");
  public static final Department OFFICE = new Department("GM_OFFICE");
  public static final RuleId RULE = new RuleId("S4-32");
  public static final DeductionRules LIMITS =
      new DeductionRules(
          Optional.of(new LossLimit(new BigDecimal("20"), new RuleId("L-01"))),
          Optional.of(new BonusLimit(Optional.empty(), new RuleId("L-02"))));
  public static final SanctionRules RULES =
      new SanctionRules(
          Map.of(
              "BONUS", kind(true, Amount.REQUIRED, null, false),
              "FINE", kind(false, Amount.REQUIRED, DeductionRules.Kind.NON_LOSS, false),
              "LOSS", kind(false, Amount.REQUIRED, DeductionRules.Kind.LOSS, false),
              "WARNING", kind(false, Amount.NONE, null, true),
              "DEMOTION",
                  new SanctionKind(
                      false,
                      Amount.NONE,
                      Optional.empty(),
                      true,
                      Optional.of(new RuleId("L-03")),
                      RULE)),
          Set.of(WORKS),
          List.of(signer("DEPARTMENT_HEAD"), signer("GENERAL_MANAGER")),
          List.of(),
          Optional.of(
              new LeastFines(true, Map.of("FINE", new BigDecimal("400")), new RuleId("S4-19"))),
          RULE,
          RULE);

  private ExampleNotice() {}

  /** One of that kind about a person of the works, whose case has that id. */
  public static RewardPenaltyNotice proposed(long id, String kind, String money, UUID complaint) {
    var terms =
        new Terms(
            kind,
            WORKS,
            "manufacturing-clerk",
            money == null ? null : Money.of(money, "CNY"),
            "drilled twice",
            complaint,
            complaint == null ? null : "261102");
    return RewardPenaltyNotice.proposed(
            new RewardPenaltyNotice.Id(ACME, uuid(id)),
            EDITION,
            terms,
            new Basis("the bonus rules of 2026", "clause 7", "I did"),
            MARK,
            RULES)
        .value();
  }

  /** Signed by both. */
  public static RewardPenaltyNotice approved(long id, String kind, String money, UUID complaint) {
    var proposed = proposed(id, kind, money, complaint);
    var signed = proposed.sign(head(), mark("head", 10), null, RULES, LIMITS).value();
    return signed.sign(manager(), mark("gm", 20 + id), copies(), RULES, LIMITS).value();
  }

  /** Carried out, with a copy received, and objected to in vain. */
  public static RewardPenaltyNotice executed() {
    var planned = new Planned(YearMonth.of(2026, 12), Money.of("500.00", "CNY"));
    var done =
        new Execution(
            MONDAY.plusSeconds(60),
            MARK,
            List.of(planned),
            List.of(new Step(RULE, "500.00 CNY", "1 instalment")));
    var works = new Person(ACME, "works", WORKS, new Position("CLERK"));
    return approved(1, "FINE", "500.00", uuid(2))
        .received(2, works, MARK)
        .value()
        .execute(done, RULES)
        .value();
  }

  /** Carried out, and less is charged since an objection was upheld. */
  public static RewardPenaltyNotice corrected() {
    var december = YearMonth.of(2026, 12);
    var line = new TakenBack.Line(december, Money.of("-200.00", "CNY"));
    var correction =
        new Correction(
            uuid(8),
            uuid(9),
            Money.of("500.00", "CNY"),
            Money.of("300.00", "CNY"),
            mark("gm", 70),
            List.of(line),
            List.of(new Step(new RuleId("S4-25"), "WORKS objected", "300.00 CNY")));
    return Disputed.corrected(executed(), correction, RULES).value();
  }

  public static Copies copies() {
    var slips =
        List.of(
            new Slip(OFFICE, Purpose.KEEP, Occasion.ISSUE),
            new Slip(null, Purpose.KEEP, Occasion.ISSUE));
    return Copies.issued(Paper.REWARD_PENALTY_NOTICE, new Plan(slips, RULE), WORKS, MARK);
  }

  public static Person head() {
    return new Person(ACME, "head", OFFICE, new Position("DEPARTMENT_HEAD"));
  }

  public static Person manager() {
    return new Person(ACME, "gm", OFFICE, new Position("GENERAL_MANAGER"));
  }

  public static Mark mark(String user, long seconds) {
    return new Mark(MONDAY.plusSeconds(seconds), user);
  }

  private static SanctionRules.Signer signer(String position) {
    return new SanctionRules.Signer(OFFICE, new Position(position));
  }

  private static SanctionKind kind(
      boolean reward, Amount money, DeductionRules.Kind deduction, boolean disciplinary) {
    return new SanctionKind(
        reward, money, Optional.ofNullable(deduction), disciplinary, Optional.empty(), RULE);
  }
}
