package redress.application.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.application.sanction.NoticeDesk.Opened;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Duty;
import redress.organization.Person;
import redress.penalty.CarriedOver;
import redress.penalty.DeductionRules.Kind;
import redress.rule.Explained;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.sanction.Deduction;
import redress.sanction.Deductions;
import redress.sanction.Execution;

/**
 * Finance carries a notice out. What is taken from a person's pay is taken month by month, so that
 * all that runs together never takes more of a month than it bears (L-01, L-02).
 */
public final class ExecuteNotice {
  private final NoticeDesk desk;
  private final Deductions deductions;

  public ExecuteNotice(NoticeDesk desk, Deductions deductions) {
    this.desk = desk;
    this.deductions = deductions;
  }

  /**
   * What a month has to bear it with.
   *
   * @param first the first month of which something is taken, or {@code null} for the month in
   *     which it is carried out
   * @param monthlyWage of the person, and the least that is lawful, where a loss is charged
   * @param monthlyBonus of the person, where something else is
   */
  public record Means(
      YearMonth first, GivenMoney monthlyWage, GivenMoney minimumWage, GivenMoney monthlyBonus) {}

  public record Command(Person by, UUID notice, long version, Instant executedAt, Means means) {}

  /**
   * The notice with its instalments.
   *
   * @throws Refusal {@code MEANS_MISSING}, {@code MEANS_NOT_ALLOWED}, {@code LIMIT_ZERO}, {@code
   *     TOO_MANY_INSTALMENTS}, {@code IN_THE_FUTURE}, or that the notice is not approved
   */
  public NoticeFile handle(Command command) {
    return desk.change(
        command.by(),
        command.notice(),
        OptionalLong.of(command.version()),
        opened -> {
          opened.require(Duty.EXECUTE_NOTICE);
          var rules = opened.rules();
          var work = opened.work();
          CompanyWork.refuse(opened.notice().mayExecute(rules));
          var at = work.fact(command.executedAt(), "/executedAt", rules.executionRule());
          var kind = deducted(opened);
          var plan = kind == null ? nothing(opened, command) : plan(opened, kind, command);
          var executed =
              opened
                  .notice()
                  .execute(new Execution(at, work.mark(), plan.value(), plan.steps()), rules);
          store(opened, kind, plan.value());
          return executed;
        });
  }

  /** Of what it is taken, or {@code null} if nothing is taken from anybody's pay. */
  private static Kind deducted(Opened opened) {
    var terms = opened.notice().terms();
    return terms.taken() ? opened.rules().kind(terms.kind()).deduction().orElse(null) : null;
  }

  private static Explained<List<CarriedOver.Planned>> nothing(Opened opened, Command command) {
    var means = command.means();
    if (means.first() != null
        || means.monthlyWage() != null
        || means.minimumWage() != null
        || means.monthlyBonus() != null) {
      throw Refusal.content(
          "MEANS_NOT_ALLOWED",
          opened.rules().executionRule(),
          "nothing is taken from a person's pay");
    }
    return new Explained<>(List.of(), List.of());
  }

  private Explained<List<CarriedOver.Planned>> plan(Opened opened, Kind kind, Command command) {
    var terms = opened.notice().terms();
    var company = opened.work().company();
    var first =
        command.means().first() == null
            ? YearMonth.from(command.executedAt().atZone(company.zone()))
            : command.means().first();
    deductions.lock(company.id(), terms.user());
    var taken = deductions.taken(company.id(), terms.user(), kind, first);
    var limited = limit(opened, kind, command.means());
    return CarriedOver.of(terms.money(), limited.most(), taken, first, limited.rule());
  }

  private record Limited(Explained<Money> most, RuleId rule) {}

  private static Limited limit(Opened opened, Kind kind, Means means) {
    var limits = opened.limits();
    return switch (kind) {
      case LOSS -> {
        var limit = limits.loss().orElseThrow(() -> noLimit(opened, kind));
        unwanted(means.monthlyBonus(), "/monthlyBonus", limit.rule());
        yield new Limited(
            limit.of(
                money(opened, means.monthlyWage(), "/monthlyWage", limit.rule()),
                money(opened, means.minimumWage(), "/minimumWage", limit.rule())),
            limit.rule());
      }
      case NON_LOSS -> {
        var limit = limits.nonLoss().orElseThrow(() -> noLimit(opened, kind));
        unwanted(means.monthlyWage(), "/monthlyWage", limit.rule());
        unwanted(means.minimumWage(), "/minimumWage", limit.rule());
        yield new Limited(
            limit.of(money(opened, means.monthlyBonus(), "/monthlyBonus", limit.rule())),
            limit.rule());
      }
    };
  }

  private void store(Opened opened, Kind kind, List<CarriedOver.Planned> planned) {
    if (!planned.isEmpty()) {
      var terms = opened.notice().terms();
      deductions.add(
          opened.work().company().id(),
          planned.stream()
              .map(
                  it ->
                      new Deduction(
                          opened.notice().id().value(),
                          it.month(),
                          terms.user(),
                          terms.department(),
                          kind,
                          it.money()))
              .toList());
    }
  }

  private static Money money(Opened opened, GivenMoney given, String pointer, RuleId rule) {
    if (given == null) {
      throw means("MEANS_MISSING", pointer, rule, "what the month has to bear it with");
    }
    var money = given.in(opened.work().company().currency(), pointer);
    if (money.isNegative()) {
      throw means("MONEY_NEGATIVE", pointer, rule, money + " is less than nothing");
    }
    return money;
  }

  private static void unwanted(GivenMoney given, String pointer, RuleId rule) {
    if (given != null) {
      throw means("MEANS_NOT_ALLOWED", pointer, rule, "it is not taken from that");
    }
  }

  private static Refusal means(String code, String pointer, RuleId rule, String sentence) {
    return Refusal.content(
        code, rule, sentence, List.of(new Finding(pointer, code, rule, sentence)));
  }

  private static Refusal noLimit(Opened opened, Kind kind) {
    return Refusal.content(
        "LIMIT_NOT_IN_PROCEDURE",
        opened.rules().executionRule(),
        "the procedure does not say how much of a %s a month bears".formatted(kind));
  }
}
