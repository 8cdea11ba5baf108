package redress.application.returns;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import redress.application.Workdays;
import redress.organization.CompanyId;

/** Reads what a calendar month has, in the company's zone: a page of it is held at a time. */
record MonthPages(Workdays workdays) {
  private static final int PAGE = 500;

  /** One page of what a span has. */
  @FunctionalInterface
  interface Source<R> {
    List<R> page(CompanyId company, Instant from, Instant before, ReturnViews.Key after, int limit);
  }

  /** Gives each row to the reader, with the company's currency. */
  <R> void forEach(
      CompanyId id,
      YearMonth month,
      Source<R> source,
      Function<R, ReturnViews.Key> key,
      BiConsumer<R, Currency> reader) {
    var company = workdays.company(id);
    var from = month.atDay(1).atStartOfDay(company.zone()).toInstant();
    var before = month.plusMonths(1).atDay(1).atStartOfDay(company.zone()).toInstant();
    ReturnViews.Key after = null;
    do {
      var page = source.page(id, from, before, after, PAGE);
      page.forEach(it -> reader.accept(it, company.currency()));
      after = page.size() < PAGE ? null : key.apply(page.getLast());
    } while (after != null);
  }
}
