package redress.application.complaint;

import java.util.UUID;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.obligation.Obligation;
import redress.obligation.Obligations;
import redress.organization.Person;
import redress.time.Due;

/** Tells how the due instant of an obligation came about, line by line. */
public final class ExplainObligation {
  private final CaseDesk desk;
  private final Transactions transactions;
  private final Obligations obligations;

  public ExplainObligation(CaseDesk desk, Transactions transactions, Obligations obligations) {
    this.desk = desk;
    this.transactions = transactions;
    this.obligations = obligations;
  }

  public record Command(Person by, UUID complaint, UUID obligation) {}

  /** An obligation with the whole derivation of its due instant. */
  public record Explanation(Obligation obligation, Due due) {}

  public Explanation handle(Command command) {
    var company = command.by().company();
    return transactions.run(
        company,
        () -> {
          var file = desk.read(command.by(), command.complaint());
          var obligation =
              obligations
                  .find(company, command.obligation())
                  .filter(it -> file.complaint().id().equals(it.concern().complaint()))
                  .orElseThrow(() -> new Unknown("obligation"));
          var calendar = desk.calendar(company, file.procedure());
          return new Explanation(obligation, obligation.clock().due(calendar));
        });
  }
}
