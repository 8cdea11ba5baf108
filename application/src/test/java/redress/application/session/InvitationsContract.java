package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.organization.CompanyId;

/** What every store of invitations does. */
public abstract class InvitationsContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");
  private static final CompanyId ACME = new CompanyId("acme");
  private static final CompanyId OTHER = new CompanyId("other");

  protected abstract Invitations invitations();

  protected abstract Transactions transactions();

  @Test
  void the_last_invitation_takes_the_place_of_the_one_before() {
    var first = invitation("li");
    var second = invitation("li");
    var wang = invitation("wang");
    save(first);
    save(wang);
    save(second);
    assertEquals(Optional.empty(), find(ACME, first.id()));
    assertEquals(Optional.of(second), find(ACME, second.id()));
    assertEquals(Optional.of(wang), find(ACME, wang.id()));
    assertEquals(Optional.empty(), find(OTHER, second.id()));
  }

  @Test
  void what_is_taken_away_is_gone_and_nothing_else() {
    var li = invitation("li");
    var wang = invitation("wang");
    save(li);
    save(wang);
    transactions().run(ACME, () -> invitations().remove(ACME, "li"));
    transactions().run(ACME, () -> invitations().remove(ACME, "nobody"));
    assertEquals(Optional.empty(), find(ACME, li.id()));
    assertEquals(Optional.of(wang), find(ACME, wang.id()));
  }

  private Optional<Invitation> find(CompanyId company, UUID id) {
    return transactions().run(company, () -> invitations().lock(company, id));
  }

  private void save(Invitation invitation) {
    transactions().run(ACME, () -> invitations().save(invitation));
  }

  private static Invitation invitation(String user) {
    return new Invitation(ACME, user, UUID.randomUUID(), "secret", MONDAY);
  }
}
