package redress.persistence;

import java.util.Optional;
import redress.application.session.AccountHistory;
import redress.application.session.LinkedIdentities;
import redress.organization.CompanyId;

/** Which account belongs to whom a provider vouches for, on PostgreSQL. */
final class PgLinkedIdentities implements LinkedIdentities {
  /** Whose account is whose at a provider. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "linked_identities",
          (company, user) -> AccountHistory.subject(company, user).id(),
          "issuer || ' ' || subject",
          "linked_identities where company = $1",
          """
          select null::uuid as chain, username as holder, issuer || ' ' || subject as key,
            jsonb_build_object('user', username)::text as body
          from linked_identities
          where company = $1 and issuer || ' ' || subject = any($2::text[])
          """);

  private final PgTransactions transactions;

  PgLinkedIdentities(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<String> find(CompanyId company, String issuer, String subject) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "finding whose account it is",
                row -> row.getString("username"),
                """
                select username from linked_identities
                where company = $1 and issuer = $2 and subject = $3
                """,
                company.code(),
                issuer,
                subject));
  }

  @Override
  public void link(CompanyId company, String issuer, String subject, String user) {
    transactions
        .sql()
        .run(
            "linking an account",
            """
            insert into linked_identities (company, issuer, subject, username)
            values ($1, $2, $3, $4)
            """,
            company.code(),
            issuer,
            subject,
            user);
    IMPRINTED.noted(
        transactions.sql(),
        company,
        AccountHistory.subject(company, user).id(),
        issuer + " " + subject);
  }
}
