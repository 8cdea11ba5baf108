package redress.persistence;

import java.util.List;
import java.util.Optional;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.procedure.Document;
import redress.procedure.Drafts;
import redress.procedure.Procedure;

/** The drafts of procedures on PostgreSQL. */
final class PgDrafts implements Drafts {
  /** What a version says that was put forward, by whom and when. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "procedure_drafts",
          (company, nobody) -> Subject.of(company).id(),
          "number::text",
          "procedure_drafts where company = $1",
          """
          select null::uuid as chain, null::text as holder, number::text as key, jsonb_build_object(
            'text', encode(sha256(convert_to(text, 'UTF8')), 'hex'), 'sha256', sha256,
            'writtenAt', extract(epoch from written_at)::text, 'writtenBy', written_by)::text
            as body
          from procedure_drafts where company = $1 and number = any($2::text[]::int[])
          """);

  private final PgTransactions transactions;

  PgDrafts(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public int next(CompanyId company) {
    transactions
        .sql()
        .run(
            "waiting for the number of a version",
            "select pg_advisory_xact_lock(hashtextextended('procedures ' || $1, 0))::text",
            company.code());
    // a statement of its own, which sees what whoever held the lock has committed
    return transactions
        .sql()
        .first(
            "counting the versions of a procedure",
            row -> row.getInteger("number"),
            """
            select 1 + greatest(
              (select coalesce(max(number), 0) from procedure_drafts where company = $1),
              (select coalesce(max(edition), 0) from procedures where company = $1)) as number
            """,
            company.code())
        .orElseThrow();
  }

  @Override
  public void add(Draft draft, String text) {
    transactions
        .sql()
        .run(
            "storing a draft of a procedure",
            """
            insert into procedure_drafts (company, number, text, sha256, written_at, written_by)
            values ($1, $2, $3, $4, $5, $6)
            """,
            draft.company().code(),
            draft.number(),
            text,
            draft.sha256(),
            Instants.stored(draft.writtenAt()),
            draft.writtenBy());
    var company = draft.company();
    IMPRINTED.noted(
        transactions.sql(), company, Subject.of(company).id(), Integer.toString(draft.number()));
  }

  @Override
  public List<Draft> all(CompanyId company) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "reading the drafts of a procedure",
                row ->
                    new Draft(
                        company,
                        row.getInteger("number"),
                        row.getString("sha256"),
                        Instants.get(row, "written_at"),
                        row.getString("written_by")),
                """
                select number, sha256, written_at, written_by from procedure_drafts
                where company = $1 order by number
                """,
                company.code()));
  }

  @Override
  public Optional<String> text(CompanyId company, int number) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "reading a draft of a procedure",
                row -> row.getString("text"),
                "select text from procedure_drafts where company = $1 and number = $2",
                company.code(),
                number));
  }

  @Override
  public Optional<Document> document(CompanyId company, int number) {
    return text(company, number).map(it -> new Document(it, Procedure.read(Bodies.tree(it))));
  }
}
