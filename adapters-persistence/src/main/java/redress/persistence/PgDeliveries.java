package redress.persistence;

import java.util.Optional;
import redress.returns.Deliveries;
import redress.returns.Delivery;

/** Deliveries on PostgreSQL: to find one is to lock its row. */
final class PgDeliveries implements Deliveries {
  private final PgTransactions transactions;

  PgDeliveries(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Delivery> hold(Delivery.Key key) {
    return transactions
        .sql()
        .first(
            "holding a delivery",
            row -> Bodies.read(Delivery.class, row.getString("body")),
            """
            select body::text as body from deliveries
            where company = $1 and order_number = $2 and part_number = $3 and shipped_on = $4
            for update
            """,
            key.company().code(),
            key.orderNumber(),
            key.partNumber(),
            key.shippedOn());
  }

  @Override
  public Delivery holdOrKeep(Delivery first) {
    var key = first.key();
    transactions
        .sql()
        .run(
            "keeping a delivery",
            """
            insert into deliveries (company, order_number, part_number, shipped_on, body)
            values ($1, $2, $3, $4, $5::text::jsonb) on conflict do nothing
            """,
            key.company().code(),
            key.orderNumber(),
            key.partNumber(),
            key.shippedOn(),
            Bodies.write(first));
    // a statement of its own, which sees what whoever was first has committed
    return hold(key).orElseThrow();
  }

  @Override
  public void save(Delivery delivery) {
    var key = delivery.key();
    transactions
        .sql()
        .run(
            "saving a delivery",
            """
            update deliveries set body = $5::text::jsonb
            where company = $1 and order_number = $2 and part_number = $3 and shipped_on = $4
            """,
            key.company().code(),
            key.orderNumber(),
            key.partNumber(),
            key.shippedOn(),
            Bodies.write(delivery));
  }
}
