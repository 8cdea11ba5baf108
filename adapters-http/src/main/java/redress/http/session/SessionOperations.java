package redress.http.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import redress.application.Reply;
import redress.application.session.AcceptInvitation;
import redress.application.session.ChangePassword;
import redress.application.session.CloseSession;
import redress.application.session.Credentials;
import redress.application.session.OfSessions;
import redress.application.session.OpenBrowserSession;
import redress.application.session.OpenSession;
import redress.application.session.ReadSession;
import redress.application.session.RefreshSession;
import redress.application.session.Scope;
import redress.application.session.Sessions;
import redress.http.Auditor;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.OwnPage;
import redress.http.SessionCookie;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Position;
import redress.tree.Node;

/** Coming in, staying in, and going. */
public final class SessionOperations {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_PASS = 2_000;
  private static final String KEEP_TOKENS = "keepTokens";

  private final OfSessions sessions;
  private final Auditor auditor;

  public SessionOperations(OfSessions sessions, Auditor auditor) {
    this.sessions = sessions;
    this.auditor = auditor;
  }

  public Chapter chapter() {
    return Chapter.of(
        "session",
        Operation.open("openSession", "/sessions", this::open),
        Operation.open("refreshSession", "/sessions/refreshing", this::refresh),
        Operation.open("openBrowserSession", "/browser-sessions", this::openBrowser),
        Operation.get("readSession", "/session", this::read),
        Operation.post("closeSession", "/session/closing", this::close),
        Operation.secret("changePassword", "/session/password", this::changePassword),
        Operation.open("acceptInvitation", "/invitations/acceptance", this::accept));
  }

  private record SessionView(
      String token,
      OffsetDateTime expiresAt,
      String refreshToken,
      OffsetDateTime endsAt,
      CompanyId company,
      String user,
      Department department,
      Position position) {
    static SessionView of(Sessions.Session session) {
      var person = session.actor().person();
      var zone = session.actor().zone();
      return new SessionView(
          session.token(),
          at(session.expiresAt(), zone),
          session.refresh(),
          at(session.longest(), zone),
          person.company(),
          person.user(),
          person.department(),
          person.position());
    }
  }

  private record Whose(
      OffsetDateTime endsAt,
      String csrfToken,
      Scope.Access access,
      CompanyId company,
      String user,
      Department department,
      Position position) {
    static Whose of(Sessions.Actor actor, Instant until) {
      var person = actor.person();
      return new Whose(
          at(until, actor.zone()),
          actor.proof().challenge(),
          actor.proof().scope().access(),
          person.company(),
          person.user(),
          person.department(),
          person.position());
    }
  }

  private static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }

  private Reply open(Exchange exchange) {
    var given = exchange.body(body -> credentials(body, exchange.address()));
    return exchange.created(
        SessionView.of(
            auditor.lettingIn(
                "openSession",
                given,
                () -> sessions.open().handle(new OpenSession.Command(given)))));
  }

  private Reply refresh(Exchange exchange) {
    var token =
        exchange.body(body -> body.only("refreshToken").at("refreshToken").text(LONGEST_PASS));
    return exchange.created(
        SessionView.of(
            sessions.refresh().handle(new RefreshSession.Command(token, exchange.address()))));
  }

  private Reply openBrowser(Exchange exchange) {
    var given = exchange.body(body -> credentials(body, exchange.address()));
    // else a page of another site could put its own session in the place of the person's
    OwnPage.requireOrigin(exchange::header);
    var session =
        auditor.lettingIn(
            "openBrowserSession",
            given,
            () ->
                sessions
                    .openBrowser()
                    .handle(
                        new OpenBrowserSession.Command(given, SessionCookie.of(exchange::header))));
    return new SessionCookie(session.token())
        .with(exchange.created(Whose.of(session.actor(), session.longest())));
  }

  private Reply read(Exchange exchange) {
    var told = sessions.read().handle(new ReadSession.Command(exchange.recognised()));
    return exchange.ok(Whose.of(told.actor(), told.until()));
  }

  private Reply close(Exchange exchange) {
    record Form(boolean everywhere, boolean keepTokens) {}
    var form =
        exchange.body(
            body -> {
              body.only("everywhere", KEEP_TOKENS);
              var everywhere = flag(body, "everywhere");
              var keepTokens = flag(body, KEEP_TOKENS);
              return body.make(() -> new Form(everywhere, keepTokens));
            });
    exchange.recognised().inPerson();
    sessions
        .close()
        .handle(
            new CloseSession.Command(
                exchange.recognised(), form.everywhere(), form.keepTokens(), exchange.address()));
    return SessionCookie.FORGOTTEN.with(exchange.ok(Map.of("closed", true)));
  }

  private Reply changePassword(Exchange exchange) {
    record Form(String current, String next, boolean keepTokens) {}
    var form =
        exchange.body(
            body -> {
              body.only("current", "next", KEEP_TOKENS);
              var current = body.at("current").text(LONGEST_PASSWORD);
              var next = body.at("next").text(LONGEST_PASSWORD);
              var keepTokens = flag(body, KEEP_TOKENS);
              return body.make(() -> new Form(current, next, keepTokens));
            });
    exchange.recognised().inPerson();
    sessions
        .changePassword()
        .handle(
            new ChangePassword.Command(
                exchange.actor(),
                exchange.address(),
                form.current(),
                form.next(),
                form.keepTokens()));
    return SessionCookie.FORGOTTEN.with(exchange.ok(Map.of("changed", true)));
  }

  private Reply accept(Exchange exchange) {
    var command =
        exchange.body(
            body -> {
              body.only("invitation", "password");
              var invitation = body.at("invitation").text(LONGEST_PASS);
              var password = body.at("password").text(LONGEST_PASSWORD);
              return body.make(
                  () -> new AcceptInvitation.Command(invitation, password, exchange.address()));
            });
    var person = sessions.acceptInvitation().handle(command);
    return exchange.ok(Map.of("company", person.company(), "user", person.user()));
  }

  private static boolean flag(Node body, String name) {
    return body.maybe(name).map(Node::flag).orElse(false);
  }

  private static Credentials credentials(Node body, String address) {
    body.only("company", "user", "password");
    return new Credentials(
        body.at("company").text(LONGEST_NAME),
        body.at("user").text(LONGEST_NAME),
        body.at("password").text(LONGEST_PASSWORD),
        address);
  }
}
