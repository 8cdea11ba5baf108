package redress.application.seal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import redress.application.Ports;
import redress.application.monthbook.SealKeys;
import redress.application.monthbook.Sealer;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.monthbook.Snapshot;
import redress.organization.CompanyId;

/**
 * Holds what every frozen month book of a company said against its hash, its signature and the book
 * that was frozen before it (S4-22).
 */
public final class VerifyMonthBooks {
  private static final int TOGETHER = 12;

  private final MonthBooks books;
  private final SealKeys keys;
  private final Sealer sealer;

  public VerifyMonthBooks(Ports ports) {
    this.books = ports.monthBooks();
    this.keys = ports.sealKeys();
    this.sealer = new Sealer(keys);
  }

  /** The first book that does not hold, and why. */
  public record Broken(YearMonth month, String why) {}

  /**
   * @param books how many hold, up to the one that does not
   */
  public record Result(int books, Optional<Broken> broken) {}

  private record Frozen(YearMonth month, Instant at) {}

  /** Reads all frozen books in the order in which they were frozen. */
  public Result handle(CompanyId company) {
    int held = 0;
    Snapshot.Previous before = null;
    for (var frozen : frozen(company)) {
      var key = new MonthBook.Key(company, frozen.month());
      var why = why(key, before);
      if (why.isPresent()) {
        return new Result(held, Optional.of(new Broken(frozen.month(), why.get())));
      }
      before = new Snapshot.Previous(frozen.month(), book(key).course().sha256());
      held++;
    }
    return new Result(held, Optional.empty());
  }

  private Optional<String> why(MonthBook.Key key, Snapshot.Previous before) {
    var kept = books.snapshot(key);
    if (kept.isEmpty()) {
      return Optional.of("what it said is gone");
    }
    var snapshot = kept.get();
    var differs = snapshot.differs(book(key), before);
    return differs.isPresent()
        ? differs
        : Optional.of("no key of the company has signed its text").filter(it -> !signed(snapshot));
  }

  private boolean signed(Snapshot snapshot) {
    var company = snapshot.key().company();
    var seal = snapshot.seal();
    return keys.find(company, seal.keyId())
            .map(key -> Base64.getEncoder().encodeToString(key.publicKey()))
            .filter(seal.publicKey()::equals)
            .isPresent()
        && sealer.holds(company, seal, snapshot.text());
  }

  private MonthBook book(MonthBook.Key key) {
    return books.find(key).orElseThrow(() -> new IllegalStateException("the book is gone"));
  }

  private List<Frozen> frozen(CompanyId company) {
    var all = new ArrayList<Frozen>();
    YearMonth before = null;
    List<MonthBook> page;
    do {
      page = books.before(company, before, TOGETHER);
      for (var book : page) {
        if (book.frozen()) {
          all.add(new Frozen(book.month(), book.course().frozen().at()));
        }
        before = book.month();
      }
    } while (!page.isEmpty());
    all.sort(Comparator.comparing(Frozen::at).thenComparing(Frozen::month));
    return all;
  }
}
