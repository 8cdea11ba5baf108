package redress.http.session;

import java.time.OffsetDateTime;
import redress.application.Reply;
import redress.application.session.OpenSession;
import redress.application.session.Sessions;
import redress.application.session.Unauthenticated;
import redress.http.Auditor;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Position;
import redress.tree.Node;

/** Coming in. */
public final class SessionOperations {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_PASSWORD = 200;

  private final OpenSession openSession;
  private final Auditor auditor;

  public SessionOperations(OpenSession openSession, Auditor auditor) {
    this.openSession = openSession;
    this.auditor = auditor;
  }

  public Chapter chapter() {
    return Chapter.of("session", Operation.open("openSession", "/sessions", this::open));
  }

  private record SessionView(
      String token,
      OffsetDateTime expiresAt,
      CompanyId company,
      String user,
      Department department,
      Position position) {
    static SessionView of(Sessions.Session session) {
      var person = session.actor().person();
      return new SessionView(
          session.token(),
          session.expiresAt().atZone(session.actor().zone()).toOffsetDateTime(),
          person.company(),
          person.user(),
          person.department(),
          person.position());
    }
  }

  private Reply open(Exchange exchange) {
    var command = exchange.body(body -> command(body, exchange.address()));
    var session = opened(command);
    auditor.cameIn(session.actor().person(), command.address());
    return exchange.created(SessionView.of(session));
  }

  private Sessions.Session opened(OpenSession.Command command) {
    try {
      return openSession.handle(command);
    } catch (Unauthenticated stranger) {
      auditor.notLetIn(command);
      throw stranger;
    }
  }

  private static OpenSession.Command command(Node body, String address) {
    body.only("company", "user", "password");
    return new OpenSession.Command(
        body.at("company").text(LONGEST_NAME),
        body.at("user").text(LONGEST_NAME),
        body.at("password").text(LONGEST_PASSWORD),
        address);
  }
}
