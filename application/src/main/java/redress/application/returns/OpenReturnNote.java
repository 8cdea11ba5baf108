package redress.application.returns;

import java.math.BigDecimal;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.Execution;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.casefile.Takings;
import redress.disposition.Disposition;
import redress.disposition.PartTerms;
import redress.money.GivenMoney;
import redress.organization.Accounts;
import redress.organization.Person;
import redress.returns.ReturnNote;
import redress.returns.ReturnNote.Grounds;
import redress.returns.ReturnNote.Order;
import redress.returns.ReturnNoteRules;
import redress.returns.ReturnRules;
import redress.rule.Refusal;

/** Somebody announces that goods come back, as was approved (S4-34). */
public final class OpenReturnNote {
  private final CaseDesk desk;
  private final Held held;
  private final Accounts accounts;

  public OpenReturnNote(CaseDesk desk, Held held, Accounts accounts) {
    this.desk = desk;
    this.held = held;
    this.accounts = accounts;
  }

  /**
   * @param quantity pieces, from 1
   * @param tolerancePercent by how much more the customer's order lets come back, from 0 to what
   *     the procedure lets at most, or {@code null}
   * @param salesperson user name of whose receivable it is, or {@code null} for whoever opens it
   */
  public record Command(
      Person by,
      UUID complaint,
      Held.Reference to,
      int quantity,
      GivenMoney unitPrice,
      BigDecimal tolerancePercent,
      Grounds grounds,
      String salesperson)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(command, ReturnActions.OPEN, work -> open(command, work));
  }

  private void open(Command command, CaseWork work) {
    var rules = work.procedure().sections().of(ReturnNoteRules.class);
    var id = work.newPart();
    var price = Given.positive(work, command.unitPrice(), "/unitPrice", rules.rule());
    var part = command.to().partNumber();
    work.procedure().sections().of(ReturnRules.class).check(command.tolerancePercent());
    covered(command, work, rules);
    var key = Held.key(work, command.to());
    var order =
        new Order(
            key,
            part,
            command.quantity(),
            price,
            command.tolerancePercent(),
            Given.salesperson(work, accounts, command.salesperson(), rules.rule()),
            work.mark());
    var delivery = held.of(work, key, rules.rule());
    held.deliveries().save(delivery.returning(id.value(), command.quantity(), price, rules.rule()));
    work.keep(ReturnNote.class, ReturnNote.opened(id, order, command.grounds(), rules));
    Execution.begin(work, rules.rule());
  }

  /** No more is announced than was approved, be it at most (S4-12). */
  private static void covered(Command command, CaseWork work, ReturnNoteRules rules) {
    var part = command.to().partNumber();
    var disposition = Disposition.inForce(work.parts(Disposition.class)).orElseThrow();
    var about = PartTerms.of(disposition.terms(), rules.remedies(), part);
    if (about.lines().isEmpty()) {
      throw Refusal.content(
          "BEYOND_APPROVAL",
          rules.rule(),
          "nothing of %s was approved to come back".formatted(part));
    }
    if (about.most() == null) {
      throw Refusal.later(
          "QUANTITY_UNDETERMINED",
          work.procedure().disposition().counting(),
          "nobody knows yet how many pieces of %s come back".formatted(part));
    }
    int left = new Takings(work.situation(), disposition.terms()).announced().left(part).intValue();
    if (command.quantity() > left) {
      throw Refusal.content(
          "BEYOND_APPROVAL",
          rules.rule(),
          "of %d pieces that were approved %d are announced: not %d more"
              .formatted(about.most(), about.most() - left, command.quantity()));
    }
  }
}
