package redress.persistence;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.application.seal.Stock;
import redress.history.Imprint;
import redress.history.Subject;
import redress.organization.CompanyId;

/** What is stored, to be verified: one statement for each table and many records. */
final class PgStock implements Stock {
  private static final int MOST = 100;

  /** A case number that nobody has, or a counter that stands elsewhere, is seen by counting. */
  private static final String MISNUMBERED =
      """
      select coalesce(month, series) as month, coalesce(given, 0) as given,
        coalesce(highest, 0) as highest, coalesce(last, 0) as last
      from (
        select series, count(*) as given, max(sequence) as highest from complaints
        where company = $1 and series is not null group by series) as numbered
      full join (
        select month, last from counters where company = $1) as counted on month = series
      where coalesce(given, 0) <> coalesce(last, 0) or coalesce(highest, 0) <> coalesce(last, 0)
      order by 1 limit $2
      """;

  private final PgTransactions transactions;
  private final List<Rows<?>> rows;
  private final List<Imprinted> tables;
  private final Map<String, Imprinted> keyed = new LinkedHashMap<>();

  /**
   * @param rows the tables that keep records in one piece
   * @param others records that are kept otherwise
   */
  PgStock(PgTransactions transactions, List<Rows<?>> rows, List<Imprinted> others) {
    this.transactions = transactions;
    this.rows = List.copyOf(rows);
    this.tables = Stream.concat(rows.stream().map(Rows::imprinted), others.stream()).toList();
    tables.stream().filter(it -> !it.byChain()).forEach(it -> keyed.put(it.kind(), it));
  }

  @Override
  public List<Stored> find(CompanyId company, SortedSet<UUID> chains, List<Imprint> told) {
    return transactions.read(
        company,
        sql -> {
          var sent = tables.stream().map(it -> it.send(sql, company, chains, told)).toList();
          return IntStream.range(0, sent.size())
              .mapToObj(
                  i -> tables.get(i).read(company, sql.await("reading what is kept", sent.get(i))))
              .flatMap(List::stream)
              .toList();
        });
  }

  @Override
  public List<Misfiled> misfiled(CompanyId company, SortedSet<UUID> chains) {
    var ids = chains.toArray(UUID[]::new);
    return transactions.read(
        company,
        sql -> {
          var sent = rows.stream().map(it -> it.ofChains(sql, company, ids)).toList();
          return IntStream.range(0, sent.size())
              .mapToObj(
                  i ->
                      rows.get(i).misfiled(sql, company, sql.await("reading records", sent.get(i))))
              .flatMap(List::stream)
              .toList();
        });
  }

  @Override
  public List<Named> strays(CompanyId company) {
    return transactions.read(
        company,
        sql ->
            tables.stream()
                .filter(Imprinted::byChain)
                .flatMap(
                    it ->
                        sql
                            .list(
                                "looking for what nothing tells of",
                                row ->
                                    new Named(
                                        row.getUUID("chain"),
                                        it.kind() + "/" + row.getString("key")),
                                it.listing(),
                                company.code(),
                                MOST)
                            .stream())
                .toList());
  }

  @Override
  public List<Named> mismarked(CompanyId company) {
    return transactions.read(company, sql -> Marks.otherwise(sql, company));
  }

  @Override
  public Set<String> keyed() {
    return keyed.keySet();
  }

  @Override
  public Set<String> owned() {
    return keyed.values().stream()
        .filter(it -> it.owner() != null)
        .map(Imprinted::kind)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void note(CompanyId company, String kind, List<String> keys) {
    var chain = Subject.of(company).id();
    keyed.get(kind).noted(transactions.sql(), company, chain, keys.toArray(String[]::new));
  }

  @Override
  public List<String> keys(CompanyId company, String kind, String after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing what is stored in " + kind,
                row -> row.getString("key"),
                keyed.get(kind).listing(),
                company.code(),
                after,
                limit));
  }

  @Override
  public List<Numbers> misnumbered(CompanyId company) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "counting case numbers",
                row ->
                    new Numbers(
                        YearMonth.from(row.getLocalDate("month")),
                        row.getLong("given"),
                        row.getLong("highest"),
                        row.getLong("last")),
                MISNUMBERED,
                company.code(),
                MOST));
  }
}
