package redress.application.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import redress.application.company.CompanyWork;
import redress.application.sanction.NoticeDesk.Opened;
import redress.organization.Duty;
import redress.organization.Person;
import redress.penalty.CarriedOver;
import redress.penalty.DeductionRules.Kind;
import redress.penalty.Purse;
import redress.rule.Explained;
import redress.rule.Refusal;
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
   * @param first the first month of which something is taken, or {@code null} for the month in
   *     which it is carried out
   * @param pay what a month has to bear it with
   */
  public record Command(
      Person by, UUID notice, long version, Instant executedAt, YearMonth first, Pay pay) {}

  /**
   * The notice with its instalments.
   *
   * @throws Refusal {@code MEANS_MISSING}, {@code MEANS_NOT_ALLOWED}, {@code LIMIT_ZERO}, {@code
   *     FIRST_MONTH_FAR}, {@code OWN_NOTICE}, {@code TOO_MANY_INSTALMENTS}, {@code IN_THE_FUTURE},
   *     or that the notice is not approved
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
          CompanyWork.refuse(opened.notice().mayExecute(command.by().user(), rules));
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
    if (command.first() != null || !command.pay().unknown()) {
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
    var executed = YearMonth.from(command.executedAt().atZone(company.zone()));
    var first = CarriedOver.first(command.first(), executed, opened.rules().executionRule());
    command.pay().only(Set.of(kind), opened.limits(), "");
    var limited =
        command
            .pay()
            .limit(kind, opened.limits(), company.currency(), "", opened.rules().executionRule());
    var purse = new Purse(terms.user(), kind);
    deductions.lock(company.id(), new TreeSet<>(Set.of(terms.user())));
    var taken = deductions.taken(company.id(), Set.of(purse), first).getOrDefault(purse, Map.of());
    return CarriedOver.of(opened.notice().charged(), limited.most(), taken, first, limited.rule());
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
                          Deduction.Origin.NOTICE,
                          it.month(),
                          terms.user(),
                          terms.department(),
                          kind,
                          it.money()))
              .toList());
    }
  }
}
