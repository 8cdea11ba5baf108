package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import redress.application.returns.ReturnViews;
import redress.organization.CompanyId;
import redress.returns.Exclusion;

/** Reads what the indexes of both tables name for the span, a page at a time. */
final class PgReturns implements ReturnViews {
  private static final String PAGE =
      """
      (select excluded_at, id, complaint, salesperson, part_number, excluded, excluded_from
       from %s
       where company = $1 and excluded_at >= $2 and excluded_at < $3
         and ($4::timestamptz is null or (excluded_at, id) > ($4, $5::uuid))
       order by excluded_at, id limit $6)
      """;
  private static final String EXCLUDED =
      """
      select page.*, number, customer
      from (%s union all %s) as page
      join complaints on complaints.company = $1 and complaints.id = page.complaint
      order by excluded_at, page.id limit $6
      """
          .formatted(PAGE.formatted("return_notes"), PAGE.formatted("allowances"));

  private static final String POSTED =
      """
      select posted_at, page.id, page.order_number, page.part_number, posted, posted_amount, number, customer
      from (select * from return_notes
        where company = $1 and posted_at >= $2 and posted_at < $3
          and ($4::timestamptz is null or (posted_at, id) > ($4, $5::uuid))
        order by posted_at, id limit $6) as page
      join complaints on complaints.company = $1 and complaints.id = page.complaint
      order by posted_at, page.id limit $6
      """;

  private final PgTransactions transactions;

  PgReturns(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Excluded> excluded(
      CompanyId company, Instant from, Instant before, Key after, int limit) {
    var listing = listing(EXCLUDED, company, from, before, after, limit);
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing what is excluded from collection",
                PgReturns::excluded,
                listing.statement(),
                listing.parameters().toArray()));
  }

  @Override
  public List<Posted> posted(
      CompanyId company, Instant from, Instant before, Key after, int limit) {
    var listing = listing(POSTED, company, from, before, after, limit);
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing vouchers that were asked for",
                PgReturns::posted,
                listing.statement(),
                listing.parameters().toArray()));
  }

  private static Listing listing(
      String statement, CompanyId company, Instant from, Instant before, Key after, int limit) {
    return new Listing(
        statement,
        Arrays.asList(
            company.code(),
            Instants.stored(from),
            Instants.stored(before),
            after == null ? null : Instants.stored(after.at()),
            after == null ? null : after.id(),
            limit));
  }

  private static Posted posted(Row row) {
    return new Posted(
        new Key(Instants.get(row, "posted_at"), row.getUUID("id")),
        row.getString("number"),
        row.getString("customer"),
        row.getString("order_number"),
        row.getString("part_number"),
        row.getInteger("posted"),
        row.getBigDecimal("posted_amount"));
  }

  private static Excluded excluded(Row row) {
    return new Excluded(
        new Key(Instants.get(row, "excluded_at"), row.getUUID("id")),
        row.getString("number"),
        row.getString("customer"),
        row.getString("salesperson"),
        row.getString("part_number"),
        row.getBigDecimal("excluded"),
        Codes.get(Exclusion.Basis.class, row, "excluded_from"));
  }
}
