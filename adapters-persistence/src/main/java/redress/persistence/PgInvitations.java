package redress.persistence;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;
import redress.application.session.Invitation;
import redress.application.session.Invitations;
import redress.organization.CompanyId;

/** The invitations that nobody has used yet, on PostgreSQL. */
final class PgInvitations implements Invitations {
  private final PgTransactions transactions;

  PgInvitations(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Invitation> lock(CompanyId company, UUID id) {
    return transactions
        .sql()
        .first(
            "looking for an invitation",
            PgInvitations::invitation,
            """
            select company, username, id, secret, until from invitations
            where company = $1 and id = $2 for update
            """,
            company.code(),
            id);
  }

  @Override
  public void save(Invitation invitation) {
    transactions
        .sql()
        .run(
            "inviting somebody",
            """
            insert into invitations (company, username, id, secret, until)
            values ($1, $2, $3, $4, $5)
            on conflict (company, username) do update
            set id = excluded.id, secret = excluded.secret, until = excluded.until
            """,
            invitation.company().code(),
            invitation.user(),
            invitation.id(),
            invitation.secret(),
            Instants.stored(invitation.until()));
  }

  @Override
  public void remove(CompanyId company, String user) {
    transactions
        .sql()
        .run(
            "taking an invitation away",
            "delete from invitations where company = $1 and username = $2",
            company.code(),
            user);
  }

  private static Invitation invitation(Row row) {
    return new Invitation(
        new CompanyId(row.getString("company")),
        row.getString("username"),
        row.getUUID("id"),
        row.getString("secret"),
        Instants.get(row, "until"));
  }
}
