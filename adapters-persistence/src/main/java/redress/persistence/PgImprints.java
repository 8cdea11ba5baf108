package redress.persistence;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.IntStream;
import redress.application.seal.Imprints;
import redress.history.Imprint;
import redress.organization.CompanyId;

/** The imprints of what is stored: one statement for each table and many records. */
final class PgImprints implements Imprints {
  private final PgTransactions transactions;
  private final List<Imprinted> tables;

  PgImprints(PgTransactions transactions, List<Imprinted> tables) {
    this.transactions = transactions;
    this.tables = List.copyOf(tables);
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
}
