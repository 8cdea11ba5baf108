package redress.application.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import redress.application.Transactions;
import redress.organization.Account;
import redress.organization.Accounts;
import redress.organization.Companies;
import redress.organization.Company;
import redress.organization.Person;

/**
 * The sessions of people: nothing of them is stored, the token is the session.
 *
 * <p>A session ends at its hour; it stops at once when the account is switched off or gets another
 * password, since the account is read again with every request.
 */
public final class Sessions {
  private static final int SECRET_HASH = 16;

  private final Transactions transactions;
  private final Accounts accounts;
  private final Companies companies;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Duration length;

  public Sessions(
      Transactions transactions,
      Accounts accounts,
      Companies companies,
      Tokens tokens,
      InstantSource clock,
      Duration length) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.companies = companies;
    this.tokens = tokens;
    this.clock = clock;
    this.length = length;
  }

  /** A session just opened. */
  public record Session(String token, Instant expiresAt, Actor actor) {}

  /**
   * Who acts.
   *
   * @param zone the zone of the person's company, in which instants are shown
   */
  public record Actor(Person person, ZoneId zone) {}

  /** Opens a session for the holder of an account. */
  Session open(Account account) {
    var person = account.person();
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var until = now.plus(length);
    var claim = new Tokens.Claim(person.company(), person.user(), mark(account), now, until);
    return new Session(tokens.sign(claim), until, actor(person));
  }

  /**
   * The person to whom a token was given, as the server knows them now.
   *
   * @throws Unauthenticated if the token does not hold, or no longer
   */
  public Actor resume(String token) {
    var claim = tokens.read(token).orElseThrow(Sessions::ended);
    return transactions.run(
        claim.company(),
        () ->
            accounts
                .find(claim.company(), claim.user())
                .filter(Account::active)
                .filter(account -> mark(account).equals(claim.secret()))
                .map(account -> actor(account.person()))
                .orElseThrow(Sessions::ended));
  }

  private Actor actor(Person person) {
    return transactions.run(
        person.company(),
        () ->
            new Actor(
                person,
                companies.find(person.company()).map(Company::zone).orElse(ZoneOffset.UTC)));
  }

  private static String mark(Account account) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(account.secret().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, SECRET_HASH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Unauthenticated ended() {
    return new Unauthenticated("the session has ended; open a new one");
  }
}
