package redress.application.seal;

import java.util.List;
import java.util.TreeSet;
import redress.application.seal.VerifyRecords.Differing;
import redress.history.Event;
import redress.history.History;
import redress.history.Imprint;
import redress.history.Subject;
import redress.organization.CompanyId;

/**
 * Records that no row leads to from a chain, such as accounts, editions of the procedure and what
 * is taken from pay: whoever adds one tells nobody. Those that are there before the chains are read
 * must be told by one of them, of a company whose founding was told whole; of one whose stock was
 * taken later ({@link TakeStock}), what was told then.
 */
final class KeyedRecords {
  private static final int PAGE = 10_000;

  private final CompanyId company;
  private final TreeSet<String> untold = new TreeSet<>();

  /**
   * Looks what there is, before any event is shown.
   *
   * @param founded whether the founding of the company was told whole
   */
  KeyedRecords(Stock stock, History history, CompanyId company, boolean founded) {
    this.company = company;
    if (founded) {
      stock.keyed().forEach(kind -> list(stock, kind));
    } else if (Founded.isStockTaken(history, company)) {
      stock.owned().forEach(kind -> list(stock, kind));
    }
  }

  private void list(Stock stock, String kind) {
    stock.eachPage(
        company,
        kind,
        PAGE,
        keys -> keys.forEach(key -> untold.add(new Imprint(kind, key, null).name())));
  }

  void told(Event event) {
    if (untold.isEmpty()) {
      return;
    }
    for (var change : event.entry().changes()) {
      if (Imprint.isAt(change.path())) {
        untold.remove(Imprint.told(change.path(), change.to()).name());
      }
    }
  }

  /**
   * All events were shown: those of which none has told.
   *
   * @param whole whether all chains hold; where one does not it may have told of some
   */
  List<Differing> added(boolean whole) {
    if (whole) {
      return untold.stream().map(name -> differing(name + " was added")).toList();
    }
    return untold.isEmpty()
        ? List.of()
        : List.of(
            differing(
                "of %d records, %s first, nothing tells that can be read"
                    .formatted(untold.size(), untold.getFirst())));
  }

  private Differing differing(String why) {
    return new Differing(Subject.of(company), why);
  }
}
