package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import redress.complaint.ComplaintId;
import redress.complaint.References;
import redress.disposition.Disposition;
import redress.disposition.Dispositions;
import redress.disposition.Occasion;
import redress.disposition.Settled;

/**
 * How cases are settled, on PostgreSQL. Those about the same are looked for among the newest cases
 * of that customer, of that order and of that part, each by its index, as they were typed; of these
 * it does not matter how the rest was typed.
 */
final class PgDispositions extends PgParts<Disposition> implements Dispositions {
  /** How many cases each index leads to at most. */
  static final int FAR = 1_000;

  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('settled/' || $1 || '/' || $2, 0))";
  private static final String NEAR =
      """
      (select id, number, customer, order_number, part_number from complaints
       where company = $1 and %1$s = $%2$d order by id desc limit %3$d)
      """;
  private static final String SETTLED =
      """
      select id, number, customer, order_number, part_number, body::text as body
      from (
        select one.*, it.id as disposition, it.body,
          (case when it.level is null then it.body #>> '{course,given,signed,at}'
            else it.body #>> '{signature,made,at}' end)::timestamptz as signed_at
        from (%1$s) as one join dispositions as it on it.company = $1 and it.complaint = one.id
        where one.id <> $2 and %2$s and case
          when one.order_number is null or $4::text is null then %4$s else %3$s end) as found
      where signed_at >= $6 order by signed_at desc, disposition desc limit %5$d
      """;

  private final PgTransactions transactions;

  PgDispositions(PgTransactions transactions) {
    super(
        transactions,
        "dispositions",
        Disposition.class,
        Column.number("settlement", it -> it.settlement().amount()),
        Column.text("level", it -> it.signedLevel().orElse(null)),
        Column.flag("stands", Disposition::stands));
    this.transactions = transactions;
  }

  @Override
  public List<Settled> settled(ComplaintId besides, Occasion about, Instant since) {
    var sql = transactions.sql();
    if (about.customer() == null) {
      return List.of();
    }
    sql.run(
        "waiting for others that settle with the customer",
        ALONE,
        besides.company().code(),
        References.plain(about.customer()));
    var listing = listing(besides, about, since);
    return sql.list(
        "looking for what is settled in other cases",
        PgDispositions::settled,
        listing.statement(),
        listing.parameters().toArray());
  }

  /** The statement that looks for what is settled in other cases. */
  static Listing listing(ComplaintId besides, Occasion about, Instant since) {
    var near =
        String.join(
            " union ",
            NEAR.formatted("customer", 3, FAR),
            NEAR.formatted("order_number", 4, FAR),
            NEAR.formatted("part_number", 5, FAR));
    var statement =
        SETTLED.formatted(
            near, same("customer", 3), same("order_number", 4), same("part_number", 5), MOST);
    return new Listing(
        statement,
        Arrays.asList(
            besides.company().code(),
            besides.value(),
            about.customer(),
            about.order(),
            about.part(),
            Instants.stored(since)));
  }

  private static String same(String column, int parameter) {
    return plain("one." + column) + " = " + plain("$%d::text".formatted(parameter));
  }

  /** What {@link References#plain} does. */
  private static String plain(String typed) {
    return "upper(regexp_replace(normalize(%s, NFKC), '\\s', '', 'g'))".formatted(typed);
  }

  private static Settled settled(Row row) {
    var number = row.getString("number");
    return new Settled(
        number == null ? row.getUUID("id").toString() : number,
        new Occasion(
            row.getString("customer"), row.getString("order_number"), row.getString("part_number")),
        Bodies.read(Disposition.class, row.getString("body")));
  }
}
