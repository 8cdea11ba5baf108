package redress.application.seal;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
              pages(company, (kind, keys) -> tell(company, kind, keys));
              return null;
            });
  }

  /** Inside the transaction of a founding: its event tells of what there was before it. */
  public void along(CompanyId company) {
    pages(company, (kind, keys) -> ports.stock().note(company, kind, keys));
  }

  private void pages(CompanyId company, BiConsumer<String, List<String>> noting) {
    for (var kind : new TreeSet<>(ports.stock().owned())) {
      ports.stock().eachPage(company, kind, PAGE, keys -> noting.accept(kind, keys));
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
