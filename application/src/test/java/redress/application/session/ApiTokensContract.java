package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.application.session.ApiToken.Grant;
import redress.application.session.ApiToken.Key;
import redress.organization.CompanyId;

/** What every store of programs' tokens does. */
public abstract class ApiTokensContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");
  private static final CompanyId ACME = new CompanyId("acme");
  private static final CompanyId OTHER = new CompanyId("other");

  protected abstract ApiTokens tokens();

  protected abstract Transactions transactions();

  @Test
  void a_token_is_found_as_it_was_stored_and_by_its_company_alone() {
    var token = token("li", 1);
    save(token);
    assertEquals(Optional.of(token), find(token));
    assertEquals(Optional.empty(), transactions().run(OTHER, () -> tokens().find(token.key())));
    var revoked = token.revoked(MONDAY.plusSeconds(1));
    save(revoked);
    assertEquals(Optional.of(revoked), find(token));
    assertEquals(Optional.of(revoked), transactions().run(ACME, () -> tokens().lock(token.key())));
  }

  @Test
  void ones_own_are_listed_by_parts_and_counted_while_they_hold() {
    var one = token("li", 1);
    var two = token("li", 2);
    var three = token("li", 3);
    save(three);
    save(one);
    save(two.revoked(MONDAY));
    save(token("wang", 4));
    assertEquals(List.of(one.key(), two.key()), list(null, 2));
    assertEquals(List.of(three.key()), list(two.key().id(), 2));
    assertEquals(2, holding(MONDAY));
    assertEquals(0, holding(MONDAY.plusSeconds(86_400)));
  }

  @Test
  void all_of_somebody_are_revoked_at_once() {
    var one = token("li", 1);
    var two = token("li", 2).revoked(MONDAY);
    var wang = token("wang", 3);
    save(one);
    save(two);
    save(wang);
    transactions().run(ACME, () -> tokens().revokeAll(ACME, "li", MONDAY.plusSeconds(9)));
    assertEquals(MONDAY.plusSeconds(9), find(one).orElseThrow().revoked());
    assertEquals(Optional.of(two), find(two));
    assertEquals(Optional.of(wang), find(wang));
  }

  private List<Key> list(UUID after, int limit) {
    return transactions()
        .run(
            ACME, () -> tokens().of(ACME, "li", after, limit).stream().map(ApiToken::key).toList());
  }

  private long holding(Instant at) {
    return transactions().run(ACME, () -> tokens().holding(ACME, "li", at));
  }

  private Optional<ApiToken> find(ApiToken token) {
    return transactions().run(ACME, () -> tokens().find(token.key()));
  }

  private void save(ApiToken token) {
    transactions().run(ACME, () -> tokens().save(token));
  }

  private static ApiToken token(String user, int number) {
    return new ApiToken(
        new Key(ACME, new UUID(number, number)),
        user,
        "exports",
        "secret",
        new Grant(
            new Scope(Scope.Access.READ, Set.of("listComplaints", "readComplaint")),
            MONDAY.plusSeconds(86_400)),
        MONDAY,
        null);
  }
}
