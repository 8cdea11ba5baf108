package redress.application.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import redress.application.Transactions;
import redress.application.Unknown;
import redress.complaint.Care.Waiting;
import redress.obligation.Obligation;
import redress.obligation.Obligations;
import redress.organization.Person;
import redress.rule.Step;

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

  /**
   * An obligation with the whole derivation of its due instant.
   *
   * @param standsStill whether we wait for the customer now, so that it cannot become late
   */
  public record Explanation(Obligation obligation, boolean standsStill, List<Step> steps) {}

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
          var steps = new ArrayList<>(obligation.clock().due(calendar).steps());
          var waiting = file.stopping(obligation);
          waiting.ifPresent(it -> steps.add(stillWaiting(it, obligation)));
          return new Explanation(obligation, waiting.isPresent(), steps);
        });
  }

  /** How much later it will be due is known when the waiting has ended. */
  private static Step stillWaiting(Waiting waiting, Obligation obligation) {
    return new Step(
        obligation.clock().rule(),
        "we have waited for the customer since %s (%s: %s)"
            .formatted(waiting.from(), waiting.code(), waiting.reason()),
        "the clock stands still until that has ended");
  }
}
