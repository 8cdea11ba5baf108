package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryPorts;
import redress.application.InMemoryTransactions;
import redress.organization.Account;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.InMemoryAccounts;
import redress.organization.InMemoryCompanies;
import redress.organization.Person;
import redress.organization.Position;
import redress.testing.Memory;
import redress.testing.MovableClock;

class OpenSessionTest {
  private static final CompanyId ACME = new CompanyId("acme");
  private static final Person LI =
      new Person(ACME, "li", new Department("QUALITY"), new Position("CLERK"));

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Memory memory = new Memory();
  private final InMemoryTransactions transactions = new InMemoryTransactions(memory);
  private final InMemoryAccounts accounts = new InMemoryAccounts(memory);
  private final InMemoryCompanies companies = new InMemoryCompanies(memory);
  private final Passwords passwords = new PlainPasswords();
  private final OfSessions all =
      OfSessions.of(
          InMemoryPorts.on(memory, clock),
          passwords,
          new PlainTokens(clock),
          SessionLimits.all(Duration.ofHours(8)));
  private final Sessions sessions = all.sessions();
  private final OpenSession openSession = all.open();

  @BeforeEach
  void li_works_at_acme() {
    var company =
        new Company(ACME, "Acme", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
    transactions.run(ACME, () -> companies.save(company));
    account(LI, "secret", true);
  }

  @Test
  void the_right_password_opens_a_session_of_eight_hours() {
    var session = open("acme", "li", "secret");
    assertEquals(Instant.parse("2026-11-23T09:00:00Z"), session.expiresAt());
    assertEquals(LI, session.actor().person());
    assertEquals(ZoneId.of("Asia/Shanghai"), session.actor().zone());
    assertEquals(session.actor(), sessions.resume(session.token()));
  }

  @Test
  void whatever_is_wrong_is_refused_with_the_same_words() {
    account(new Person(ACME, "gone", LI.department(), LI.position()), "secret", false);
    var sentence = refused("acme", "li", "wrong");
    assertEquals(sentence, refused("acme", "nobody", "secret"));
    assertEquals(sentence, refused("other", "li", "secret"));
    assertEquals(sentence, refused("No Company!", "li", "secret"));
    assertEquals(sentence, refused("acme", "gone", "secret"));
  }

  @Test
  void whoever_is_unknown_or_has_no_password_costs_the_same_hash_as_anybody_S35() {
    var hashed = new ArrayList<String>();
    Passwords counting =
        new Passwords() {
          @Override
          public String encode(String password) {
            return passwords.encode(password);
          }

          @Override
          public boolean matches(String password, String secret) {
            hashed.add(secret);
            return passwords.matches(password, secret);
          }

          @Override
          public String nobodys() {
            return passwords.nobodys();
          }
        };
    var open =
        OfSessions.of(
                InMemoryPorts.on(memory, clock),
                counting,
                new PlainTokens(clock),
                SessionLimits.USUAL)
            .open();
    transactions.run(
        ACME,
        () -> {
          var invited = new Person(ACME, "invited", LI.department(), LI.position());
          accounts.save(Account.invited(invited), clock.instant());
        });
    for (var user : List.of("li", "nobody", "invited")) {
      var command = command("acme", user, "wrong", "192.0.2.1");
      assertThrows(Unauthenticated.class, () -> open.handle(command));
    }
    var elsewhere = command("No Company!", "li", "wrong", "192.0.2.1");
    assertThrows(Unauthenticated.class, () -> open.handle(elsewhere));
    var nobodys = passwords.nobodys();
    assertEquals(List.of(passwords.encode("secret"), nobodys, nobodys, nobodys), hashed);
  }

  @Test
  void the_operator_needs_no_company_of_his_own() {
    account(
        new Person(CompanyId.OPERATOR, "admin", LI.department(), LI.position()), "secret", true);
    assertEquals(ZoneOffset.UTC, open("operator", "admin", "secret").actor().zone());
  }

  @Test
  void a_session_ends_at_its_hour() {
    var token = open("acme", "li", "secret").token();
    clock.advance(Duration.ofHours(8).minusSeconds(1));
    assertDoesNotThrow(() -> sessions.resume(token));
    clock.advance(Duration.ofSeconds(1));
    assertThrows(Unauthenticated.class, () -> sessions.resume(token));
  }

  @Test
  void a_session_ends_when_the_account_is_switched_off() {
    var token = open("acme", "li", "secret").token();
    account(LI, "secret", false);
    assertThrows(Unauthenticated.class, () -> sessions.resume(token));
  }

  @Test
  void a_session_ends_with_its_password() {
    var token = open("acme", "li", "secret").token();
    account(LI, "another", true);
    assertThrows(Unauthenticated.class, () -> sessions.resume(token));
  }

  @Test
  void a_promotion_counts_from_the_next_request() {
    var token = open("acme", "li", "secret").token();
    var head = new Person(ACME, "li", LI.department(), new Position("DEPARTMENT_HEAD"));
    account(head, "secret", true);
    assertEquals(head, sessions.resume(token).person());
  }

  @Test
  void who_fails_too_often_waits_and_others_do_not() {
    account(new Person(ACME, "wang", LI.department(), LI.position()), "secret", true);
    for (int i = 0; i < 10; i++) {
      refused("acme", "li", "guess " + i);
    }
    var stopped = assertThrows(TooManyAttempts.class, () -> open("acme", "li", "secret"));
    assertEquals(Duration.ofMinutes(1), stopped.remaining());
    assertDoesNotThrow(() -> open("acme", "wang", "secret"));
    clock.advance(Duration.ofMinutes(1));
    assertDoesNotThrow(() -> open("acme", "li", "secret"));
  }

  @Test
  void who_is_guessed_at_from_elsewhere_comes_in_with_the_right_password() {
    for (int i = 0; i < 10; i++) {
      refused("acme", "li", "guess " + i);
    }
    assertThrows(TooManyAttempts.class, () -> open("acme", "li", "guess"));
    assertEquals(LI, openFrom("198.51.100.7", "li").actor().person());
  }

  @Test
  void guessing_from_many_addresses_is_limited_but_not_for_whoever_came_in_from_theirs() {
    openFrom("198.51.100.7", "li");
    guessedFromEverywhere("li");
    assertThrows(TooManyAttempts.class, () -> openFrom("203.0.113.1", "li"));
    assertEquals(LI, openFrom("198.51.100.7", "li").actor().person());
  }

  @Test
  void a_name_that_nobody_has_is_limited_like_one_that_somebody_has() {
    for (var user : List.of("li", "nobody")) {
      guessedFromEverywhere(user);
      var stopped = assertThrows(TooManyAttempts.class, () -> openFrom("203.0.113.1", user));
      assertEquals(Duration.ofSeconds(30), stopped.remaining(), user);
      assertEquals("too many attempts", stopped.getMessage(), user);
    }
  }

  private void guessedFromEverywhere(String user) {
    for (int i = 0; i < 100; i++) {
      var guess = command("acme", user, "guess", "192.0.2." + (i + 10));
      assertThrows(Unauthenticated.class, () -> openSession.handle(guess));
    }
  }

  private Sessions.Session openFrom(String address, String user) {
    return openSession.handle(command("acme", user, "secret", address));
  }

  @Test
  void an_address_that_fails_too_often_waits_whatever_name_it_uses() {
    for (int i = 0; i < 50; i++) {
      refused("acme", "name-" + i, "secret");
    }
    var stopped = assertThrows(TooManyAttempts.class, () -> open("acme", "li", "secret"));
    assertTrue(stopped.remaining().isPositive());
    var elsewhere = command("acme", "li", "secret", "192.0.2.2");
    assertDoesNotThrow(() -> openSession.handle(elsewhere));
  }

  @Test
  void whoever_has_a_network_is_limited_in_all_of_it_S34() {
    for (int i = 0; i < 50; i++) {
      var guess = command("acme", "name-" + i, "guess", "2001:db8:0:7::" + i);
      assertThrows(Unauthenticated.class, () -> openSession.handle(guess));
    }
    var next = command("acme", "li", "secret", "2001:db8:0:7:ffff::1");
    assertThrows(TooManyAttempts.class, () -> openSession.handle(next));
    var neighbour = command("acme", "li", "secret", "2001:db8:0:8::1");
    assertDoesNotThrow(() -> openSession.handle(neighbour));
  }

  @Test
  void good_passwords_are_not_limited() {
    for (int i = 0; i < 200; i++) {
      open("acme", "li", "secret");
    }
  }

  @Test
  void a_command_does_not_print_its_password() {
    var command = command("acme", "li", "secret", "192.0.2.1");
    assertEquals("Command[credentials=li of acme from 192.0.2.1]", command.toString());
  }

  private Sessions.Session open(String company, String user, String password) {
    return openSession.handle(command(company, user, password, "192.0.2.1"));
  }

  private static OpenSession.Command command(
      String company, String user, String password, String address) {
    return new OpenSession.Command(new Credentials(company, user, password, address));
  }

  private String refused(String company, String user, String password) {
    return assertThrows(Unauthenticated.class, () -> open(company, user, password)).getMessage();
  }

  private void account(Person person, String password, boolean active) {
    transactions.run(
        person.company(),
        () ->
            accounts.save(
                new Account(person, passwords.encode(password), active), clock.instant()));
  }
}
