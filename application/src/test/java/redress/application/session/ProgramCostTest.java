package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryPorts;
import redress.organization.Account;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.testing.Memory;
import redress.testing.MovableClock;

/**
 * A request of a program computes no hash of a password, which is slow on purpose: a token is
 * random and kept as a single SHA-256.
 */
class ProgramCostTest {
  private static final CompanyId ACME = new CompanyId("acme");
  private static final Person LI =
      new Person(ACME, "li", new Department("QUALITY"), new Position("CLERK"));

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final AtomicInteger slow = new AtomicInteger();
  private final Passwords counting =
      new Passwords() {
        private final Passwords passwords = new PlainPasswords();

        @Override
        public String encode(String password) {
          slow.incrementAndGet();
          return passwords.encode(password);
        }

        @Override
        public boolean matches(String password, String secret) {
          slow.incrementAndGet();
          return passwords.matches(password, secret);
        }

        @Override
        public String nobodys() {
          return passwords.nobodys();
        }
      };

  @Test
  void a_token_is_checked_without_a_password_s_hash_S46() {
    var ports = InMemoryPorts.on(new Memory(), clock);
    var all =
        OfSessions.of(
            ports, counting, new PlainTokens(clock), SessionLimits.all(Duration.ofHours(8)));
    ports
        .transactions()
        .run(
            ACME,
            () -> {
              var china = ZoneId.of("Asia/Shanghai");
              ports.companies().save(new Company(ACME, "Acme", china, Currency.getInstance("CNY")));
              ports
                  .accounts()
                  .save(new Account(LI, counting.encode("secret"), true), clock.instant());
            });
    var credentials = new Credentials("acme", "li", "secret", "192.0.2.1");
    var session = all.open().handle(new OpenSession.Command(credentials));
    assertEquals(2, slow.get(), "a password's hash is computed, and counted, where one comes in");

    var until = clock.instant().plus(Duration.ofDays(30));
    var scope = new Scope(Scope.Access.READ, java.util.Set.of());
    var issued =
        all.issueToken().handle(new IssueToken.Command(session.actor(), "report", scope, until));
    for (int request = 0; request < 3; request++) {
      assertEquals(LI, all.sessions().resume(issued.shown()).person());
      assertEquals(LI, all.sessions().resume(session.token()).person());
    }
    assertEquals(2, slow.get());
    var secret = issued.shown().substring(issued.shown().lastIndexOf('.') + 1);
    var kept =
        ports.transactions().run(ACME, () -> ports.apiTokens().of(ACME, "li", null, 10)).stream()
            .map(ApiToken::secret)
            .toList();
    assertEquals(List.of(Pass.sha256(secret)), kept);
  }
}
