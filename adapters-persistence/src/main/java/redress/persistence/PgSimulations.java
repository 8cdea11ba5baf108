package redress.persistence;

import java.util.List;
import java.util.Optional;
import redress.application.simulation.Simulation;
import redress.application.simulation.Simulations;
import redress.organization.CompanyId;

final class PgSimulations implements Simulations {
  private static final String SELECT =
      "select body::text as body from simulations where company = $1 and id = $2";

  private final PgTransactions transactions;

  PgSimulations(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Simulation> find(Simulation.Id id) {
    return transactions.read(id.company(), sql -> one(sql, id, SELECT));
  }

  @Override
  public Optional<Simulation> lock(Simulation.Id id) {
    return one(transactions.sql(), id, SELECT + " for update");
  }

  @Override
  public List<Simulation> unfinished(CompanyId company, int most) {
    var sql = transactions.sql();
    sql.run(
        "waiting for whoever begins a simulation",
        "select pg_advisory_xact_lock(hashtextextended('simulations ' || $1, 0))::text",
        company.code());
    return sql.list(
        "reading what simulations are not finished",
        row -> Bodies.read(Simulation.class, row.getString("body")),
        """
        select body::text as body from simulations where company = $1 and finished_at is null
        order by asked_at, id limit $2
        """,
        company.code(),
        most);
  }

  @Override
  public void save(Simulation simulation) {
    var finished = simulation.progress().finishedAt();
    transactions
        .sql()
        .run(
            "storing a simulation",
            """
            insert into simulations (company, id, asked_at, finished_at, body)
            values ($1, $2, $3, $4, $5::text::jsonb)
            on conflict (company, id) do update
            set finished_at = excluded.finished_at, body = excluded.body
            """,
            simulation.id().company().code(),
            simulation.id().value(),
            Instants.stored(simulation.task().askedAt()),
            finished == null ? null : Instants.stored(finished),
            Bodies.write(simulation));
  }

  private static Optional<Simulation> one(Sql sql, Simulation.Id id, String statement) {
    return sql.first(
        "reading a simulation",
        row -> Bodies.read(Simulation.class, row.getString("body")),
        statement,
        id.company().code(),
        id.value());
  }
}
