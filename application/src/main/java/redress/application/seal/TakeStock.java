package redress.application.seal;

import java.util.List;
import java.util.TreeSet;
import redress.application.Ports;
import redress.application.job.ByItself;
import redress.history.Entry;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Has history tell what there is of a company that was founded before foundings told it: accounts,
 * editions of the procedure and whatever else is found by a key. From then on none of it is changed
 * or added unseen (R32).
 */
public final class TakeStock {
  private static final int PAGE = 500;

  private final Ports ports;

  public TakeStock(Ports ports) {
    this.ports = ports;
  }

  /** Takes it once; nothing is done for a company of which it is told. */
  public void handle(CompanyId company) {
    var stock = ports.stock();
    if (stock.owned().isEmpty() || Founded.isStockTaken(ports.history(), company)) {
      return;
    }
    ports
        .transactions()
        .run(
            company,
            () -> {
              pages(company, this::tell);
              return null;
            });
  }

  /** Inside the transaction of a founding: its event tells of what there was before it. */
  public void along(CompanyId company) {
    pages(company, ports.stock()::note);
  }

  private interface Noting {
    void note(CompanyId company, String kind, List<String> keys);
  }

  private void pages(CompanyId company, Noting noting) {
    for (var kind : new TreeSet<>(ports.stock().owned())) {
      String after = null;
      List<String> page;
      do {
        page = ports.stock().keys(company, kind, after, PAGE);
        if (!page.isEmpty()) {
          noting.note(company, kind, page);
          after = page.getLast();
        }
      } while (page.size() == PAGE);
    }
  }

  private void tell(CompanyId company, String kind, List<String> keys) {
    ports.stock().note(company, kind, keys);
    ports
        .history()
        .append(
            Subject.of(company),
            ports.clock().instant(),
            ByItself.NAME,
            List.of(Entry.of("STOCK_TAKEN", null)));
  }
}
