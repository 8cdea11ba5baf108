package redress.application.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.session.AccountHistory.Happened;
import redress.audit.AuditRecord;
import redress.audit.Deed;
import redress.history.Change;
import redress.history.Difference;
import redress.organization.Account;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.organization.UserName;
import redress.procedure.Procedure;

/**
 * Lets a browser in that comes back from the provider.
 *
 * <p>Whoever the provider vouches for has the account that was made at their first time, in the
 * post that the provider says now. An account that was made otherwise is nobody's by a user name
 * alone.
 */
public final class FinishLogin {
  private static final String BY = "provider";

  private final Ports ports;
  private final Optional<IdentityProvider> provider;
  private final Sessions sessions;
  private final EndProvidedSessions ends;
  private final RateLimit byAddress;

  FinishLogin(Ports ports, Optional<IdentityProvider> provider, Sessions sessions) {
    this.ports = ports;
    this.provider = provider;
    this.sessions = sessions;
    this.ends = new EndProvidedSessions(ports, provider);
    this.byAddress = BeginLogin.byAddress(ports);
  }

  /**
   * What the browser brings.
   *
   * @param cookie what it was given when it left, or {@code null}
   * @param state what the provider sends back, or {@code null}
   * @param before the cookie of a session that it had before, or {@code null}
   * @param address the network address that the request came from
   */
  public record Command(
      String cookie, String state, IdentityProvider.Answer answer, String before, String address) {
    @Override
    public String toString() {
      return "a browser comes back";
    }
  }

  /**
   * @param returnTo the path of ours to which the browser goes
   */
  public record Finished(Sessions.Session session, String returnTo) {}

  /**
   * Opens the session.
   *
   * @throws Unknown if there is no provider
   * @throws Unauthenticated if the browser is another, comes again or too late, the provider does
   *     not vouch, or for nobody of ours
   * @throws TooManyAttempts if too many browsers of that address have come back
   */
  public Finished handle(Command command) {
    var known = provider.orElseThrow(() -> new Unknown("provider"));
    byAddress.take(Network.of(command.address()));
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var attempt = attempt(command, now);
    if (command.answer().code() == null) {
      throw new Unauthenticated("the provider does not vouch for anybody");
    }
    var identity = known.identity(command.answer(), attempt);
    if (identity.person().company().equals(CompanyId.OPERATOR)
        || !UserName.fits(identity.person().user())) {
      throw nobody(identity);
    }
    var account =
        ports
            .transactions()
            .run(identity.person().company(), () -> account(identity, command.address(), now))
            .filter(Account::active)
            .orElseThrow(() -> nobody(identity));
    if (command.before() != null) {
      sessions.replace(command.before());
    }
    var session = sessions.open(account, OpenedSession.Kind.BROWSER);
    if (ends.endedSince(remember(session, identity, now), now)) {
      throw new Unauthenticated("the provider says that this login is over", identity.person());
    }
    return new Finished(session, attempt.returnTo());
  }

  /** The provider's word ends it. */
  private ProvidedSession remember(
      Sessions.Session session, ProvidedIdentity identity, Instant now) {
    var actor = session.actor();
    var key = new OpenedSession.Key(actor.person().company(), actor.proof().session());
    var provided =
        new ProvidedSession.Provided(identity.issuer(), identity.subject(), identity.session());
    var opened = new ProvidedSession(key, provided, session.longest());
    ports.transactions().run(CompanyId.OPERATOR, () -> ports.providedSessions().add(opened, now));
    return opened;
  }

  /** The attempt is used up by this, whatever comes of it. */
  private LoginAttempt attempt(Command command, Instant now) {
    var pass =
        Optional.ofNullable(command.cookie())
            .flatMap(it -> Pass.read(Pass.Use.LOGIN, it))
            .filter(it -> it.company().equals(CompanyId.OPERATOR))
            .filter(it -> it.challenge().equals(command.state()))
            .orElseThrow(FinishLogin::another);
    return ports
        .transactions()
        .run(CompanyId.OPERATOR, () -> ports.loginAttempts().take(pass.id()))
        .filter(it -> pass.fits(it.secret()) && now.isBefore(it.until()))
        .orElseThrow(FinishLogin::another);
  }

  private Optional<Account> account(ProvidedIdentity identity, String address, Instant now) {
    var person = identity.person();
    var company = person.company();
    var procedure = ports.procedures().effective(company, now).map(it -> it.procedure());
    if (procedure.filter(it -> has(it, person)).isEmpty()) {
      return Optional.empty();
    }
    var linked = ports.linkedIdentities().find(company, identity.issuer(), identity.subject());
    return linked.isPresent()
        ? ports.accounts().lock(company, linked.get()).map(it -> moved(it, person, address, now))
        : made(identity, address, now);
  }

  private static boolean has(Procedure procedure, Person person) {
    return procedure.organization().departments().contains(person.department())
        && procedure.organization().positions().contains(person.position());
  }

  private Optional<Account> made(ProvidedIdentity identity, String address, Instant now) {
    var person = identity.person();
    if (!UserName.isFree(person.user()) || !ports.accounts().add(Account.invited(person), now)) {
      return Optional.empty();
    }
    ports
        .linkedIdentities()
        .link(person.company(), identity.issuer(), identity.subject(), person.user());
    tell(
        person,
        address,
        now,
        "ACCOUNT_CREATED",
        List.of(
            new Change("/department", null, person.department().code()),
            new Change("/position", null, person.position().code()),
            new Change("/issuer", null, identity.issuer())));
    return ports.accounts().lock(person.company(), person.user());
  }

  private Account moved(Account account, Person person, String address, Instant now) {
    var before = account.person();
    var changes =
        new Difference()
            .of("/department", before.department(), person.department())
            .of("/position", before.position(), person.position())
            .changes();
    if (changes.isEmpty() || !account.active()) {
      return account;
    }
    var moved = account.in(person.department(), person.position());
    ports.accounts().save(moved, now);
    tell(before, address, now, "POST_GIVEN", changes);
    return ports.accounts().lock(before.company(), before.user()).orElseThrow();
  }

  private void tell(Person person, String address, Instant now, String type, List<Change> changes) {
    new AccountHistory(ports.history())
        .tell(person.company(), person.user(), now, new Happened(BY, type, null, null, changes));
    ports
        .auditRecords()
        .add(
            new AuditRecord(
                person.company(),
                now,
                BY,
                Deed.ROLE_CHANGE,
                address,
                "finishLogin",
                person.user(),
                null,
                List.of()));
  }

  private static Unauthenticated another() {
    return new Unauthenticated("this login was not begun here, was finished before, or is over");
  }

  private static Unauthenticated nobody(ProvidedIdentity identity) {
    return new Unauthenticated(
        "the provider vouches for somebody who has no account here", identity.person());
  }
}
