package redress.application.complaint;

import java.util.List;
import redress.application.Transactions;
import redress.organization.Person;

/** Lists cases, newest first, a page at a time. */
public final class ListComplaints {
  private final Transactions transactions;
  private final ComplaintViews views;

  public ListComplaints(Transactions transactions, ComplaintViews views) {
    this.transactions = transactions;
    this.views = views;
  }

  public record Command(Person by, ComplaintViews.Filter filter) {}

  public List<ComplaintViews.Row> handle(Command command) {
    var company = command.by().company();
    return transactions.run(company, () -> views.list(company, command.filter()));
  }
}
