package redress.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.seal.Illegible;
import redress.complaint.Part;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.procedure.Procedure;
import redress.procedure.Procedures;
import redress.rule.Edition;
import redress.tree.Malformed;

/** The approved procedures on PostgreSQL. An edition never changes, so it is read only once. */
final class PgProcedures implements Procedures {
  /** What an approved edition says, who has approved it, and from when it holds. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "procedures",
          (company, nobody) -> Subject.of(company).id(),
          "procedure || '/' || edition",
          "procedures where company = $1",
          """
          select null::uuid as chain, null::text as holder, procedure || '/' || edition as key, jsonb_build_object(
            'text', encode(sha256(convert_to(text, 'UTF8')), 'hex'), 'sha256', sha256,
            'effectiveFrom', extract(epoch from effective_from)::text,
            'approvedBy', approved_by)::text as body
          from procedures
          where company = $1 and procedure || '/' || edition = any($2::text[])
          """);

  private record Name(CompanyId company, Edition edition) {}

  /** An edition and when it comes into force. */
  private record Effective(Edition edition, Instant from) {}

  private final PgTransactions transactions;
  private final ConcurrentMap<Name, Procedure> known = new ConcurrentHashMap<>();
  private final Remembered<CompanyId, List<Effective>> approved;

  PgProcedures(PgTransactions transactions, Changes changes) {
    this.transactions = transactions;
    this.approved = new Remembered<>(transactions, changes, "procedures");
  }

  @Override
  public Optional<InForce> effective(CompanyId company, Instant at) {
    return remembered(company)
        .filter(it -> !it.from().isAfter(at))
        .findFirst()
        .map(it -> new InForce(it.edition(), edition(company, it.edition()).orElseThrow()));
  }

  /** All approved editions of a company, the one that comes into force last first. */
  private List<Effective> editions(CompanyId company) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding the procedure in force",
                row ->
                    new Effective(
                        new Edition(row.getString("procedure"), row.getInteger("edition")),
                        Instants.get(row, "effective_from")),
                """
                select procedure, edition, effective_from from procedures
                where company = $1 order by effective_from desc, edition desc
                """,
                company.code()));
  }

  @Override
  public Optional<Procedure> edition(CompanyId company, Edition edition) {
    var name = new Name(company, edition);
    var found = known.get(name);
    if (found != null && transactions.sees(company)) {
      return Optional.of(found);
    }
    var read = text(company, edition).map(text -> read(edition, text));
    if (!transactions.hasChanged(approved)) {
      // what this transaction approved may yet be rolled back
      read.ifPresent(procedure -> known.put(name, procedure));
    }
    return read;
  }

  private static Procedure read(Edition edition, String text) {
    try {
      return Procedure.read(Bodies.tree(text));
    } catch (Malformed | IllegalArgumentException forged) {
      throw new Illegible(
          "edition %d of %s cannot be read: %s"
              .formatted(edition.number(), edition.procedure(), forged.getMessage()),
          forged);
    }
  }

  @Override
  public Set<Class<? extends Part>> parts(CompanyId company) {
    return remembered(company)
        .flatMap(it -> edition(company, it.edition()).orElseThrow().sections().parts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Effective> remembered(CompanyId company) {
    return approved.get(company, company, () -> Optional.of(editions(company))).stream()
        .flatMap(List::stream);
  }

  @Override
  public List<Approved> approved(CompanyId company) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "reading all editions of a procedure",
                row ->
                    new Approved(
                        company,
                        new Edition(row.getString("procedure"), row.getInteger("edition")),
                        row.getString("text"),
                        row.getString("sha256"),
                        Instants.get(row, "effective_from"),
                        row.getString("approved_by")),
                "select * from procedures where company = $1 order by edition",
                company.code()));
  }

  @Override
  public void approve(Approved document) {
    transactions.sql().changes(approved);
    transactions
        .sql()
        .run(
            "storing an approved procedure",
            """
            insert into procedures (
              company, procedure, edition, text, sha256, effective_from, approved_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            document.company().code(),
            document.edition().procedure(),
            document.edition().number(),
            document.text(),
            document.sha256(),
            Instants.stored(document.effectiveFrom()),
            document.approvedBy());
    var company = document.company();
    var edition = document.edition();
    IMPRINTED.noted(
        transactions.sql(),
        company,
        Subject.of(company).id(),
        edition.procedure() + "/" + edition.number());
  }

  private Optional<String> text(CompanyId company, Edition edition) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "reading a procedure",
                row -> row.getString("text"),
                "select text from procedures"
                    + " where company = $1 and procedure = $2 and edition = $3",
                company.code(),
                edition.procedure(),
                edition.number()));
  }
}
