package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.Execution;
import redress.application.complaint.OnCase;
import redress.casefile.AllowanceActions;
import redress.casefile.CaseFile;
import redress.casefile.Takings;
import redress.disposition.Disposition;
import redress.disposition.PartTerms;
import redress.money.GivenMoney;
import redress.money.Money;
import redress.organization.Accounts;
import redress.organization.Person;
import redress.returns.Allowance;
import redress.returns.Allowance.Order;
import redress.returns.AllowanceRules;
import redress.rule.Refusal;

/** Somebody opens the certificate that a customer owes less, as was approved (S4-33). */
public final class OpenAllowance {
  private final CaseDesk desk;
  private final Held held;
  private final Accounts accounts;

  public OpenAllowance(CaseDesk desk, Held held, Accounts accounts) {
    this.desk = desk;
    this.held = held;
    this.accounts = accounts;
  }

  /**
   * @param amount by how much less is owed
   * @param unitPrice what a piece cost
   * @param salesperson user name of whose receivable it is, or {@code null} for whoever opens it
   */
  public record Command(
      Person by,
      UUID complaint,
      Held.Reference to,
      GivenMoney amount,
      GivenMoney unitPrice,
      String reason,
      String salesperson)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(command, AllowanceActions.OPEN, work -> open(command, work));
  }

  private void open(Command command, CaseWork work) {
    var rules = work.procedure().sections().of(AllowanceRules.class);
    var id = work.newPart();
    var amount = Given.positive(work, command.amount(), "/amount", rules.rule());
    var price = Given.positive(work, command.unitPrice(), "/unitPrice", rules.rule());
    covered(work, command.to().partNumber(), amount, rules);
    var key = Held.key(work, command.to());
    var order =
        new Order(
            key,
            command.to().partNumber(),
            amount,
            price,
            command.reason(),
            Given.salesperson(work, accounts, command.salesperson(), rules.rule()),
            work.mark());
    var delivery = held.of(work, key, rules.rule());
    held.deliveries().save(delivery.allowing(id.value(), amount, price, rules.rule()));
    work.keep(Allowance.class, Allowance.opened(id, order, rules));
    Execution.begin(work, rules.rule());
  }

  /** No more is allowed than was approved. */
  private static void covered(CaseWork work, String part, Money amount, AllowanceRules rules) {
    var disposition = Disposition.inForce(work.parts(Disposition.class)).orElseThrow();
    var about = PartTerms.of(disposition.terms(), rules.remedies(), part);
    var approved = about.lines().isEmpty() ? Money.zero(amount.currency()) : about.value();
    var open = new Takings(work.situation(), disposition.terms()).allowed().left(part);
    var left = new Money(open, amount.currency());
    if (amount.compareTo(left) > 0) {
      throw Refusal.content(
          "BEYOND_APPROVAL",
          rules.rule(),
          "of %s that were approved %s are allowed: not %s more"
              .formatted(approved, approved.minus(left), amount));
    }
  }
}
