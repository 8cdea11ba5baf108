package redress.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redress.complaint.ComplaintId;
import redress.complaint.Part;
import redress.complaint.PartId;
import redress.complaint.Parts;
import redress.organization.CompanyId;

/**
 * One kind of part of all cases on PostgreSQL. Its table is made by {@code part_table} in a
 * migration. A port that asks for more than every collection of parts does has an adapter that
 * extends this.
 */
class PgParts<P extends Part> implements Parts<P> {
  private final PgTransactions transactions;
  private final String name;
  private final Class<P> type;
  private final Rows<P> rows;

  /**
   * @param columns beside the version and the body
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  PgParts(PgTransactions transactions, String table, Class<P> type, Column<P>... columns) {
    this.transactions = transactions;
    this.name = table;
    this.type = type;
    this.rows = rows(table, type, List.of(columns));
  }

  /** The name of the table. */
  final String name() {
    return name;
  }

  final Rows<P> rows() {
    return rows;
  }

  /** The kind of part. */
  final Class<P> type() {
    return type;
  }

  private static <P extends Part> Rows<P> rows(
      String table, Class<P> type, List<Column<P>> columns) {
    var values = new ArrayList<Column<P>>();
    values.add(new Column<>("version", "bigint", part -> Long.toString(part.version())));
    values.addAll(columns);
    return new Rows<>(
        table,
        type,
        List.of(
            Column.uuid("complaint", part -> part.id().complaint().value()),
            Column.uuid("id", part -> part.id().value())),
        values,
        "stored.version < excluded.version",
        "true",
        Chained.by("complaint", part -> part.id().complaint().value()));
  }

  @Override
  public Optional<P> find(PartId id) {
    return transactions
        .read(
            id.complaint().company(),
            sql ->
                rows.list(
                    sql,
                    "where company = $1 and complaint = $2 and id = $3",
                    id.complaint().company().code(),
                    id.complaint().value(),
                    id.value()))
        .stream()
        .findFirst();
  }

  @Override
  public List<P> ofCase(ComplaintId complaint) {
    return where(complaint.company(), "complaint = $2 order by made", complaint.value());
  }

  @Override
  public void save(P part) {
    if (!rows.save(transactions.sql(), part.id().complaint().company(), part)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(part.version()));
    }
  }

  /** The parts of a company that fit; the parameters begin at {@code $2}. */
  final List<P> where(CompanyId company, String condition, Object... parameters) {
    var all = new Object[parameters.length + 1];
    all[0] = company.code();
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return transactions.read(
        company, sql -> rows.list(sql, "where company = $1 and " + condition, all));
  }
}
