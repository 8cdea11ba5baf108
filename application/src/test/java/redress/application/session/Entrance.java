package redress.application.session;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import redress.application.ExampleCompany;
import redress.application.Ports;
import redress.audit.AuditRecords.Filter;
import redress.history.Event;
import redress.organization.Account;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;

/** The ways into an example company, and what is stored and told of them. */
public final class Entrance {
  static final String ADDRESS = "192.0.2.1";
  static final String ISSUER = "https://provider.example";
  static final Instant MONDAY = ExampleCompany.MONDAY;

  /** A provider that vouches for whom a test says. */
  static final class Vouching implements IdentityProvider {
    final Map<String, ProvidedIdentity> identities = new HashMap<>();
    final Map<String, LoggedOut> ends = new HashMap<>();
    final List<LoginAttempt> begun = new ArrayList<>();

    /** What happens while the provider says who it is. */
    Runnable meanwhile = () -> {};

    @Override
    public URI authorization(LoginAttempt attempt, String state) {
      begun.add(attempt);
      return URI.create("https://provider.example/?state=" + state);
    }

    @Override
    public ProvidedIdentity identity(Answer answer, LoginAttempt attempt) {
      if (!begun.contains(attempt)) {
        throw new Unauthenticated("not begun");
      }
      meanwhile.run();
      return identities.get(answer.code());
    }

    @Override
    public Optional<LoggedOut> loggedOut(String token) {
      return Optional.ofNullable(ends.get(token));
    }
  }

  final ExampleCompany company;
  final Vouching provider = new Vouching();
  final PlainTokens tokens;
  final OfSessions all;

  Entrance() {
    this(ExampleCompany.inMemory());
  }

  public Entrance(ExampleCompany company) {
    this.company = company;
    this.tokens = new PlainTokens(company.clock());
    this.all =
        OfSessions.of(
            company.ports(),
            new PlainPasswords(),
            tokens,
            SessionLimits.USUAL,
            Optional.of(provider));
  }

  public OfSessions all() {
    return all;
  }

  Credentials credentials(String user, String password) {
    return new Credentials(company.id().code(), user, password, ADDRESS);
  }

  public Sessions.Session open(String user) {
    return all.open().handle(new OpenSession.Command(credentials(user, ExampleCompany.PASSWORD)));
  }

  public Sessions.Session browser(String user, String before) {
    return all.openBrowser()
        .handle(new OpenBrowserSession.Command(credentials(user, ExampleCompany.PASSWORD), before));
  }

  public <T> T stored(Supplier<T> what) {
    return ports().transactions().run(company.id(), what);
  }

  OpenedSession session(Sessions.Session session) {
    return session(session.actor().proof().session());
  }

  OpenedSession session(UUID id) {
    return stored(() -> ports().sessions().find(new OpenedSession.Key(company.id(), id)))
        .orElseThrow();
  }

  /** Why a session was ended and when, or {@code null} while it was not. */
  public OpenedSession.Ended ended(Sessions.Session session) {
    return session(session).ended();
  }

  public List<ApiToken> tokensOf(String user) {
    return stored(() -> ports().apiTokens().of(company.id(), user, null, 100));
  }

  public Account account(String user) {
    return stored(() -> ports().accounts().find(company.id(), user)).orElseThrow();
  }

  /** Who acts in a session of theirs that was just opened. */
  public Sessions.Actor actor(String user) {
    return all.sessions().open(account(user), OpenedSession.Kind.TOKENS).actor();
  }

  Person person(String user) {
    return company.person(user);
  }

  /** What the history of an account tells: who did what, under which changes. */
  public List<String> told(String user) {
    var subject = AccountHistory.subject(company.id(), user);
    return stored(() -> ports().history().read(subject, 0, 100)).stream()
        .map(it -> line(it.event()))
        .toList();
  }

  private static String line(Event event) {
    var entry = event.entry();
    return "%s %s %s %s".formatted(event.at(), event.by(), entry.type(), entry.changes());
  }

  /** The records of the trail without what was changed, the newest first. */
  List<String> trail() {
    return stored(
            () ->
                ports()
                    .auditRecords()
                    .list(company.id(), new Filter(null, null, null, null), null, 100))
        .stream()
        .map(it -> it.record())
        .map(
            it ->
                "%s %s %s %s %s %s %s"
                    .formatted(
                        it.at(),
                        it.by(),
                        it.deed(),
                        it.address(),
                        it.operation(),
                        it.target(),
                        it.code()))
        .toList();
  }

  <T> T operator(Supplier<T> what) {
    return ports().transactions().run(CompanyId.OPERATOR, what);
  }

  Ports ports() {
    return company.ports();
  }

  Instant later(Duration by) {
    company.clock().advance(by);
    return company.clock().instant();
  }

  static String challenge(BeginLogin.Begun begun) {
    return Pass.read(Pass.Use.LOGIN, begun.cookie()).orElseThrow().challenge();
  }

  void vouch(String code, String user, Department department, Position position) {
    vouch(code, new Person(company.id(), user, department, position));
  }

  void vouch(String code, Person person) {
    var user = person.user();
    provider.identities.put(
        code, new ProvidedIdentity(ISSUER, "s-" + user, "there-" + user, person));
  }

  BeginLogin.Begun begin(String returnTo) {
    return all.beginLogin().handle(new BeginLogin.Command(ADDRESS, returnTo));
  }

  FinishLogin.Finished finish(BeginLogin.Begun begun, String code, String before) {
    return all.finishLogin()
        .handle(
            new FinishLogin.Command(
                begun.cookie(), challenge(begun), answer(code), before, ADDRESS));
  }

  static IdentityProvider.Answer answer(String code) {
    return new IdentityProvider.Answer(code, ISSUER);
  }
}
